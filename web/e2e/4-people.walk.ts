import { beforeAll, describe, expect, it } from 'vitest'
import { now } from './installation'
import { arrive, LIN, proveName, ZHAO } from './people'
import { useBrowser } from './stage'
import { DESKTOP, PHONE, type Visitor } from './visitor'

const stage = useBrowser()
let lin: Visitor
let zhao: Visitor
let home = ''

const rowOf = (visitor: Visitor, name: string) => visitor.page.getByRole('row').filter({ hasText: name })

async function endAll(name: string) {
  const open = rowOf(lin, name).getByRole('button')
  while (await open.count()) {
    await open.first().click()
    await lin.page.getByRole('dialog').getByText(/不能再/).waitFor()
    await lin.press('确认解除')
    await lin.page.getByRole('dialog').waitFor({ state: 'hidden' })
    await lin.settled()
  }
}

beforeAll(async () => {
  lin = await stage.watch(DESKTOP)
  home = await arrive(lin, LIN)
  zhao = await stage.watch(PHONE)
  await zhao.signIn(ZHAO.account)
  await proveName(zhao, ZHAO)
  await lin.go(`${home}/people`)
  await endAll(ZHAO.name)
})

describe('who acts for us', () => {
  it('an invoicing person is invited in five clicks at most, with one thing typed', async () => {
    await lin.go(home)
    lin.clicks = lin.typed = 0
    await lin.press('我的', 'link')
    await lin.press('人员与权限', 'link')
    await lin.heading('人员与权限')
    await lin.type('姓名和公民身份号码', `${ZHAO.name} ${ZHAO.residentId}`)
    await lin.press('发出邀请')
    await lin.page.getByText(`已邀请 ${ZHAO.name} 担任开票员`).waitFor()
    expect(lin.clicks).toBeLessThanOrEqual(5)
    expect(lin.typed).toBe(1)
    await rowOf(lin, ZHAO.name).getByText('待对方确认').waitFor()
    await lin.shoot('people-desktop', true)
    expect(await lin.faults()).toEqual([])
  })

  it('a line without an identity number is named', async () => {
    await lin.type('姓名和公民身份号码', ZHAO.name)
    await lin.press('发出邀请')
    await lin.page.getByRole('alert').getByText('请在姓名后填写 18 位公民身份号码').waitFor()
  })

  it('she accepts on her phone and may do what the capacity allows, no more', async () => {
    await zhao.go('/enterprises/new')
    await zhao.page.getByText(`${LIN.enterprise} 邀请您担任开票员`).waitFor()
    await zhao.shoot('invitation-phone')
    expect(await zhao.faults()).toEqual([])
    await zhao.press('接受')
    await zhao.page.getByText('邀请您担任').waitFor({ state: 'hidden' })
    await zhao.go(`${home}/invoices`)
    await zhao.page.getByRole('link', { name: '开具发票' }).waitFor()
    await zhao.go(`${home}/people`)
    await zhao.page.getByRole('heading', { name: '办税人员' }).waitFor()
    expect(await zhao.page.getByRole('button', { name: '发出邀请' }).count()).toBe(0)
  })

  it('her right ends at once, after a warning', async () => {
    await lin.go(`${home}/people`)
    await rowOf(lin, ZHAO.name).getByText('有效').waitFor()
    await rowOf(lin, ZHAO.name).getByRole('button').click()
    await lin.page.getByRole('dialog').getByText(/赵敏 .*不能再以开票员的身份为您办税/).waitFor()
    await lin.shoot('people-end-desktop')
    expect(await lin.faults()).toEqual([])
    await lin.press('确认解除')
    await rowOf(lin, ZHAO.name).waitFor({ state: 'hidden' })
    const quota = `/api/invoice/v1/taxpayers/${home.split('/')[2]}/quota`
    await expect.poll(() => zhao.page.evaluate(async (path) => (await fetch(path)).status, quota), { timeout: 30_000 }).toBe(403)
    // the refusal is what was asked for
    zhao.troubles.length = 0
  })

  it('a program gets rights until a day, and loses them', async () => {
    await lin.type('程序标识', 'walk-erp')
    await lin.page.getByLabel('开具发票').check()
    await lin.press('授权')
    await lin.page.getByRole('alert').getByText('请选择有效期').waitFor()
    await lin.page.locator('#expiresOn').fill(new Date((await now()).getTime() + 90 * 86_400_000).toISOString().slice(0, 10))
    await lin.press('授权')
    await rowOf(lin, 'walk-erp').getByText('查看、开具发票').waitFor()
    await rowOf(lin, 'walk-erp').getByRole('button').click()
    await lin.press('确认解除')
    await rowOf(lin, 'walk-erp').getByText('已解除').waitFor()
  })
})
