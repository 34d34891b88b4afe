import { describe, expect, it } from 'vitest'
import { daysBetween, formatBytes, formatInstant, periodSpan } from './format'

describe('tax periods', () => {
  it.each([
    ['2026-Q3', ['2026-07-01', '2026-09-30']],
    ['2028-02', ['2028-02-01', '2028-02-29']],
    ['2026', ['2026-01-01', '2026-12-31']],
  ])('%s runs from %s', (period, span) => expect(periodSpan(period)).toEqual(span))
})

describe('days and instants', () => {
  it('count to the deadline across a month end', () => expect(daysBetween('2026-10-30', '2026-11-02')).toBe(3))
  it('are told in Beijing time wherever the reader is', () =>
    expect(formatInstant('2026-12-31T16:05:00Z')).toBe('2027-01-01 00:05'))
  it('are a dash where there is none', () => expect(formatInstant(undefined)).toBe('—'))
})

describe('sizes', () => {
  it('have one decimal at most and do not round up', () =>
    expect([0, 1023, 1024, 1_572_864, 209_715_199].map(formatBytes)).toEqual(['0 B', '1023 B', '1 kB', '1.5 MB', '199.9 MB']))
})
