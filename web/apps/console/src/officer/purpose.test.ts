// @vitest-environment happy-dom
import { person } from '@etax/frame'
import { nextTick } from 'vue'
import { expect, it } from 'vitest'
import { lastPurpose, purposeOf, statePurpose, stating, unworded, worded } from './purpose'

it('is worded with its case, and taken apart again', () => {
  expect(worded('核实申报', ' SH-118：二 ')).toBe('核实申报：SH-118：二')
  expect(unworded('核实申报：SH-118：二')).toEqual({ kind: '核实申报', note: 'SH-118：二' })
  expect(worded('日常管理', '')).toBe('日常管理')
  expect(worded('其他', '长'.repeat(300))).toHaveLength(200)
})

it('travels in a header that holds Latin letters only', () => {
  expect(stating('核实')['Access-Purpose']).toBe('%E6%A0%B8%E5%AE%9E')
  expect(() => new Headers(stating('核实：100%'))).not.toThrow()
})

it('is stated for each taxpayer, and the last one is kept for the next search of the same officer', async () => {
  person.value = 'officers/he.jing'
  expect(purposeOf('one')).toBeUndefined()
  statePurpose('one', '核实申报')
  expect(purposeOf('one')).toBe('核实申报')
  expect(purposeOf('other')).toBeUndefined()
  expect(lastPurpose.value).toBe('核实申报')
  await nextTick()
  expect(sessionStorage.getItem('etax.purposes')).toContain('核实申报')
  person.value = 'officers/shen.yun'
  expect(lastPurpose.value).toBe('')
  expect(purposeOf('one')).toBeUndefined()
  expect(sessionStorage.getItem('etax.purposes') ?? '').not.toContain('核实申报')
})
