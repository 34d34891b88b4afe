// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { nextTick } from 'vue'
import { createI18n } from 'vue-i18n'
import { describe, expect, it } from 'vitest'
import MoneyInput from './components/MoneyInput.vue'
import TaxFormCell from './components/TaxFormCell.vue'

const NOT_MONEY = '两位小数'
const plugins = [createI18n({ legacy: false, locale: 'zh-CN', missingWarn: false, messages: { 'zh-CN': { form: { notMoney: NOT_MONEY, edit: '修改' } } } })]

function field(modelValue: string, more: Record<string, unknown> = {}) {
  const shown = mount(MoneyInput, {
    props: { modelValue, 'onUpdate:modelValue': (amount: string) => void shown.setProps({ modelValue: amount }) },
    attrs: more,
    global: { plugins },
  })
  return shown
}

async function type(shown: ReturnType<typeof mount>, text: string) {
  await shown.find('input').setValue(text)
  await shown.find('input').trigger('blur')
}

describe('an amount that is typed', () => {
  it.each(['12.345', '1.2.3', '(500)'])('%s is named, stays in sight, and the amount before it is not meant any more', async (text) => {
    const shown = field('7.00')
    await type(shown, text)
    expect(shown.props('modelValue')).toBe('')
    expect(shown.find('input').element.value).toBe(text)
    expect(shown.find('.fault').text()).toBe(NOT_MONEY)
    expect(shown.find('input').attributes('aria-describedby')).toBe(shown.find('.fault').attributes('id'))
    await type(shown, '8')
    expect(shown.props('modelValue')).toBe('8.00')
    expect(shown.find('.fault').exists()).toBe(false)
  })

  it('tells the hint and the fault of the field it stands in', () => {
    const input = field('', { id: 'amount', 'aria-invalid': true, 'aria-describedby': 'amount-fault' }).find('input')
    expect(input.attributes()).toMatchObject({ id: 'amount', 'aria-invalid': 'true', 'aria-describedby': 'amount-fault' })
  })
})

describe('a figure of a form', () => {
  const cell = { path: 'main.1.S', column: 'S', columnName: '服务', value: '10.00', prefilled: null, origin: 'PREFILLED', editable: true, cumulative: false, documents: 0, findings: [] } as const

  async function editing() {
    const shown = mount(TaxFormCell, { props: { cell: { ...cell, findings: [] }, name: '销售额' }, global: { plugins }, attachTo: document.body })
    await shown.findAll('button').at(-1)!.trigger('click')
    await nextTick()
    return shown
  }

  it('stays open while it cannot be read', async () => {
    const shown = await editing()
    await shown.find('input').setValue('1.2.3')
    shown.find('input').element.blur()
    await nextTick()
    expect(shown.find('.fault').exists()).toBe(true)
    expect(shown.emitted('edit')).toBeUndefined()
    await shown.find('input').setValue('12')
    await shown.find('input').trigger('keydown', { key: 'Enter' })
    expect(shown.emitted('edit')).toEqual([['main.1.S', '12.00']])
    shown.unmount()
  })

  it('tells what cannot be read, shows it again where it is drawn anew, and can be taken back', async () => {
    const shown = await editing()
    await shown.find('input').setValue('1.2.3')
    shown.find('input').element.blur()
    expect(shown.emitted('unreadable')).toEqual([['main.1.S', '1.2.3']])
    shown.unmount()

    const again = mount(TaxFormCell, { props: { cell: { ...cell, findings: [], unreadable: '1.2.3' }, name: '销售额' }, global: { plugins } })
    expect(again.find('input').element.value).toBe('1.2.3')
    expect(again.find('.fault').text()).toBe(NOT_MONEY)
    await again.findAll('button').at(-1)!.trigger('click')
    expect(again.emitted('unreadable')).toEqual([['main.1.S']])
    expect(again.emitted('edit')).toBeUndefined()
    expect(again.find('input').exists()).toBe(false)
  })

  it('keeps what is typed when another figure arrives meanwhile', async () => {
    const shown = await editing()
    await shown.find('input').setValue('12')
    await shown.setProps({ cell: { ...cell, findings: [], value: '99.00' } })
    expect(shown.find('input').element.value).toBe('12')
    shown.unmount()
  })

  it.each(['Enter', 'Escape'])('gives the focus back after %s', async (key) => {
    const shown = await editing()
    await shown.find('input').setValue('12')
    await shown.find('input').trigger('keydown', { key })
    await nextTick()
    await nextTick()
    expect(shown.find('input').exists()).toBe(false)
    expect(document.activeElement).toBe(shown.findAll('button').at(-1)!.element)
    expect(shown.emitted('edit')).toEqual(key === 'Enter' ? [['main.1.S', '12.00']] : undefined)
    shown.unmount()
  })
})
