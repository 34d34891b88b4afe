import type { Visitor } from './visitor'

/** The fictitious people of the sandbox, as the departments know them. */
export const LIN = {
  account: 'lin.xiaoyan',
  name: '林晓燕',
  residentId: '330106199003120026',
  creditCode: '91330106ETAX00014T',
  enterprise: '杭州云栖晓燕信息技术服务有限公司',
}
export const WANG = {
  account: 'wang.jianguo',
  name: '王建国',
  residentId: '330106197506080135',
  creditCode: '91330106ETAX00022M',
  enterprise: '杭州建国机电设备有限公司',
}
export const ZHAO = { account: 'zhao.min', name: '赵敏', residentId: '330106198809210245' }

/** Verifies the person's name, if that was not done before. */
export async function proveName(visitor: Visitor, person: { name: string; residentId: string }) {
  if (!visitor.page.url().endsWith('/identity')) return
  await visitor.type('姓名', person.name)
  await visitor.type('公民身份号码', person.residentId)
  await visitor.press('提交核验')
  await visitor.page.waitForURL(/enterprises|\/t\//)
}

/** Acts for the person's enterprise; opens it, if that was not done before. */
export async function openEnterprise(visitor: Visitor, person: { enterprise: string; creditCode: string }, shoot?: () => Promise<void>, vatStatus?: string) {
  if (await visitor.actFor(person.enterprise)) return
  await visitor.go('/enterprises/new')
  await visitor.type('统一社会信用代码', person.creditCode)
  await visitor.press('查询登记信息')
  await visitor.page.getByText(person.enterprise).first().waitFor()
  if (vatStatus) await visitor.page.getByRole('radio', { name: vatStatus }).check()
  await visitor.type('联系电话', '0571-88880000')
  await visitor.type('从业人数', '12')
  await visitor.type(/^资产总额/, '80万')
  await visitor.settled()
  await shoot?.()
  await visitor.press('确认提交')
  await visitor.press('去办税', 'link')
  await visitor.page.getByRole('main').getByText(person.enterprise).waitFor()
  await visitor.page.waitForURL('**/t/*')
}

/** Signs in, proves the person's name and acts for her enterprise; gives the address of its home. */
export async function arrive(visitor: Visitor, person: typeof LIN, vatStatus?: string) {
  await visitor.signIn(person.account)
  await proveName(visitor, person)
  await openEnterprise(visitor, person, undefined, vatStatus)
  return `/t/${visitor.lastPart}`
}

/** Fills in an invoice for software; without a buyer it is for a natural person. */
export async function fillInInvoice(visitor: Visitor, amount: string, buyer?: { name: string; number: string }) {
  await visitor.type('名称', buyer?.name ?? '个人')
  if (buyer) await visitor.type(/^统一社会信用代码或/, buyer.number)
  else await visitor.page.getByLabel('购买方为自然人').check()
  await visitor.type('项目名称', '软件开发服务')
  await visitor.type(/^商品和服务税收/, '3040201010000000000')
  await visitor.type(/^金额（元）/, amount)
}

/** Issues an invoice to a natural person. */
export async function issueInvoice(visitor: Visitor, home: string, amount: string) {
  await visitor.go(`${home}/invoices/new`)
  await fillInInvoice(visitor, amount)
  await visitor.press('票面预览')
  await visitor.press('确认开具')
  await visitor.heading(/^发票 \d{20}$/)
}
