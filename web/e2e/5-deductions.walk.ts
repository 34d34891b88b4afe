import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { advanceTo, monthOf, now } from './installation'
import { looksRightHere } from './looks'
import { arrive, LIN, WANG } from './people'
import { useBrowser } from './stage'
import { DESKTOP, type Visitor } from './visitor'

/** An enterprise that is not registered here. */
const UNKNOWN_BUYER = '91330106ETAX00049D'

const stage = useBrowser()
let wang: Visitor
let lin: Visitor
let seller = ''
let home = ''
let period = ''
let original: Buffer

beforeAll(async () => {
  wang = await stage.watch(DESKTOP)
  home = await arrive(wang, WANG, '一般纳税人')
  lin = await stage.watch(DESKTOP)
  seller = await arrive(lin, LIN)
  // no earlier month can be filed in time any more: what is offered first is the month that runs
  const { end } = monthOf(await now())
  if (end > (await now())) await advanceTo(end)
})

describe('a general taxpayer', () => {
  it('is sent a special invoice, of which the seller keeps a template', async () => {
    await lin.go(`${seller}/invoices/new`)
    await lin.type('名称', WANG.enterprise)
    await lin.type(/^统一社会信用代码或/, WANG.creditCode)
    await lin.page.locator('#kind').selectOption('SPECIAL')
    await lin.type('项目名称', '软件开发服务')
    // found by the initials of its pinyin
    await lin.type(/^商品和服务税收/, 'rjkf')
    await lin.press(/软件开发/)
    await lin.type(/^金额（元）/, '1.01万')
    await lin.shoot('issue-code-desktop')
    await lin.page.locator('summary', { hasText: '开票模板' }).click()
    await lin.type('模板名称', '月度服务费')
    await lin.press('存为模板')
    await lin.page.getByRole('button', { name: '月度服务费', exact: true }).waitFor()
    await lin.press('票面预览')
    await lin.press('确认开具')
    await lin.heading(/^发票 \d{20}$/)
    // the next one begins with the template
    await lin.press('再开一张', 'link')
    await lin.page.locator('summary', { hasText: '开票模板' }).click()
    await lin.press('月度服务费')
    expect(await lin.page.locator('#code').inputValue()).toBe('3040201010000000000')
    expect(await lin.page.locator('#buyerName').inputValue()).toBe(WANG.enterprise)
    expect(await lin.faults()).toEqual([])
  })

  it('is not the only one: with the template a new buyer takes five clicks and three things typed', async () => {
    await lin.go(seller)
    lin.clicks = lin.typed = 0
    await lin.press('开具发票', 'link')
    lin.clicks++
    await lin.page.locator('summary', { hasText: '开票模板' }).click()
    await lin.press('月度服务费')
    await lin.type('名称', '杭州西溪莉影文化创意有限公司')
    await lin.type(/^统一社会信用代码或/, UNKNOWN_BUYER)
    await lin.type(/^金额（元）/, '2020')
    await lin.press('票面预览')
    await lin.press('确认开具')
    await lin.heading(/^发票 \d{20}$/)
    expect({ clicks: lin.clicks, typed: lin.typed }).toEqual({ clicks: 5, typed: 3 })
    await lin.press('再开一张', 'link')
    await lin.page.locator('summary', { hasText: '开票模板' }).click()
    await lin.press(/^删除/)
    await lin.page.getByRole('button', { name: '月度服务费', exact: true }).waitFor({ state: 'hidden' })
  })

  it('sees what it received as on paper, prints nothing else, and gets the original', async () => {
    await wang.eventually(`${home}/invoices/received`, () => wang.page.getByRole('link', { name: /^\d{20}$/ }).first().isVisible())
    await wang.press(/^\d{20}$/, 'link')
    await wang.page.locator('.face svg').waitFor()
    await wang.page.getByText(/壹万/).first().waitFor()
    await wang.shoot('received-invoice-desktop', true)
    await looksRightHere(wang, 'received-invoice')
    await wang.page.locator('.face svg').waitFor()
    await wang.page.emulateMedia({ media: 'print' })
    expect(await wang.page.getByRole('heading', { level: 1 }).isVisible()).toBe(false)
    expect(await wang.page.locator('.face').isVisible()).toBe(true)
    await wang.page.emulateMedia({ media: null })
    const [file] = await Promise.all([wang.page.waitForEvent('download'), wang.press('下载数电发票 XML', 'link')])
    original = readFileSync(await file.path())
    expect(original.toString()).toContain('<EInvoice>')
  })

  it('imports the original and is told of each other file why it was not taken', async () => {
    await wang.go(`${home}/invoices/received`)
    await wang.press('导入发票文件', 'link')
    await wang.page.locator('#files').setInputFiles([
      { name: '发票.xml', mimeType: 'application/xml', buffer: original },
      { name: '发票.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') },
      { name: '改过的发票.xml', mimeType: 'application/xml', buffer: Buffer.from(original.toString().replace(/<Drawer>[^<]*/, '<Drawer>别人')) },
    ])
    await wang.press('导入')
    await wang.page.getByText('签章不符').waitFor()
    await wang.page.getByText('不收 PDF 文件').waitFor()
    await wang.page.getByText('已匹配').first().waitFor()
    expect(await wang.faults()).toEqual([])
    await wang.shoot('imports-desktop', true)
    // the browser itself notes the two refusals
    expect(wang.troubles.splice(0)).toSatisfy((all: string[]) => all.length === 2 && all.every((one) => one.includes('422')))
    await wang.page.getByRole('link', { name: /^\d{20}$/ }).first().click()
    await wang.page.getByText('已作为原件保存').waitFor()
    await wang.page.locator('.face svg').waitFor()
    await looksRightHere(wang, 'imported')
  })

  it('issues an invoice with the keyboard alone', async () => {
    await wang.go(home)
    await wang.reach('开具发票')
    await wang.heading('开具蓝字数电发票')
    await wang.settled()
    let answer = () => {}
    const held = new Promise<void>((resolve) => (answer = resolve))
    await wang.page.route('**/tax-classifications?*', async (route) => {
      await held
      await route.continue()
    })
    await wang.keyIn(/^名称/, '杭州西溪莉影文化创意有限公司')
    await wang.keyIn(/^统一社会信用代码或/, UNKNOWN_BUYER)
    await wang.keyIn(/^项目名称/, '软件开发服务')
    await wang.keyIn(/^商品和服务税收/, '3040201010000000000')
    await wang.keyIn(/^金额（元）/, '106000')
    // she is faster than the rates of the code: its usual one is waited for
    await wang.reach('票面预览')
    await wang.page.getByRole('button', { name: '正在读取税率…' }).waitFor()
    answer()
    await wang.heading('核对票面')
    await wang.page.unroute('**/tax-classifications?*')
    await wang.page.getByText('6%').waitFor()
    await wang.reach('确认开具')
    await wang.heading(/^发票 \d{20}$/)
  })

  it('confirms what is suggested in four clicks at most, typing nothing', async () => {
    await wang.eventually(`${home}/invoices/deductions`, () => wang.page.getByRole('button', { name: /^确认勾选 \d+ 张$/ }).isVisible())
    await wang.go(home)
    wang.clicks = wang.typed = 0
    await wang.press('发票', 'link')
    await wang.press('勾选确认', 'link')
    await wang.page.getByRole('button', { name: /^确认勾选 \d+ 张$/ }).waitFor()
    await wang.settled()
    await wang.shoot('deductions-desktop')
    expect(await wang.faults()).toEqual([])
    await wang.press(/^确认勾选 \d+ 张$/)
    await wang.page.getByRole('dialog').getByText('该期申报之前可以撤销').waitFor()
    await wang.shoot('deductions-ask-desktop')
    await wang.press('确认抵扣')
    await wang.page.getByRole('status').getByText(/^已确认 \d+ 张/).waitFor()
    expect(wang.clicks).toBeLessThanOrEqual(4)
    expect(wang.typed).toBe(0)
    period = new URL(wang.page.url()).searchParams.get('period') ?? (await wang.page.locator('#period').inputValue())
  })

  it('takes a confirmation back and confirms it again', async () => {
    await wang.go(`${home}/invoices/deductions?period=${period}`)
    const list = wang.page.getByRole('region', { name: '已确认的发票' })
    await list.getByRole('checkbox').last().check()
    expect(await wang.faults()).toEqual([])
    await wang.shoot('deductions-withdraw-desktop', true)
    await list.getByRole('button', { name: '撤销勾选 1 张' }).click()
    await wang.page.getByRole('dialog').getByText('应纳税额可能增加').waitFor()
    await wang.shoot('deductions-withdraw-ask-desktop')
    await wang.page.getByRole('dialog').getByRole('button', { name: '撤销勾选' }).click()
    await wang.page.getByRole('status').getByText('已撤销 1 张').waitFor()
    expect(await wang.faults()).toEqual([])
    await wang.press(/^确认勾选 \d+ 张$/)
    await wang.press('确认抵扣')
    await wang.page.getByRole('status').getByText(/^已确认 \d+ 张/).waitFor()
  })

  it('files the general return with the keyboard alone, seeing only what wants attention', async () => {
    await advanceTo(monthOf(await now()).filing)
    period = monthOf(await now()).before
    // the input tax is among what was filled in
    await wang.eventually(`${home}/filing/VAT_GENERAL/${period}`, () => wang.page.getByRole('heading', { name: '检查结果' }).isVisible())
    await wang.page.getByText('进项税额').first().waitFor()
    expect(await wang.faults()).toEqual([])
    await wang.shoot('general-return-desktop', true)
    expect(await wang.page.locator('.tax-form details').count()).toBeGreaterThan(0)
    await wang.page.locator('.tax-form details summary').first().click()
    await wang.page.locator('.tax-form details[open] table').first().waitFor()
    await wang.go(`${home}/filing/VAT_GENERAL/${period}?mode=form`)
    expect(await wang.faults()).toEqual([])
    await wang.shoot('general-return-form-desktop')

    await wang.go(`${home}/filing/VAT_GENERAL/${period}`)
    await wang.page.getByRole('button', { name: '确认并申报' }).waitFor()
    await wang.page.waitForFunction(() => ![...document.querySelectorAll('button')].some((one) => one.textContent === '确认并申报' && one.disabled))
    await wang.reach('确认并申报')
    await wang.heading('核对并申报')
    await wang.settled()
    for (const box of await wang.page.locator('.checks input[type=checkbox]').all()) {
      await box.focus()
      await wang.page.keyboard.press('Space')
    }
    await wang.page.waitForFunction(() => ![...document.querySelectorAll('button')].some((one) => one.textContent?.trim() === '确认申报' && one.disabled))
    await wang.page.locator('#main').focus()
    await wang.reach('确认申报')
    await wang.heading('申报成功')
    await wang.page.locator('.verification svg').waitFor()
    await wang.shoot('receipt-qr-desktop')
    expect(await wang.faults()).toEqual([])
  })

  it('agrees with its bank and pays with the keyboard alone', async () => {
    await wang.reach('立即缴款')
    await wang.page.getByRole('link', { name: '登记三方协议' }).waitFor()
    await wang.reach('登记三方协议')
    await wang.heading('三方协议')
    await wang.settled()
    await wang.keyIn('协议号', 'SFXY-6228000010000000022')
    await wang.keyIn('开户银行行号', '103331000017')
    await wang.keyIn('账号', '6228000010000000022')
    // month, day, year
    const [year = '', month = '', day = ''] = (await now()).toISOString().slice(0, 10).split('-')
    await wang.keyIn('签订日期', month + day + year)
    expect(await wang.page.locator('#signedOn').inputValue()).toBe(`${year}-${month}-${day}`)
    await wang.reach('登记并验证')
    await wang.page.getByText('已验证').first().waitFor()
    await wang.reach('去缴款')
    await wang.page.getByRole('button', { name: /^缴款 ¥/ }).waitFor()
    await wang.settled()
    await wang.reach(/^缴款 ¥/)
    await wang.page.waitForURL('**/payments/*')
  })

  it('files the next month, in which nothing happened, in four clicks, typing nothing', async () => {
    await advanceTo(monthOf(await now()).filing)
    period = monthOf(await now()).before
    await wang.eventually(home, () => wang.page.getByText('系统已预填').first().isVisible())
    wang.clicks = wang.typed = 0
    await wang.press('办理', 'link')
    await wang.page.waitForURL(`**/VAT_GENERAL/${period}`)
    await wang.page.getByRole('button', { name: '确认并申报' }).waitFor()
    await wang.settled()
    await wang.press('确认并申报')
    await wang.heading('核对并申报')
    await wang.settled()
    for (const box of await wang.page.locator('.checks input[type=checkbox]').all()) {
      wang.clicks++
      await box.check()
    }
    await wang.press('确认申报')
    await wang.heading('申报成功')
    expect(wang.clicks).toBeLessThanOrEqual(4)
    expect(wang.typed).toBe(0)
  })

  it('puts its deadlines into a calendar', async () => {
    await wang.go(`${home}/calendar`)
    const [file] = await Promise.all([wang.page.waitForEvent('download'), wang.press('下载日历文件', 'link')])
    expect(file.suggestedFilename()).toBe('obligations.ics')
  })
})

describe('anybody', () => {
  it('reads the tax calendar, the state of the services and the accessibility statement, without JavaScript too', async () => {
    const context = await stage.browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    const gateway = new URL(wang.page.url()).origin
    await page.goto(`${gateway}/`)
    await page.getByRole('link', { name: '办税日历' }).click()
    await page.getByRole('table').waitFor()
    expect(await page.getByRole('row').count()).toBe(13)
    await page.getByRole('link', { name: '电子税务局' }).click()
    await page.getByRole('link', { name: '服务状态' }).click()
    await page.getByRole('heading', { name: '服务状态' }).waitFor()
    expect(await page.getByRole('listitem').filter({ hasText: '正常' }).count()).toBeGreaterThanOrEqual(4)
    await page.getByRole('link', { name: '电子税务局' }).click()
    await page.getByRole('link', { name: '无障碍声明' }).click()
    await page.getByText('WCAG 2.2 AA').first().waitFor()
    await context.close()
    const anybody = await stage.open(DESKTOP)
    for (const path of ['/accessibility.html', '/api/gateway/v1/public/status.html', '/api/declaration/v1/public/tax-calendar.html']) {
      await anybody.page.goto(`${gateway}${path}`)
      expect(await anybody.faults(), path).toEqual([])
    }
  })

  it('calculates what a small-scale taxpayer would owe', async () => {
    const anybody = await stage.open(DESKTOP)
    await anybody.go('/calculator')
    await anybody.type(/^开具普通发票/, '40万')
    await anybody.press('计算')
    await anybody.page.getByText('¥ 4,240.00').waitFor()
    await anybody.shoot('calculator-desktop')
    expect(await anybody.faults()).toEqual([])
    expect(anybody.troubles).toEqual([])
  })
})
