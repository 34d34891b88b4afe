// @vitest-environment happy-dom
import { declaration } from '@etax/api'
import { speech } from '@etax/i18n'
import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import ReturnPage from './ReturnPage.vue'

const text = (zh: string) => ({ zh, en: zh })
const explanation = (cell: string, value: string) => ({
  cell, value, line: text(`栏次 ${cell}`), column: text('本期'), kind: 'PREFILLED', origin: 'PREFILLED', inputs: [], legalBasis: { article: '增值税法', confidence: 'VERIFIED' },
})
const ANSWERS: Record<string, object> = {
  prefills: {
    basis: 'b', cells: { 'main.1.S': '10.00', 's1.1.S': '5.00' }, dueOn: '2026-10-26', dueProvenance: 'OFFICIAL', findings: [], form: 'VAT_SMALL', formName: text('申报表'),
    freshness: {}, liabilities: [], packVersion: '1', period: '2026-Q3', total: '0.00', sheets: [{ id: 'main', name: text('主表'), official: true }, { id: 's1', name: text('附列资料'), official: true }],
    explanations: [explanation('main.1.S', '10.00'), explanation('s1.1.S', '5.00')],
  },
  drafts: { version: 0, edits: {}, reasons: {} },
  liabilities: { asOf: '2026-10-10', liabilities: [], total: '0.00' },
}

beforeEach(() => {
  vi.spyOn(declaration, 'GET').mockImplementation((async (path: string) => ({ data: ANSWERS[path.split('/')[6] ?? ''], response: new Response() })) as never)
})
afterEach(() => void vi.restoreAllMocks())

async function open() {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } })
  client.setQueryData(['session'], { realm: 'taxpayers' })
  client.setQueryData(['account'], { person: {} })
  client.setQueryData(['taxpayers'], { taxpayers: [{ taxpayerId: 't', name: '企业', rights: ['FILE_RETURN'], roles: [] }], invitations: [] })
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/t/:taxpayer/filing/:form/:period', component: ReturnPage }] })
  await router.push('/t/t/filing/VAT_SMALL/2026-Q3?mode=form')
  const page = mount(ReturnPage, { global: { plugins: [speech.i18n, router, [VueQueryPlugin, { queryClient: client }]] }, attachTo: document.body })
  await flushPromises()
  return page
}

it('a figure that cannot be read stops the filing, stays through the modes, and is found again', async () => {
  const page = await open()
  const button = (name: string) => page.findAll('button').find((one) => one.text().startsWith(name))!
  expect(button('确认并申报').attributes('disabled')).toBeUndefined()

  await page.find('[id="cell-s1.1.S"]').findAll('button').at(-1)!.trigger('click')
  await page.find('.form-cell input').setValue('1.2.3')
  page.find<HTMLInputElement>('.form-cell input').element.blur()
  await flushPromises()
  expect(button('确认并申报').attributes('disabled')).toBeDefined()
  expect(page.find('.bar').text()).toContain('“栏次 s1.1.S · 本期”填写的不是金额')

  for (const mode of ['补录式', '确认式']) {
    await button(mode).trigger('click')
    await flushPromises()
    expect(page.find<HTMLInputElement>('.form-cell input').element.value).toBe('1.2.3')
  }
  await button('去看这一栏').trigger('click')
  await flushPromises()
  expect(document.activeElement).toBe(page.find('.form-cell input').element)

  await button('取消修改').trigger('click')
  await flushPromises()
  expect(page.find('.form-cell input').exists()).toBe(false)
  expect(button('确认并申报').attributes('disabled')).toBeUndefined()
  page.unmount()
})
