import { describe, expect, it } from 'vitest'
import { draftOf, faultsOf, fieldOf, windowOf, type Window } from './windows'

const SINGLE: Window = { startsAt: '2026-11-30T15:30:00.000Z', endsAt: '2026-11-30T22:00:00.000Z', reason: '年终升级' }
const DAILY: Window = { dailyFrom: '23:00:00', dailyTo: '05:00:00', reason: '夜间批量' }

describe('a maintenance window', () => {
  it('is edited in the time of Beijing and sent as it was', () => {
    expect(draftOf(SINGLE, 1)).toEqual({ id: 1, kind: 'single', from: '2026-11-30T23:30', to: '2026-12-01T06:00', reason: '年终升级' })
    expect(windowOf(draftOf(SINGLE, 1))).toEqual(SINGLE)
    expect(windowOf(draftOf(DAILY, 1))).toEqual(DAILY)
  })

  it('says what it lacks', () => {
    expect(faultsOf({ id: 1, kind: 'single', from: '', to: '', reason: ' ' })).toEqual(['from', 'to', 'reason'])
    expect(faultsOf({ id: 1, kind: 'single', from: '2026-12-01T06:00', to: '2026-12-01T05:00', reason: 'x' })).toEqual(['order'])
    expect(faultsOf({ id: 1, kind: 'daily', from: '23:00', to: '05:00', reason: 'x' })).toEqual([])
    expect(faultsOf({ id: 1, kind: 'daily', from: '23:00', to: '23:00', reason: 'x' })).toEqual(['order'])
  })

  it('knows which field the service speaks of', () => {
    const drafts = [draftOf(SINGLE, 4), draftOf(DAILY, 7)]
    expect(fieldOf('/windows/0/startsAt', drafts)).toBe('from-4')
    expect(fieldOf('/windows/1/dailyTo', drafts)).toBe('to-7')
    expect(fieldOf('/windows/1', drafts)).toBe('to-7')
    expect(fieldOf('/windows', drafts)).toBe('')
  })
})
