// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { defineComponent, h, nextTick, shallowRef, type ComponentOptions } from 'vue'
import { createI18n } from 'vue-i18n'
import { beforeEach, describe, expect, it } from 'vitest'
import TaxForm from './components/TaxForm.vue'
import type { FormMode, FormSheet } from './tax-form'

const CELLS = 281
const COLUMNS = ['A', 'B', 'C', 'D']

/** A form as large as that of general taxpayers, made anew each time, as a service's answer is. */
function form(values: Record<string, string> = {}): FormSheet[] {
  const sheets = ['main', 's1', 's2'].map((id): FormSheet => ({ id, name: id, filed: true, columns: COLUMNS.map((column) => ({ id: column, name: column })), lines: [] }))
  for (let index = 0; index < CELLS; index++) {
    const { id, lines } = sheets[Math.floor((index * sheets.length) / CELLS)]!
    const column = COLUMNS[index % COLUMNS.length]!
    const number = String(Math.floor(index / COLUMNS.length) + 1)
    let line = lines.find((one) => one.number === number)
    if (!line) lines.push((line = { number, name: `line ${number}`, cells: [] }))
    const path = `${id}.${number}.${column}`
    line.cells.push({ path, column, columnName: column, value: values[path] ?? '1.00', prefilled: null, origin: 'PREFILLED', editable: true, cumulative: false, documents: 0, findings: [] })
  }
  return sheets
}

/** How often each kind of component was drawn anew. */
let drawn: Record<string, number>
const counting: ComponentOptions = {
  updated() {
    const { __name: name } = this.$options
    if (name) drawn[name] = (drawn[name] ?? 0) + 1
  },
}
const i18n = createI18n({ legacy: false, locale: 'zh-CN', missingWarn: false, fallbackWarn: false, messages: { 'zh-CN': {} } })

function page(mode: FormMode) {
  const sheets = shallowRef(form())
  const Page = defineComponent({ setup: () => () => h(TaxForm, { sheets: sheets.value, mode }) })
  const shown = mount(Page, { global: { plugins: [i18n], mixins: [counting] } })
  return { sheets, shown }
}

beforeEach(() => (drawn = {}))

describe.each(['form', 'confirm'] as const)('what is drawn anew of a large form to %s', (mode) => {
  it('is one figure when one has changed', async () => {
    const { sheets, shown } = page(mode)
    expect(shown.findAll('.form-cell')).toHaveLength(CELLS)
    sheets.value = form({ 'main.2.B': '2.00' })
    await nextTick()
    expect(shown.find('[id="cell-main.2.B"]').text()).toContain('2.00')
    expect(drawn).toEqual({ TaxForm: 1, TaxFormTable: 1, TaxFormCell: 1, DiffValue: 1 })
  })

  it('is nothing of it when none has changed', async () => {
    const { sheets } = page(mode)
    sheets.value = form()
    await nextTick()
    expect(drawn).toEqual({ TaxForm: 1 })
  })

  it('is the figure in which somebody types', async () => {
    const { shown } = page(mode)
    const cell = shown.find('[id="cell-main.1.A"]')
    await cell.findAll('button').at(-1)!.trigger('click')
    await cell.find('input').setValue('12')
    expect(drawn).toEqual({ TaxFormCell: 1, MoneyInput: 1 })
  })
})
