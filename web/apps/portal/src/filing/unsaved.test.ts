// @vitest-environment happy-dom
import { person } from '@etax/frame'
import { beforeEach, describe, expect, it } from 'vitest'
import { keepUnsaved, takeUnsaved } from './unsaved'

const PATH = { taxpayerId: 't', form: 'VAT_SMALL', period: '2026-Q4' }
const UNSAVED = { version: 3, edits: { 'main.1.S': '1.00' }, reasons: {} }

beforeEach(() => (person.value = 'taxpayers/lin.xiaoyan'))

describe('what was typed when the session had ended', () => {
  it('comes back once, to the same return', () => {
    keepUnsaved(PATH, UNSAVED)
    expect(takeUnsaved({ ...PATH, period: '2026-Q3' }, 3)).toBeUndefined()
    expect(takeUnsaved(PATH, 3)).toEqual(UNSAVED)
    expect(takeUnsaved(PATH, 3)).toBeUndefined()
  })

  it('does not overwrite what was kept elsewhere since', () => {
    keepUnsaved(PATH, UNSAVED)
    expect(takeUnsaved(PATH, 4)).toBeUndefined()
  })

  it('is nothing to whoever signs in next, and is forgotten', () => {
    keepUnsaved(PATH, UNSAVED)
    person.value = 'taxpayers/wang.jianguo'
    expect(takeUnsaved({ ...PATH, period: '2026-Q3' }, 3)).toBeUndefined()
    person.value = 'taxpayers/lin.xiaoyan'
    expect(takeUnsaved(PATH, 3)).toBeUndefined()
  })
})
