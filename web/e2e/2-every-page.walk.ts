import { beforeAll, describe, expect, it } from 'vitest'
import { routes } from '../apps/portal/src/routes'
import { gateway } from './installation'
import { faultsOf, LOOKS } from './looks'
import { LIN } from './people'
import { useBrowser } from './stage'
import { DESKTOP, type Visitor } from './visitor'

const stage = useBrowser()
let lin: Visitor
let pages: [name: string, path: string][]

/** What the services have for the pages that show one thing. */
async function found(taxpayer: string) {
  return lin.page.evaluate(async (id) => {
    const items = async (path: string) => {
      const answer = (await (await fetch(`/api/${path.replace('{id}', id)}`)).json()) as { items: Record<string, string>[] }
      return answer.items.at(-1) ?? {}
    }
    return {
      filed: await items('declaration/v1/taxpayers/{id}/returns'),
      payment: await items('declaration/v1/taxpayers/{id}/payments'),
      certificate: await items('declaration/v1/taxpayers/{id}/certificates'),
      invoice: await items('invoice/v1/taxpayers/{id}/invoices'),
    }
  }, taxpayer)
}

beforeAll(async () => {
  lin = await stage.watch(DESKTOP)
  await lin.signIn(LIN.account)
  await lin.page.getByLabel('为谁办理').waitFor()
  expect(await lin.actFor(LIN.enterprise)).toBe(true)
  const home = new URL(lin.page.url()).pathname
  const { filed, payment, certificate, invoice } = await found(home.split('/')[2] ?? '')
  pages = [
    ['accessibility', '/accessibility'],
    ['verify', '/verify'],
    ['tax-calendar', '/tax-calendar'],
    ['calculator', '/calculator'],
    ['status', '/status'],
    ['sessions', '/sessions'],
    ['identity', '/identity'],
    ['enterprise', '/enterprises/new'],
    ['home', home],
    ['return', `${home}/filing/${filed.form}/${filed.period}?mode=form`],
    ['receipt', `${home}/returns/${filed.returnId}`],
    ['pay', `${home}/pay`],
    ['payment', `${home}/payments/${payment.id}`],
    ['agreements', `${home}/agreements`],
    ['ledger', `${home}/ledger`],
    ['certificate', `${home}/certificates/${certificate.id}`],
    ['calendar', `${home}/calendar`],
    ['invoices', `${home}/invoices`],
    ['issue', `${home}/invoices/new`],
    ['invoice', `${home}/invoices/${invoice.id}`],
    ['received', `${home}/invoices/received`],
    ['imports', `${home}/invoices/received/files`],
    ['batches', `${home}/invoices/batches`],
    ['correction', `${home}/filing/${filed.form}/${filed.period}?correct=1&compare=1`],
    ['deductions', `${home}/invoices/deductions`],
    ['people', `${home}/people`],
    ['jobs', `${home}/jobs`],
    // far from the other page of the same draft, for two are open at a time
    ['correction-check', `${home}/filing/${filed.form}/${filed.period}/check?correct=1`],
    ['access', `${home}/access`],
    ['me', `${home}/me`],
    ['nothing', '/nowhere'],
  ]
})

describe('every page', () => {
  it('is looked at here, or where its story makes it', () => {
    const here = pages.map(([name]) => name)
    const all = routes.flatMap((route) => route.children ?? [route]).map((route) => String(route.name))
    expect(all.filter((name) => !here.includes(name))).toEqual(['welcome', 'check', 'batch', 'imported', 'received-invoice'])
  })

  it.each(LOOKS)('has no fault in %s', async (...look) => {
    expect(await faultsOf(lin, pages, look)).toEqual({})
  })

  it('leaves nothing of the session behind after signing out', async () => {
    await lin.show({})
    await lin.go('/accessibility')
    await lin.press('退出')
    await lin.page.getByRole('heading', { name: '登录后办税，三步完成申报' }).waitFor()
    expect((await lin.page.context().cookies(gateway)).filter((cookie) => cookie.name.includes('session'))).toEqual([])
  })
})
