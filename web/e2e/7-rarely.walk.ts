import { beforeAll, describe, expect, it } from 'vitest'
import { advanceTo, gateway, now, quarterOf } from './installation'
import { arrive, LIN } from './people'
import { useBrowser } from './stage'
import { DESKTOP, NARROW, type Visitor } from './visitor'

const DAY = 24 * 60 * 60_000
/** As the core knows the taxpayer of the sandbox that it has had all along. */
const KNOWN_TO_THE_CORE = '10213301000000000001'
const beijing = (time: Date) => time.toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' })

const stage = useBrowser()
let lin: Visitor
let officer: Visitor
let superior: Visitor
let operator: Visitor

beforeAll(async () => {
  lin = await stage.watch(DESKTOP)
  officer = await stage.watch(DESKTOP)
  superior = await stage.watch(DESKTOP)
  operator = await stage.watch(DESKTOP)
})

describe('what an operator seldom does', () => {
  it('compares a closed day with the treasury’s statement', async () => {
    await operator.signInAsOfficer('ops.admin')
    const today = await now()
    await advanceTo(new Date(today.getTime() + DAY))
    await operator.go('/console/sync/reconciliations')
    await operator.press('核对对账单')
    await operator.page.getByRole('alert').getByText('请选择业务日期').waitFor()
    await operator.type('对账单日期', beijing(today))
    await operator.press('核对对账单')
    await operator.page.getByText(/对账单 \d+ 笔，不一致 \d+ 笔/).waitFor()
    expect(await operator.faults()).toEqual([])
  })

  it('takes a taxpayer over from the core', async () => {
    await operator.go('/console/sync/openings')
    await operator.press('开始承接')
    await operator.page.getByRole('alert').getByText(/请填写登记序号/).waitFor()
    await operator.type('登记序号', KNOWN_TO_THE_CORE)
    await operator.press('开始承接')
    await operator.page.getByRole('dialog').getByText(/承接 1 户/).waitFor()
    await operator.page.getByRole('dialog').getByRole('button', { name: '开始承接' }).click()
    await operator.page.getByRole('dialog').waitFor({ state: 'hidden' })
    await operator.eventually('/console/sync/openings', () => operator.page.getByRole('row').filter({ hasText: '已完成' }).first().isVisible())
  })

  it('sees what the services do in the background, and where it is dealt with', async () => {
    await operator.go('/console/work')
    await operator.heading('后台作业')
    for (const kind of ['待发布的事件', '批量开具', '延期逐户落实', '报送核心系统', '期初承接', '对账修复']) await operator.page.getByText(kind, { exact: true }).first().waitFor()
    expect(await operator.faults()).toEqual([])
    await operator.press('期初承接', 'link')
    await operator.heading('期初承接')
  })

  it('sees a channel move on, as a chart and as a table', async () => {
    await operator.go('/console/channels')
    await operator.page.getByRole('button', { name: '图表 console' }).click()
    await operator.page.getByRole('heading', { name: '渠道 console 的最近 15 分钟' }).waitFor()
    await operator.page.getByText('以表格查看').first().click()
    const minutes = operator.page.getByRole('table', { name: '每分钟请求数' }).locator('tbody th')
    const before = await minutes.allTextContents()
    expect(await operator.faults()).toEqual([])
    await operator.shoot('console-channel-chart')
    await expect.poll(async () => (await minutes.allTextContents()).at(-1), { timeout: 90_000, interval: 2_000 }).not.toBe(before.at(-1))
    await operator.page.setViewportSize(NARROW)
    expect(await operator.faults()).toEqual([])
    await operator.page.setViewportSize(DESKTOP)
  })

  it('sees whether the backlog grows', async () => {
    await operator.eventually('/console/sync', () => operator.page.getByRole('img', { name: '最近各分钟的积压（项）' }).isVisible())
    expect(await operator.faults()).toEqual([])
    await operator.shoot('console-backlog-chart')
  })
})

describe('an extension that does not come to be', () => {
  async function propose(days: number) {
    const { period, filing } = quarterOf(await now())
    await officer.go('/console/extensions/new')
    await officer.type('所属期', period)
    await officer.type('新期限', beijing(new Date(filing.getTime() + (40 + days) * DAY)))
    await officer.type('主管税务机关', '13301060000')
    // nobody's industry, so that the other stories keep their dates
    await officer.type('行业（选填）', '99')
    await officer.type('事由（纳税人可见）', '走查')
    await officer.press(/^看涉及多少户/)
    await officer.page.getByText(/涉及 0 份申报/).waitFor()
    await officer.press(/^提出，交另一人批准/)
    await officer.page.waitForURL(/extensions\/[0-9a-f-]{36}$/)
    await officer.settled()
    return new URL(officer.page.url()).pathname
  }

  it('is refused by the second officer, who says why', async () => {
    await officer.signInAsOfficer('he.jing')
    const proposed = await propose(1)
    await superior.signInAsOfficer('shen.yun', proposed)
    await superior.press(/^不批准/)
    const question = superior.page.getByRole('dialog')
    await question.getByRole('button', { name: '不批准' }).click()
    await question.getByRole('alert').getByText('请填写理由').waitFor()
    await question.getByLabel('不批准的理由').fill('没有公告')
    await question.getByRole('button', { name: '不批准' }).click()
    await superior.page.getByText('未批准').first().waitFor()
    await superior.page.getByText('没有公告').first().waitFor()
    expect(await superior.faults()).toEqual([])
  })

  it('is taken back by whoever proposed it', async () => {
    await propose(2)
    await officer.press(/^撤回/)
    await officer.page.getByRole('dialog').getByRole('button', { name: '撤回' }).click()
    await officer.page.getByText('已撤回').first().waitFor()
    expect(await officer.faults()).toEqual([])
  })
})

describe('a taxpayer', () => {
  it('sees the shell without a network', async () => {
    const home = await arrive(lin, LIN)
    await lin.page.evaluate(() => navigator.serviceWorker.ready)
    await lin.go(home)
    await lin.page.context().setOffline(true)
    await lin.page.goto(gateway + home).catch(() => undefined)
    await lin.page.getByRole('link', { name: '电子税务局' }).waitFor()
    await lin.page.getByText('网络已断开').first().waitFor()
    await lin.page.context().setOffline(false)
    // without a network nothing can be read, and the browser says so
    lin.troubles.splice(0)
    await lin.go(home)
  })

  it('sees one page for a taxpayer that is not hers', async () => {
    await lin.go('/t/01900000-0000-7000-8000-000000000000')
    await lin.heading('您不能为此纳税人办税')
    expect(await lin.page.getByRole('alert').count()).toBe(0)
    expect(await lin.faults()).toEqual([])
    // what the page asked for before it knew was refused
    lin.troubles.splice(0)
  })

  it('is told that sales are not negative', async () => {
    await lin.go('/calculator')
    await lin.type(/销售额/, '-5')
    await lin.press('计算')
    await lin.page.getByRole('alert').getByText('销售额不能为负数').waitFor()
  })

  it('sees her invoices of the year as a chart and as a table', async () => {
    await lin.go('/')
    await lin.page.waitForURL('**/t/*')
    await lin.settled()
    await lin.actFor(LIN.enterprise)
    await lin.go(`${new URL(lin.page.url()).pathname}/invoices`)
    await lin.page.getByRole('img', { name: '每月开票金额与税额（元）' }).waitFor()
    await lin.page.getByText('以表格查看').click()
    await lin.page.getByRole('table', { name: '每月开票金额与税额（元）' }).waitFor()
    expect(await lin.faults()).toEqual([])
    await lin.shoot('invoices-chart')
  })
})
