import { describe, expect, it } from 'vitest'
import { capitalMoney, difference, formatMoney, isZero, parseMoney, percentOf, sum } from './money'

describe('amounts', () => {
  it('are added without losing a fen, also beyond the safe integers', () => {
    expect(sum(['0.1', '0.2'])).toBe('0.30')
    expect(sum(['9007199254740993.01', '0.01'])).toBe('9007199254740993.02')
    expect(sum([])).toBe('0.00')
    expect(difference('1.00', '1.01')).toBe('-0.01')
  })

  it.each([
    ['1234567.5', '1,234,567.50'],
    ['-0.01', '−0.01'],
    ['-0.00', '0.00'],
    ['9007199254740993.01', '9,007,199,254,740,993.01'],
    ['0.0300', '0.03'],
    ['0.0125', '0.0125'],
    [undefined, '—'],
    ['', '—'],
  ])('%s is shown as %s', (amount, shown) => expect(formatMoney(amount)).toBe(shown))

  it('know zero', () => {
    expect(isZero('0.00')).toBe(true)
    expect(isZero('-0.01')).toBe(false)
  })
})

describe('rates', () => {
  it.each([
    ['0.07', '7'],
    ['0.13', '13'],
    ['0.015', '1.5'],
    ['0.0005', '0.05'],
    ['0.1', '10'],
    ['1', '100'],
    ['0', '0'],
  ])('%s is %s per cent', (rate, percent) => expect(percentOf(rate)).toBe(percent))
})

describe('what people type', () => {
  it.each([
    ['1234.5', '1234.50'],
    ['１，２３４．５０', '1234.50'],
    ['1.2万', '12000.00'],
    ['0.00012万', '1.20'],
    ['¥ 1,000', '1000.00'],
    ['-3', '-3.00'],
    ['-0', '0.00'],
    ['007', '7.00'],
  ])('%s means %s', (typed, amount) => expect(parseMoney(typed)).toBe(amount))

  it.each(['', 'abc', '1.234', '1.2.3', '0.0000001万', '--1'])('"%s" is no amount', (typed) =>
    expect(parseMoney(typed)).toBeNull(),
  )
})

describe('capital characters', () => {
  it.each([
    ['0', '零元整'],
    ['10', '壹拾元整'],
    ['1001.05', '壹仟零壹元零伍分'],
    ['100000000', '壹亿元整'],
    ['1000010.5', '壹佰万零壹拾元伍角整'],
    ['6007.14', '陆仟零柒元壹角肆分'],
    ['106000', '壹拾万零陆仟元整'],
    ['0.05', '伍分'],
    ['0.5', '伍角整'],
    ['-1200.00', '负壹仟贰佰元整'],
  ])('%s is %s', (amount, words) => expect(capitalMoney(amount)).toBe(words))
})
