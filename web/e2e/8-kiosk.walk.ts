import { beforeAll, describe, expect, it } from 'vitest'
import { advanceToFiling, demoPassword, gateway, identityProvider } from './installation'
import { arrive, issueInvoice, LIN } from './people'
import { useBrowser } from './stage'
import { DESKTOP, type Visitor } from './visitor'

const TERMINAL = { width: 1080, height: 1920 }
const stage = useBrowser()
let lin: Visitor
let home = ''
let period = ''

/** What the browser would still know of the last person. */
const kept = () => lin.page.evaluate(() => ({ session: sessionStorage.length, taxpayer: localStorage.getItem('etax.taxpayer') }))
const sessions = async () => (await lin.page.context().cookies(gateway)).filter((cookie) => cookie.name.includes('session'))
const channel = () => lin.page.evaluate(async () => ((await (await fetch('/bff/me')).json()) as { channel?: string }).channel)

async function signIn() {
  await lin.press('登录')
  await lin.page.waitForURL(`${identityProvider}/**`)
  await lin.page.locator('#username').fill(LIN.account)
  await lin.page.locator('#password').fill(demoPassword)
  await lin.page.locator('#kc-login').click()
  await lin.page.waitForURL((url) => url.origin === gateway && url.pathname.startsWith('/kiosk/t/'))
  await lin.settled()
}

beforeAll(async () => {
  // something to file: issued at her own desk
  const desk = await stage.open(DESKTOP)
  const at = await arrive(desk, LIN)
  await issueInvoice(desk, at, '35.35万')
  period = await advanceToFiling()
  await desk.eventually(`${at}/filing/VAT_SMALL/${period}`, () => desk.page.getByRole('button', { name: '确认并申报' }).isVisible())
  await desk.page.context().close()

  lin = await stage.watch(TERMINAL)
  await lin.page.clock.install()
}, 180_000)

describe('a self-service terminal', () => {
  it('stands open for everybody, and knows nobody', async () => {
    await lin.go('/kiosk/')
    await lin.heading('自助办税终端')
    expect(await lin.faults()).toEqual([])
    await lin.shoot('kiosk-door')
    await lin.press(/^查验/, 'link')
    await lin.heading(/查验/)
    expect(new URL(lin.page.url()).pathname).toBe('/kiosk/verify')
  })

  it('types with a keyboard on the screen, Chinese by pinyin', async () => {
    const number = lin.page.getByLabel('号码', { exact: true })
    await number.click()
    const keyboard = lin.page.getByRole('group', { name: '屏幕键盘' })
    await keyboard.waitFor()
    for (const key of ['5', '3', '3']) await keyboard.getByRole('button', { name: key, exact: true }).click()
    expect(await number.inputValue()).toBe('533')
    await keyboard.getByRole('button', { name: '删除' }).click()
    expect(await number.inputValue()).toBe('53')
    const code = lin.page.locator('#code')
    await code.click()
    for (const key of 'zhong') await keyboard.getByRole('button', { name: key, exact: true }).click()
    await lin.page.locator('.hg-candidate-box').getByText('中', { exact: true }).click()
    expect(await code.inputValue()).toBe('中')
    expect(await lin.faults()).toEqual([])
    await keyboard.getByRole('button', { name: '收起' }).click()
    await keyboard.waitFor({ state: 'hidden' })
  })

  it('forgets what a passer-by has typed', async () => {
    await lin.page.clock.fastForward(31_000)
    await lin.page.getByRole('dialog').getByText('您还在吗？').waitFor()
    await lin.page.clock.fastForward(31_000)
    await lin.heading('自助办税终端')
    expect(new URL(lin.page.url()).pathname).toBe('/kiosk/')
  })

  it('shows its own shell to whoever signed in here, wherever she looks', async () => {
    await signIn()
    home = new URL(lin.page.url()).pathname
    expect(await channel()).toBe('kiosk')
    expect(await lin.actFor(LIN.enterprise)).toBe(true)
    home = new URL(lin.page.url()).pathname
    expect(await lin.faults()).toEqual([])
    await lin.shoot('kiosk-tiles')
    await lin.page.goto(gateway + home.replace('/kiosk', ''))
    await lin.page.waitForURL('**/kiosk/t/*')
    await lin.settled()
    await lin.actFor(LIN.enterprise)
  })

  it('files the prefilled return', async () => {
    await lin.press(/^✓?\s*申报/, 'link')
    await lin.press('办理', 'link')
    await lin.page.getByRole('button', { name: '确认并申报' }).waitFor()
    await lin.settled()
    expect(await lin.faults()).toEqual([])
    await lin.shoot('kiosk-return')
    await lin.press('确认并申报')
    await lin.heading('核对并申报')
    await lin.settled()
    await lin.press('确认申报')
    await lin.heading('申报成功')
    await lin.settled()
    expect(await lin.faults()).toEqual([])
    await lin.shoot('kiosk-receipt')
  })

  it('writes nothing to a disk, prints nothing, and leads nowhere else', async () => {
    expect(await lin.page.getByRole('link', { name: /下载/ }).count()).toBe(0)
    expect(await lin.page.getByRole('button', { name: '打印' }).count()).toBe(0)
    for (const page of ['batches', 'people', 'jobs']) {
      await lin.go(`${home}/${page === 'batches' ? 'invoices/batches' : page}`)
      await lin.heading('没有这个页面')
    }
    await lin.go(`${home}/invoices`)
    expect(await lin.page.getByRole('link', { name: /批量|导出/ }).count()).toBe(0)
    const outside = await lin.page.evaluate((base) => [...document.querySelectorAll('a[href]')].filter((link) => (link as HTMLElement).offsetParent !== null && !(link as HTMLAnchorElement).pathname.startsWith(base)).map((link) => link.outerHTML), '/kiosk/')
    expect(outside).toEqual([])
  })

  it('has no fault on any of its pages, in both languages', async () => {
    const faults: Record<string, string[]> = {}
    for (const language of ['zh-CN', 'en']) {
      await lin.show({ language })
      for (const page of ['', '/filing', '/pay', '/agreements', '/ledger', '/calendar', '/invoices', '/invoices/new', `/filing/VAT_SMALL/${period}?mode=form`]) {
        await lin.go(home + page)
        const seen = await lin.faults()
        if (seen.length) faults[`${language} ${page}`] = seen
      }
      for (const page of ['verify', 'tax-calendar', 'calculator', 'accessibility']) {
        await lin.go(`/kiosk/${page}`)
        const seen = await lin.faults()
        if (seen.length) faults[`${language} ${page}`] = seen
      }
    }
    await lin.show({})
    expect(faults).toEqual({})
  })

  it('counts down before her eyes, and goes on when she says so', async () => {
    await lin.go(`${home}/ledger`)
    await lin.page.clock.fastForward(31_000)
    const dialog = lin.page.getByRole('dialog')
    await dialog.getByText(/^2\d 秒$|^30 秒$/).waitFor()
    expect(await lin.faults()).toEqual([])
    await lin.shoot('kiosk-countdown')
    await dialog.getByRole('button', { name: '继续办理' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await lin.page.clock.fastForward(20_000)
    expect(await dialog.isVisible()).toBe(false)
    expect(await channel()).toBe('kiosk')
  })

  it('signs her out and forgets her when nobody touches it for a minute', async () => {
    await lin.page.evaluate(() => sessionStorage.setItem('etax.unsaved', 'a draft'))
    await lin.page.clock.fastForward(31_000)
    await lin.page.getByRole('dialog').waitFor()
    const signedOut = lin.page.waitForResponse((answer) => answer.url().endsWith('/bff/logout'))
    await lin.page.clock.fastForward(31_000)
    expect((await signedOut).ok()).toBe(true)
    await lin.heading('自助办税终端')
    expect(await kept()).toEqual({ session: 0, taxpayer: null })
    expect(await sessions()).toEqual([])
    // whoever goes back finds a page that anybody may see
    await lin.page.goBack()
    await lin.settled()
    expect(await lin.page.getByText(LIN.enterprise).count()).toBe(0)
  })
})
