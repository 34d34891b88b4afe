import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Request } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { advanceToFiling, gateway, identityProvider, killProcess } from './installation'
import { looksRightHere } from './looks'
import { arrive, issueInvoice, LIN, WANG } from './people'
import { useBrowser } from './stage'
import { DESKTOP, PHONE, type Visitor } from './visitor'

const LINE = /^修改 .*应征增值税不含税销售额（3%征收率）/
const stage = useBrowser()
let lin: Visitor
let home = ''
let stale: Visitor
let period = ''
let path = ''

/** Writes a figure of the return's first line. */
async function edit(visitor: Visitor, amount: string) {
  await visitor.press(LINE)
  await visitor.page.locator('.form-cell input').fill(amount)
  await visitor.page.keyboard.press('Enter')
}

const chosen = (visitor: Visitor) => visitor.page.getByLabel('为谁办理').locator('option:checked').textContent()
const kept = (visitor: Visitor) =>
  visitor.page.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.url().includes('/drafts/') && answer.ok())
const shows = (visitor: Visitor, amount: string) => visitor.page.getByText(amount).first().waitFor()
const isFiling = (request: Request) => request.method() === 'POST' && request.url().endsWith('/returns')

/** The returns that were filed for the period. */
async function filed() {
  const periods = await lin.page.evaluate(async (address) => {
    const { items } = (await (await fetch(address)).json()) as { items: { period: string }[] }
    return items.map((one) => one.period)
  }, `/api/declaration/v1/taxpayers/${home.split('/')[2]}/returns?order=DESCENDING`)
  return periods.filter((one) => one === period)
}

async function agreeToAll(visitor: Visitor) {
  for (const box of await visitor.page.locator('.checks input[type=checkbox]').all()) await box.check()
}

/** What the browser noted in a story where something was made to go wrong; nothing else may have gone wrong. */
const meets = (expected: RegExp) => expect(lin.troubles.splice(0).filter((one) => !expected.test(one))).toEqual([])

/** Makes her an invoicing person of another enterprise, unless she is one. */
async function employ() {
  await lin.go(home)
  if ((await lin.page.getByLabel('为谁办理').locator('option', { hasText: WANG.enterprise }).count()) > 0) return
  const wang = await stage.open(DESKTOP)
  const firm = await arrive(wang, WANG, '一般纳税人')
  await wang.go(`${firm}/people`)
  await wang.type('姓名和公民身份号码', `${LIN.name} ${LIN.residentId}`)
  await wang.press('发出邀请')
  await wang.page.getByText(`已邀请 ${LIN.name} 担任开票员`).waitFor()
  await wang.page.context().close()
  await lin.go(home)
  await lin.press('接受')
  await lin.page.getByText('邀请您担任').waitFor({ state: 'hidden' })
}

beforeAll(async () => {
  lin = await stage.watch(DESKTOP)
  home = await arrive(lin, LIN)
  await issueInvoice(lin, home, '40.4万')
  period = await advanceToFiling()
  path = `${home}/filing/VAT_SMALL/${period}`
  await lin.eventually(path, () => lin.page.getByText('400,000.00').first().isVisible())
})

describe('what goes wrong', () => {
  it('the network goes: what is typed stays, and is kept when it comes back', async () => {
    await lin.page.context().setOffline(true)
    await edit(lin, '390000')
    await lin.page.getByText('网络已断开').waitFor()
    await lin.page.getByText('未能连接到电子税务局').first().waitFor()
    expect(await lin.page.getByRole('button', { name: '确认并申报' }).isDisabled()).toBe(true)
    await lin.shoot('offline-desktop')
    const saved = kept(lin)
    await lin.page.context().setOffline(false)
    await saved
    await lin.page.getByText('未能连接到电子税务局').first().waitFor({ state: 'hidden' })
    await lin.go(path)
    await shows(lin, '390,000.00')
    meets(/ERR_INTERNET_DISCONNECTED/)
  })

  it('the network is slow: filing waits for the computation, and says so', async () => {
    let answer = () => {}
    const held = new Promise<void>((resolve) => (answer = resolve))
    await lin.page.route('**/previews', async (route) => {
      await held
      await route.continue()
    })
    await edit(lin, '380000')
    await lin.page.getByText('正在重新计算…').waitFor()
    expect(await lin.page.getByRole('button', { name: '确认并申报' }).isDisabled()).toBe(true)
    answer()
    await lin.page.getByText('正在重新计算…').waitFor({ state: 'hidden' })
    await lin.page.unroute('**/previews')
  })

  it('the store of sessions dies: what is typed is kept when it is back, and nobody signs in again', async () => {
    const saved = kept(lin)
    killProcess('redis')
    await edit(lin, '385000')
    await saved
    await lin.go(path)
    await shows(lin, '385,000.00')
    meets(/503 .*(previews|drafts)/)
  })

  it('the session ends in the middle of a form: she signs in again at the same step, and what she typed is there', async () => {
    const cookies = await lin.page.context().cookies(gateway)
    for (const cookie of cookies.filter((one) => one.name.includes('session'))) await lin.page.context().clearCookies({ name: cookie.name })
    await edit(lin, '370000')
    await lin.page.getByRole('alert').getByText('登录已到期').waitFor()
    await lin.shoot('session-ended-desktop')
    const saved = kept(lin)
    await lin.press('重新登录')
    await saved
    expect(new URL(lin.page.url()).pathname).toBe(path)
    await shows(lin, '370,000.00')
    meets(/401 .*(previews|drafts)/)
  })

  it('another device has changed the same return: both are told, nothing is overwritten', async () => {
    const phone = await stage.open(PHONE)
    await phone.signIn(LIN.account)
    await phone.go(path)
    await shows(phone, '370,000.00')
    await lin.go(path)
    await shows(lin, '370,000.00')
    const saved = kept(phone)
    await edit(phone, '360000')
    await saved
    await edit(lin, '350000')
    await lin.page.getByRole('alert').getByText('林晓燕 在另一处改了这份草稿').waitFor()
    expect(await lin.page.getByRole('button', { name: '确认并申报' }).isDisabled()).toBe(true)
    await lin.shoot('conflict-desktop')
    await lin.press('采用另一处的内容')
    await shows(lin, '360,000.00')
    await phone.page.context().close()
    meets(/412 .*drafts/)
  })

  it('two tabs act for two taxpayers without mixing them', async () => {
    const other = WANG.enterprise
    await employ()
    const second = await lin.tab()
    await second.go(home)
    expect(await second.actFor(other)).toBe(true)
    await second.page.getByRole('main').getByText(other).first().waitFor()
    await lin.go(home)
    expect(await chosen(lin)).toBe(LIN.enterprise)
    expect(await chosen(second)).toBe(other)
    // for whom a tab acts is said where it is binding
    await second.go(`${new URL(second.page.url()).pathname}/invoices/new`)
    await second.page.getByRole('main').getByText(other).waitFor()
    await second.page.close()
  })

  it('a session on another device is ended, and is refused there at once', async () => {
    const phone = await stage.open(PHONE)
    await phone.signIn(LIN.account)
    await lin.go('/sessions')
    const rows = lin.page.getByRole('row')
    await rows.filter({ hasText: '当前' }).waitFor()
    expect(await lin.faults()).toEqual([])
    // the latest seen after this one
    await rows.filter({ has: lin.page.getByRole('button') }).first().getByRole('button').click()
    await lin.page.getByRole('dialog').getByText('需要重新登录').waitFor()
    await lin.shoot('sessions-desktop')
    await lin.page.getByRole('dialog').getByRole('button', { name: '退出登录' }).click()
    await lin.page.getByRole('dialog').waitFor({ state: 'hidden' })
    await phone.page.goto(gateway + home)
    await phone.page.waitForURL(`${identityProvider}/**`)
    await phone.page.context().close()
  })

  it('the answer to the submission is lost, and the button is pressed twice: the return is filed once', async () => {
    const keys: (string | null)[] = []
    lin.page.on('request', (request) => {
      if (isFiling(request)) keys.push(request.headers()['idempotency-key'] ?? null)
    })
    await lin.go(path)
    await lin.press('确认并申报')
    await lin.heading('核对并申报')
    await lin.settled()
    await agreeToAll(lin)
    stale = await lin.tab()
    await stale.go(`${path}/check`)
    await agreeToAll(stale)
    // the service files, its answer never arrives
    await lin.page.route('**/returns', async (route) => {
      await route.fetch()
      await route.abort()
    })
    await lin.press('确认申报')
    await lin.page.getByText('未能连接到电子税务局').waitFor()
    await lin.page.unroute('**/returns')
    await lin.page.getByRole('button', { name: '确认申报' }).dblclick()
    await lin.heading('申报成功')
    expect(new Set(keys).size).toBe(1)
    expect(keys.length).toBe(2)
    expect(await filed()).toHaveLength(1)
    meets(/ERR_FAILED .*returns/)
  })

  it('the server refuses what another tab has filed before, and says so', async () => {
    await stale.press('确认申报')
    await stale.page.getByRole('alert').getByText('该所属期已申报', { exact: true }).waitFor()
    await stale.shoot('refused-desktop')
    expect(await stale.faults()).toEqual([])
    expect(await filed()).toHaveLength(1)
    await stale.page.close()
  })

  it('going back does not file again', async () => {
    await lin.page.goBack()
    await lin.settled()
    await lin.page.getByText('此表已于').waitFor()
  })

  it('a filed return is corrected: before and after, the money, a reason, and a receipt', async () => {
    await lin.press('更正申报')
    await lin.page.getByText('您正在更正').waitFor()
    await shows(lin, '360,000.00')
    await edit(lin, '400000')
    await lin.page.getByText('正在重新计算…').waitFor({ state: 'hidden' })
    await lin.shoot('correction-desktop', true)
    expect(await lin.faults()).toEqual([])
    await lin.press('核对并更正')
    await lin.heading('核对并更正')
    await lin.page.getByText('请填写更正原因').waitFor()
    expect(await lin.page.getByRole('button', { name: '提交更正' }).isDisabled()).toBe(true)
    await agreeToAll(lin)
    await lin.type(/^更正原因/, '漏计一张发票')
    await lin.shoot('correction-check-desktop', true)
    expect(await lin.faults()).toEqual([])
    await lin.press('提交更正')
    await lin.heading('更正成功')
    await lin.page.getByText('漏计一张发票').waitFor()
    await lin.shoot('correction-receipt-desktop')
  })

  it('a file of invoices has lines that are refused, each with its reason', async () => {
    const stamp = Date.now()
    const draft = (serial: string, rate: string) =>
      JSON.stringify({
        serial: `${stamp}-${serial}`, kind: 'ORDINARY', taxIncluded: true, buyer: { name: '个人', naturalPerson: true },
        lines: [{ code: '3040201010000000000', name: '软件开发服务', amount: '101.00', rate }], drawer: LIN.name,
      })
    const lines = [draft('1', '0.01'), draft('2', '0.99'), draft('3', '0.01')].join('\n')
    await lin.go(home)
    lin.clicks = lin.typed = 0
    await lin.press('发票', 'link')
    await lin.press('批量开具', 'link')
    lin.clicks++
    await lin.page.locator('#file').setInputFiles({ name: 'drafts.jsonl', mimeType: 'application/x-ndjson', buffer: Buffer.from(lines) })
    await lin.press('上传并开具')
    await lin.page.getByText('已完成').first().waitFor()
    expect({ clicks: lin.clicks, typed: lin.typed }).toEqual({ clicks: 4, typed: 0 })
    await lin.page.getByText(/0\.99/).waitFor()
    await lin.settled()
    expect(await lin.page.locator('dd').allTextContents()).toEqual(expect.arrayContaining(['2', '1', '0', '200.00']))
    await lin.shoot('batch-desktop')
    await looksRightHere(lin, 'batch')
  })

  it('a large file is sent in parts: after a lost connection and a reload only the rest is sent, and its lines are seen issued', async () => {
    const stamp = Date.now()
    const line = (number: number) =>
      JSON.stringify({
        serial: `${stamp}-L${number}`, kind: 'ORDINARY', taxIncluded: true, buyer: { name: '个人', naturalPerson: true },
        lines: [{ code: '3040201010000000000', name: '软件开发服务', amount: '1.01', rate: '0.01' }], drawer: LIN.name,
      }).padEnd(9_000)
    const file = join(mkdtempSync(join(tmpdir(), 'etax-walk-')), `drafts-${stamp}.jsonl`)
    writeFileSync(file, Array.from({ length: 1_000 }, (_, number) => line(number)).join('\n'))
    const parts: number[] = []
    lin.page.on('request', (request) => {
      if (request.method() === 'PATCH') parts.push(Number(request.headers()['upload-offset']))
    })
    await lin.go(`${home}/invoices/batches`)
    // the network goes after the first part
    await lin.page.route('**/invoice-batch-uploads/*', (route) =>
      route.request().method() === 'PATCH' && route.request().headers()['upload-offset'] !== '0' ? route.abort('connectionreset') : route.continue(),
    )
    await lin.page.locator('#file').setInputFiles(file)
    await lin.press('上传并开具')
    await expect.poll(() => parts.length, { timeout: 60_000 }).toBeGreaterThan(1)
    await lin.press('暂停')
    await lin.page.getByText('已暂停').first().waitFor()
    await lin.shoot('upload-desktop')
    expect(await lin.faults()).toEqual([])
    await lin.page.unroute('**/invoice-batch-uploads/*')
    await lin.go(`${home}/invoices/batches`)
    await lin.page.getByText('未传完的文件').waitFor()
    await lin.page.getByText(/^4 MB \/ 8\.\d MB$/).waitFor()
    expect(await lin.faults()).toEqual([])
    parts.length = 0
    let asked = 0
    lin.page.on('request', (request) => {
      if (/invoice-batches\/[^/]+$/.test(new URL(request.url()).pathname)) asked++
    })
    await lin.page.locator('#file').setInputFiles(file)
    await lin.press('上传并开具')
    await lin.heading('批次')
    expect(parts[0]).toBe(4 * 1024 * 1024)
    const seen = new Set<string>()
    await expect
      .poll(
        async () => {
          seen.add((await lin.page.locator('.job .number').textContent()) ?? '')
          return lin.page.getByText('已完成').first().isVisible()
        },
        { timeout: 120_000, interval: 50 },
      )
      .toBe(true)
    expect(seen.size).toBeGreaterThan(2)
    expect(asked).toBeLessThanOrEqual(2)
    await lin.page.getByText('1000 / 1000').waitFor()
    meets(/ERR_CONNECTION_RESET .*uploads/)
  })

  it('the oldest invoices come first when she asks for it, and the address keeps that', async () => {
    const first = () => lin.page.getByRole('row').nth(1).getByRole('rowheader').innerText()
    await lin.go(`${home}/invoices`)
    await lin.page.getByRole('rowheader').first().waitFor()
    const newest = await first()
    await lin.page.getByLabel('排序').selectOption('最早在前')
    await expect.poll(first).not.toBe(newest)
    const oldest = await first()
    expect(oldest < newest).toBe(true)
    await lin.page.reload()
    await lin.page.getByRole('rowheader').first().waitFor()
    expect(await first()).toBe(oldest)
    expect(await lin.faults()).toEqual([])
  })

  it('an export is written in the background, and found again with its filters among the jobs', async () => {
    await lin.go(`${home}/invoices?kind=ORDINARY`)
    await lin.press('导出 Excel')
    const [download] = await Promise.all([lin.page.waitForEvent('download'), lin.page.getByRole('link', { name: /^下载（/ }).first().click()])
    expect(download.suggestedFilename()).toBe('issued-invoices.xlsx')
    expect(readFileSync(await download.path()).subarray(0, 2).toString()).toBe('PK')
    expect(await lin.faults()).toEqual([])
    await lin.press('全部导出', 'link')
    await lin.heading('批量与文件')
    await lin.page.getByRole('rowheader', { name: '开具的发票 · 票种 普通发票' }).first().waitFor()
    await lin.shoot('jobs-desktop')
    expect(await lin.faults()).toEqual([])
  })
})
