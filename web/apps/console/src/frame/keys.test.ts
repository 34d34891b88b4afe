import { describe, expect, it } from 'vitest'
import { ariaKeys, KeyReader } from './keys'

const KNOWN = ['r', 'g t', 'g s', 't']

describe('shortcuts', () => {
  it('are one key or two in a row', () => {
    const reader = new KeyReader()
    expect(reader.press('r', KNOWN, 0)).toBe('r')
    expect(reader.press('g', KNOWN, 10)).toBeUndefined()
    expect(reader.press('t', KNOWN, 20)).toBe('g t')
    expect(reader.press('t', KNOWN, 30)).toBe('t')
  })

  it('forget the first key after a while', () => {
    const reader = new KeyReader()
    reader.press('g', KNOWN, 0)
    expect(reader.press('s', KNOWN, 5_000)).toBeUndefined()
  })

  it('forget it after a wrong second key', () => {
    const reader = new KeyReader()
    reader.press('g', KNOWN, 0)
    expect(reader.press('x', KNOWN, 10)).toBeUndefined()
    expect(reader.press('s', KNOWN, 20)).toBeUndefined()
  })

  it('are named for assistive technology', () => expect(ariaKeys('g t')).toBe('G T'))
})
