// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { itemOf } from './face'

const FACE = `<EInvoice><EInvoiceData><IssuItemInformation>
  <ItemName>*信息技术服务*软件开发服务</ItemName><TaxRate>0.01</TaxRate>
  <TaxClassificationCode>3040201010000000000</TaxClassificationCode>
</IssuItemInformation></EInvoiceData></EInvoice>`

describe('the face of an earlier invoice', () => {
  it('gives name, code and rate of its first item', () =>
    expect(itemOf(FACE)).toEqual({ itemName: '软件开发服务', code: '3040201010000000000', rate: '0.01' }))
  it('gives nothing where there is no item', () => expect(itemOf('<EInvoice/>')).toBeUndefined())
})
