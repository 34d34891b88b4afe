import { beforeAll, describe, expect, it } from 'vitest'
import { advanceToFiling, gateway, loseAtCore, now, putGarbageOn, quarterOf, refuseAtCore } from './installation'
import { looksRight, looksRightHere } from './looks'
import { arrive, LIN } from './people'
import { useBrowser } from './stage'
import { DESKTOP, type Visitor } from './visitor'

const REFUSAL = '税种认定信息不存在，请核实'
const RETURNS = 'SB'

/** The services that listen to what registration tells. */
const READERS = ['发票', '申报与缴款', '核心系统同步']

const stage = useBrowser()
let lin: Visitor
let officer: Visitor
let operator: Visitor
let superior: Visitor
let taxpayer = ''
let returnId = ''
let day = ''
let file = ''
let extension = ''

beforeAll(async () => {
  lin = await stage.watch(DESKTOP)
  officer = await stage.watch(DESKTOP)
  operator = await stage.watch(DESKTOP)
  superior = await stage.watch(DESKTOP)
})

describe('a return that the core refuses', () => {
  it('is filed all the same', async () => {
    await arrive(lin, LIN)
    await lin.page.getByRole('main').getByText(LIN.enterprise).waitFor()
    taxpayer = lin.lastPart
    await refuseAtCore(RETURNS, REFUSAL)
    await advanceToFiling()
    await lin.eventually(`/t/${taxpayer}`, () => lin.page.getByText(/系统已预填/).first().isVisible())
    await lin.press('办理', 'link')
    await lin.page.getByRole('button', { name: '确认并申报' }).waitFor()
    await lin.settled()
    await lin.press('确认并申报')
    await lin.heading('核对并申报')
    await lin.settled()
    await lin.press('确认申报')
    await lin.heading('申报成功')
    returnId = lin.lastPart
    day = (await now()).toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' })
    await lin.eventually(`/t/${taxpayer}/returns/${returnId}`, () => lin.page.getByText(REFUSAL).first().isVisible())
  })

  it('keeps a taxpayer’s sign-in apart from the console', async () => {
    await lin.go('/console/')
    await lin.heading('此浏览器正以纳税人身份登录')
    expect(await lin.faults()).toEqual([])
    await lin.press('回到电子税务局', 'link')
    await lin.page.getByLabel('为谁办理').waitFor()
  })

  it('is explained to an officer, who signs in with a second factor and states a purpose first', async () => {
    await officer.signInAsOfficer('he.jing')
    await officer.heading('纳税人')
    officer.clicks = officer.typed = 0
    await officer.page.getByLabel('查阅事由').selectOption('SYNC')
    officer.clicks++
    await officer.press('确认事由')
    await officer.type('名称或识别号', LIN.creditCode)
    await officer.press(LIN.enterprise, 'link')
    await officer.press('确认并查阅')
    await officer.heading(LIN.enterprise)
    await officer.press(/^为什么/, 'link')
    await officer.page.getByText(REFUSAL).first().waitFor()
    await officer.page.getByText(/通知纳税人更正申报/).waitFor()
    expect({ clicks: officer.clicks, typed: officer.typed }).toEqual({ clicks: 5, typed: 1 })
    file = `/console/taxpayers/${taxpayer}`
    // the officer reads; sending again is for operators
    expect(await officer.page.getByRole('button', { name: /重新报送/ }).count()).toBe(0)
  })

  it('shows each read with its purpose, and that the audit log is whole', async () => {
    await officer.go(`${file}/access?service=goldentax`)
    await officer.page.getByRole('cell', { name: '核查与核心系统的同步' }).first().waitFor()
    await officer.go(`${file}/audit?service=declaration`)
    await officer.press(/^校验记录链/)
    await officer.page.getByText(/^完整：/).waitFor()
    await officer.page.getByText('申报', { exact: true }).first().waitFor()
  })

  it('is found with the keyboard alone', async () => {
    const { keyboard } = officer.page
    await officer.go('/console/taxpayers')
    await keyboard.press('Control+k')
    await keyboard.type(LIN.creditCode)
    await officer.page.getByRole('option', { name: new RegExp(LIN.enterprise) }).waitFor()
    await keyboard.press('Enter')
    await officer.heading(LIN.enterprise)
    await officer.settled()
    await keyboard.press('2')
    await officer.page.getByRole('link', { name: '申报表', exact: true }).first().waitFor()
    await keyboard.press('j')
    await keyboard.press('ArrowDown')
    await keyboard.press('ArrowUp')
    await keyboard.press('Enter')
    await officer.page.getByRole('heading', { name: '现在怎么办' }).waitFor()
    await keyboard.press('?')
    await officer.page.getByRole('dialog', { name: '快捷键' }).waitFor()
    expect(await officer.faults()).toEqual([])
    await keyboard.press('Escape')
    await keyboard.press('g')
    await keyboard.press('t')
    await officer.heading('纳税人')
  })

  it('looks right to the officer', async () => {
    await looksRight(officer, [
      ['taxpayers', `/console/taxpayers?beginning=${LIN.creditCode}`],
      ['file', file],
      ['file-sync', `${file}/sync`],
      ['item', `${file}/sync/${returnId}`],
      ['audit', `${file}/audit?service=declaration`],
      ['access', `${file}/access?service=registration`],
      ['packs', '/console/packs'],
      ['pack', new URL(await firstPack()).pathname],
      ['pack-examples', `${new URL(await firstPack()).pathname}?tab=examples`],
      ['extension-new', '/console/extensions/new'],
      ['nothing', '/console/nowhere'],
      ['other-role', '/console/sync'],
    ], 'console-')
  })
})

describe('a deadline for many', () => {
  it('is proposed by one officer, who sees first whom it concerns and cannot decide it', async () => {
    const { period, filing } = quarterOf(await now())
    const dueOn = new Date(filing.getTime() + 40 * 86_400_000).toISOString().slice(0, 10)
    await officer.go('/console/extensions')
    await officer.page.keyboard.press('n')
    await officer.heading('提出延期')
    await officer.page.keyboard.press('v')
    await officer.page.getByRole('alert').getByText('请填写 11 位机关代码').waitFor()
    await officer.type('所属期', period)
    await officer.type('新期限', dueOn)
    await officer.type('主管税务机关', '13301060000')
    // nobody's industry, so that the other stories keep their dates
    await officer.type('行业（选填）', '99')
    await officer.type('事由（纳税人可见）', '走查：台风停工')
    await officer.press(/^看涉及多少户/)
    await officer.page.getByText(/涉及 0 份申报/).waitFor()
    await officer.press(/^提出，交另一人批准/)
    await officer.page.getByText('这是您提出的，须由另一名人员批准。').waitFor()
    expect(await officer.page.getByRole('button', { name: /^批准/ }).count()).toBe(0)
    extension = new URL(officer.page.url()).pathname
  })

  it('is approved by a second one', async () => {
    await superior.signInAsOfficer('shen.yun', extension)
    await superior.page.getByText('待另一名人员批准').waitFor()
    await superior.page.getByRole('button', { name: /^批准/ }).waitFor()
    await superior.page.keyboard.press('y')
    await superior.page.getByRole('dialog', { name: '批准' }).getByRole('button', { name: '批准' }).click()
    await superior.page.getByText('已批准').first().waitFor()
    await superior.eventually(extension, () => superior.page.getByText('已更新 0 户').isVisible())
  })

  it('leaves its trace, and an auditor finds what was done for anybody', async () => {
    await superior.page.keyboard.press('g')
    await superior.page.keyboard.press('q')
    await superior.heading('督察审计')
    await superior.page.getByLabel('查阅事由').selectOption('RISK')
    await superior.press('确认事由')
    await superior.page.getByLabel('业务').selectOption('declaration')
    await superior.type(/^事项代码/, 'submit-return')
    await superior.press('查找记录')
    await superior.page.getByRole('cell', { name: '申报', exact: true }).first().waitFor()
    await looksRight(superior, [
      ['extensions', '/console/extensions'],
      ['extension', extension],
      ['search', `/console/audit${new URL(superior.page.url()).search}`],
    ], 'console-')
  })
})

describe('an operator', () => {
  it('comes back to the page that was asked for, and sees no taxpayer', async () => {
    await operator.signInAsOfficer('ops.admin', '/console/sync?state=REJECTED')
    await operator.heading('核心系统同步')
    expect(operator.page.url()).toContain('/console/sync?state=REJECTED')
    expect(await operator.page.getByRole('link', { name: '纳税人' }).count()).toBe(0)
    await operator.go(file)
    await operator.heading('此页面不属于您的岗位')
  })

  it('sends the refused return again, and keeps the view', async () => {
    await operator.go('/console/sync?state=REJECTED')
    const row = operator.page.getByRole('row').filter({ hasText: REFUSAL })
    await row.getByRole('link', { name: '申报表' }).last().click()
    await operator.heading('报送事项')
    await looksRightHere(operator, 'sync-item', 'console-')
    await operator.page.getByRole('button', { name: /^重新报送/ }).waitFor()
    await operator.page.keyboard.press('e')
    await operator.page.getByText('该事项已不在此状态').waitFor()
    await lin.eventually(`/t/${taxpayer}/returns/${returnId}`, () => lin.page.getByText(/核心系统编号/).first().isVisible())
    await operator.go('/console/sync?state=CONFIRMED')
    await operator.page.getByText(/^已存视图/).click()
    await operator.type('视图名称', '已核实')
    await operator.press('保存当前筛选')
    await operator.go('/console/sync')
    await operator.page.getByText('已存视图（1）').click()
    await operator.press('已核实')
    await operator.page.waitForURL('**/sync?state=CONFIRMED')
  })

  it('reconciles a day: a loss at the core is named, sent again and repaired', async () => {
    await loseAtCore(RETURNS, returnId)
    await operator.page.keyboard.press('g')
    await operator.page.keyboard.press('r')
    await operator.heading('对账')
    await operator.type('业务日期', day)
    await operator.press('开始对账')
    await operator.heading(`${day} 申报表对账`)
    const found = new URL(operator.page.url()).pathname
    const missing = operator.page.getByRole('row').filter({ hasText: '核心系统缺少' }).filter({ hasText: returnId })
    await operator.eventually(found, () => missing.isVisible())
    await operator.eventually(found, () => operator.page.getByText('差异已修复，三方一致。').isVisible())
  })

  it('sets a maintenance window after one more question', async () => {
    await operator.go('/console/sync/windows')
    await operator.page.keyboard.press('n')
    await operator.page.getByLabel('方式').last().selectOption('daily')
    await operator.page.getByLabel('开始').last().fill('03:00')
    await operator.page.getByLabel('结束').last().fill('03:05')
    await operator.press(/^保存维护窗口/)
    await operator.page.getByRole('alert').getByText('请填写说明').waitFor()
    await operator.page.getByLabel(/^说明/).last().fill('走查')
    await operator.press(/^保存维护窗口/)
    const question = operator.page.getByRole('dialog', { name: '保存以下维护窗口？' })
    await question.getByText('每天 03:00 至 03:05：走查').waitFor()
    await question.getByRole('button', { name: '保存维护窗口' }).click()
    await operator.page.getByText('维护窗口已保存。').waitFor()
  })

  it('closes a channel with a notice that its callers read, and opens it again', async () => {
    await operator.page.keyboard.press('g')
    await operator.page.keyboard.press('c')
    await operator.heading('渠道')
    const direct = operator.page.getByRole('row').filter({ hasText: 'direct' })
    await direct.getByRole('button', { name: /^关闭/ }).click()
    const form = operator.page.getByRole('dialog', { name: '关闭渠道 direct' })
    await form.getByRole('button', { name: '关闭 direct' }).click()
    await form.getByRole('alert').getByText('请填写中文公告').waitFor()
    await form.getByLabel('公告（中文）').fill('系统检修，请稍后再试')
    await form.getByLabel('公告（英文）').fill('Maintenance, please try again later')
    await form.getByLabel('原因').fill('走查')
    expect(await operator.faults()).toEqual([])
    await form.getByRole('button', { name: '关闭 direct' }).click()
    await direct.getByText('已关闭').waitFor()
    await direct.getByText('系统检修，请稍后再试').waitFor()
    // the operators' own channel cannot be shut from inside
    expect(await operator.page.getByRole('row').filter({ hasText: 'console' }).getByRole('button', { name: /^关闭/ }).count()).toBe(0)
    await direct.getByRole('button', { name: /^重新开放/ }).click()
    await operator.page.getByRole('dialog').getByRole('button', { name: '开放 direct' }).click()
    await direct.getByRole('button', { name: /^关闭/ }).waitFor()
    await operator.go('/console/acts')
    await operator.page.getByText('开放渠道 direct').first().waitFor()
  })

  it('reads why a message could not be applied, tries it again, and sets it aside with a reason', async () => {
    const { page } = operator
    const waiting = page.getByRole('button', { name: /^搁置/ })
    putGarbageOn('etax.registration.v1')
    // each of the services that listen parks its own
    await operator.eventually('/console/letters', async () => (await waiting.count()) === READERS.length)
    await looksRight(operator, [['letters', '/console/letters?service=invoice']], 'console-')
    await operator.go('/console/letters')
    for (const reader of READERS) {
      const letters = page.getByRole('region', { name: `${reader}：死信` })
      await letters.getByText(/the message has no header ce_id/).waitFor()
      await letters.getByRole('button', { name: /^重放/ }).click()
      await page.getByRole('alert').getByText(/消息仍无法处理：the message has no header ce_id/).waitFor()
      await letters.getByRole('button', { name: /^搁置/ }).click()
      const form = page.getByRole('dialog', { name: /^搁置/ })
      await form.getByRole('button', { name: '搁置' }).click()
      await form.getByRole('alert').getByText('请填写原因').waitFor()
      await form.getByLabel('原因').fill('走查：不是事件')
      expect(await operator.faults()).toEqual([])
      await operator.shoot('console-set-aside-desktop')
      await form.getByRole('button', { name: '搁置' }).click()
      await letters.getByText('没有死信。').waitFor()
      await page.getByRole('status').getByText(/^已搁置/).last().waitFor()
    }
    expect(operator.troubles.splice(0)).toSatisfy((all: string[]) => all.length === READERS.length && all.every((one) => one.includes('409')))
    await operator.go('/console/letters')
    expect(await page.getByText('没有死信。').count()).toBe(4)
  })

  it('sees pages that look right', async () => {
    await looksRight(operator, [
      ['sync', '/console/sync?state=CONFIRMED'],
      ['reconciliations', '/console/sync/reconciliations'],
      ['reconciliation', new URL(await latestReconciliation()).pathname],
      ['windows', '/console/sync/windows'],
      ['openings', '/console/sync/openings'],
      ['work', '/console/work'],
      ['channels', '/console/channels'],
      ['processes', '/console/processes'],
      ['acts', '/console/acts'],
    ], 'console-')
  })

  it('leaves nothing behind after signing out', async () => {
    await operator.press('退出')
    await operator.heading('您已退出')
    expect((await operator.page.context().cookies(gateway)).filter((cookie) => cookie.name.includes('session'))).toEqual([])
    expect(await operator.page.evaluate(() => sessionStorage.length)).toBe(0)
    await looksRightHere(operator, 'signed-out', 'console-')
  })
})

async function firstPack(): Promise<string> {
  await officer.go('/console/packs')
  return gateway + (await officer.page.locator('tbody a').first().getAttribute('href'))
}

async function latestReconciliation(): Promise<string> {
  await operator.go('/console/sync/reconciliations')
  return gateway + (await operator.page.locator('tbody a').first().getAttribute('href'))
}
