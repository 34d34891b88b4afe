import { describe, expect, it } from 'vitest'
import { advanceTo, advanceToFiling, now } from './installation'
import { looksRightHere } from './looks'
import { fillInInvoice, LIN, openEnterprise, proveName, WANG } from './people'
import { useBrowser } from './stage'
import { DESKTOP, PHONE, type Visitor } from './visitor'

const BUYER = { name: WANG.enterprise, number: WANG.creditCode }

const stage = useBrowser()
let lin: Visitor
let taxpayer = ''
/** What paying took, from the home page. */
let paidAfter = {}
let returnId = ''
let period = ''

async function fileAndPay(visitor: Visitor, shot: string) {
  const home = `/t/${taxpayer}`
  await visitor.eventually(home, () => visitor.page.getByText(/系统已预填，应补/).first().isVisible())
  await visitor.shoot(`home-${shot}`)

  visitor.clicks = visitor.typed = 0
  await visitor.press('办理', 'link')
  await visitor.page.getByRole('button', { name: '确认并申报' }).waitFor()
  await visitor.settled()
  expect(await visitor.inSight('确认并申报')).toBe(true)
  await visitor.shoot(`return-${shot}`)
  await visitor.press('确认并申报')
  await visitor.heading('核对并申报')
  await visitor.settled()
  await visitor.shoot(`check-${shot}`)
  if (shot === 'desktop') await looksRightHere(visitor, 'check')
  await visitor.press('确认申报')
  await visitor.heading('申报成功')
  expect({ clicks: visitor.clicks, typed: visitor.typed }).toEqual({ clicks: 3, typed: 0 })
  returnId = visitor.lastPart
  await visitor.settled()
  await visitor.shoot(`receipt-${shot}`)
}

async function pay(visitor: Visitor, shot: string) {
  await visitor.settled()
  await visitor.shoot(`pay-${shot}`)
  await visitor.press(/^缴款 ¥/)
  await visitor.page.waitForURL('**/payments/*')
  paidAfter = { clicks: visitor.clicks, typed: visitor.typed }
  const treasury = visitor.page.getByText('已入库').first()
  // the simulated bank may never get the order: after its expiry nothing was debited, and it is paid anew
  for (let attempt = 0; attempt < 3; attempt++) {
    const arrived = await treasury.waitFor({ timeout: 20_000 }).then(() => true, () => false)
    if (arrived) break
    await advanceTo(new Date((await now()).getTime() + 40 * 60_000))
    const again = visitor.page.getByRole('link', { name: '重新缴款' })
    if (await again.isVisible()) {
      await again.click()
      await visitor.press(/^缴款 ¥/)
    }
  }
  await treasury.waitFor()
  await visitor.shoot(`payment-${shot}`)
}

describe('on a desktop', () => {
  it('somebody signs in, proves her name and opens an enterprise', async () => {
    lin = await stage.watch(DESKTOP)
    await lin.go('/')
    await looksRightHere(lin, 'welcome')
    await lin.signIn(LIN.account)
    await proveName(lin, LIN)
    await openEnterprise(lin, LIN, () => lin.shoot('enterprise-desktop', true))
    await lin.page.getByRole('main').getByText(LIN.enterprise).waitFor()
    taxpayer = lin.lastPart
  })

  it('she issues an invoice, and a field left out is named above the form', async () => {
    await lin.eventually(`/t/${taxpayer}/invoices`, () => lin.page.getByText('本月开票额度').isVisible())
    await lin.go(`/t/${taxpayer}/invoices/new`)
    await lin.press('票面预览')
    await lin.page.getByRole('alert').getByText('请填写项目名称').waitFor()
    expect(await lin.faults()).toEqual([])
    await fillInInvoice(lin, '41万', BUYER)
    await lin.press('票面预览')
    await lin.page.getByText('¥ 410,000.00').waitFor()
    await lin.shoot('issue-review-desktop')
    await lin.press('确认开具')
    await lin.heading(/^发票 \d{20}$/)
    await lin.settled()
    await lin.shoot('invoice-desktop')
  })

  it('in the filing window she files the prefilled return in three clicks, typing nothing', async () => {
    period = await advanceToFiling()
    await fileAndPay(lin, 'desktop')
  })

  it('from home she sees in one click where her return is', async () => {
    await lin.go(`/t/${taxpayer}`)
    lin.clicks = lin.typed = 0
    await lin.press(/ 申报$/, 'link')
    await lin.page.waitForURL(`**/returns/${returnId}`)
    await lin.settled()
    expect({ clicks: lin.clicks, typed: lin.typed }).toEqual({ clicks: 1, typed: 0 })
  })

  it('she pays under a bank agreement', async () => {
    await lin.press('立即缴款', 'link')
    const sign = lin.page.getByRole('link', { name: '登记三方协议' })
    await sign.or(lin.page.getByRole('button', { name: /^缴款 ¥/ })).waitFor()
    if (await sign.isVisible()) {
      await lin.press('登记三方协议', 'link')
      await lin.type('协议号', 'SFXY-6222000010000000014')
      await lin.type('开户银行行号', '102331002013')
      await lin.type('账号', '6222000010000000014')
      await lin.type('签订日期', (await now()).toISOString().slice(0, 10))
      await lin.press('登记并验证')
      await lin.page.getByText('已验证').first().waitFor()
      await lin.settled()
      await lin.shoot('agreements-desktop')
      await lin.press('去缴款', 'link')
    }
    await pay(lin, 'desktop')
  })

  it('from home she has the certificate in three clicks', async () => {
    await lin.go(`/t/${taxpayer}`)
    lin.clicks = lin.typed = 0
    await lin.press('缴款', 'link')
    lin.clicks++
    await lin.page.getByRole('row').getByRole('link').first().click()
    await lin.press('开具完税证明')
    await lin.heading('税收完税证明')
    expect({ clicks: lin.clicks, typed: lin.typed }).toEqual({ clicks: 3, typed: 0 })
    await lin.settled()
    await lin.shoot('certificate-desktop')
  })

  it('anybody can check the receipt', async () => {
    await lin.go(`/t/${taxpayer}/returns/${returnId}`)
    await lin.press('查验这份回执', 'link')
    await lin.press('查验')
    await lin.page.getByText('查验一致').waitFor()
    await lin.shoot('verify-desktop')
  })

  it('another address of a view leads straight to it, an unknown one says so', async () => {
    await lin.go(`/t/${taxpayer}/calendar?status=FULFILLED`)
    await lin.page.getByRole('cell', { name: '已申报' }).first().waitFor()
    await lin.go('/nowhere')
    await lin.heading('没有这个页面')
  })
})

describe('on a phone', () => {
  it('she issues to a known buyer with one typed amount', async () => {
    await lin.page.setViewportSize(PHONE)
    await lin.go(`/t/${taxpayer}`)
    lin.clicks = lin.typed = 0
    await lin.press('开具发票', 'link')
    await lin.press(BUYER.name)
    await lin.type(/^金额（元）/, '32万')
    await lin.shoot('issue-phone')
    await lin.press('票面预览')
    await lin.press('确认开具')
    await lin.heading(/^发票 \d{20}$/)
    expect(lin.clicks).toBeLessThanOrEqual(4)
    expect(lin.typed).toBe(1)
  })

  it('she changes a figure, sees the effect and the warning, and takes it back', async () => {
    period = await advanceToFiling()
    // 320 000 with 1 % VAT
    await lin.eventually(`/t/${taxpayer}/filing/VAT_SMALL/${period}`, () => lin.page.getByText('316,831.68').first().isVisible())
    await lin.press(/^修改 .*应征增值税不含税销售额（3%征收率）/)
    await lin.page.locator('.form-cell input').fill('310000')
    await lin.page.keyboard.press('Enter')
    await lin.page.getByText('提醒 1 项').waitFor()
    await lin.settled()
    await lin.shoot('return-edited-phone')
    expect(await lin.faults()).toEqual([])
    const kept = lin.page.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.url().includes('/drafts/'))
    await lin.press(/^恢复预填/)
    await lin.page.getByText('全部通过').waitFor()
    await kept
    await lin.press(/来历： 本期应补（退）税额/)
    await lin.page.getByRole('dialog').getByText('计算公式').waitFor()
    await lin.shoot('explanation-phone')
    expect(await lin.faults()).toEqual([])
    await lin.press('关闭')
  })

  it('she files in three clicks and pays in two', async () => {
    await fileAndPay(lin, 'phone')
    await lin.go(`/t/${taxpayer}`)
    lin.clicks = lin.typed = 0
    await lin.press('缴款', 'link')
    await pay(lin, 'phone')
    expect(paidAfter).toEqual({ clicks: 2, typed: 0 })
  })
})
