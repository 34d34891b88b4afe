// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { invoiceCode, readInvoiceFile } from './invoice-file'

const sample = readFileSync(`${process.cwd()}/../invoice-service/src/test/resources/einvoice-xml/shudian-special-v0.31-bitbrewing.xml`, 'utf8').replace(/^<\?xml.*\?>/, '')

describe('an invoice file', () => {
  it('is read for its face', () => {
    const invoice = readInvoiceFile(sample)
    expect(invoice).toMatchObject({
      number: '01234567890123456789',
      special: true,
      red: false,
      amount: '15841.58',
      tax: '158.42',
      total: '16000.00',
      capital: '壹万陆仟圆整',
      drawer: '张三',
      issuedAt: '2024-01-24 16:23:48',
    })
    expect(invoice?.lines).toEqual([
      { name: '*信息技术服务*信息技术服务', specification: '', unit: '月', quantity: '1', price: '15841.5841584158', amount: '15841.58', rate: '1%', tax: '158.42' },
    ])
  })

  it.each([
    ['0.060000', '6%'],
    ['0.13', '13%'],
    ['0.015', '1.5%'],
    ['0', '0%'],
    ['0.00', '0%'],
    ['6%', '6%'],
  ])('shows the rate %s as %s', (written, shown) => {
    expect(readInvoiceFile(sample.replace('<TaxRate>0.01', `<TaxRate>${written}`))?.lines[0]?.rate).toBe(shown)
  })

  it('is none when it is something else', () => {
    expect(readInvoiceFile('<Other/>')).toBeUndefined()
  })

  it('has the code of a real invoice', () => {
    expect(invoiceCode({ special: true, number: '24112000000048542163', total: '4449.00', issuedAt: '2024-05-28' })).toBe('01,31,,24112000000048542163,4449.00,20240528,,B2B6')
  })
})
