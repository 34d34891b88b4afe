// @vitest-environment happy-dom
import { Problem } from '@etax/api'
import { describe, expect, it } from 'vitest'
import { shallowRef } from 'vue'
import { useFaults } from './faults'

const refused = (pointer: string) => new Problem({ status: 422, errors: [{ pointer, code: 'future', message: '晚于今天' }] })

describe('what a service refused', () => {
  it('stands at the field that the pointer names', () => {
    const refusal = shallowRef<Problem>()
    const { faultOf } = useFaults(() => [], () => refusal.value)
    expect(faultOf.value('signedOn')).toBeUndefined()
    refusal.value = refused('/signedOn')
    expect(faultOf.value('signedOn')).toBe('晚于今天')
  })
  it('stands at the field of a row', () => {
    const { faultOf } = useFaults(() => [], () => refused('/lines/0/amount'))
    expect(faultOf.value('amount')).toBe('晚于今天')
  })
  it('stands where the form says, when its field has another name', () => {
    const { faultOf } = useFaults(() => [], () => refused('/buyer/name'), (pointer) => (pointer === '/buyer/name' ? 'buyerName' : ''))
    expect(faultOf.value('buyerName')).toBe('晚于今天')
  })
  it('gives way to what the form itself finds', () => {
    const { faultOf, check } = useFaults(() => [{ field: 'signedOn', message: '请填写' }], () => refused('/signedOn'))
    expect(check()).toBe(false)
    expect(faultOf.value('signedOn')).toBe('请填写')
  })
})
