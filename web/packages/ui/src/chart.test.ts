import { describe, expect, it } from 'vitest'
import { labelled, roundTop } from './chart'

describe('the scale of a chart', () => {
  it.each([
    [[0, null], 1],
    [[3], 5],
    [[1, 10], 10],
    [[11], 20],
    [[0.03], 0.05],
    [[410000], 500000],
  ])('of %s ends at %s', (values, top) => expect(roundTop(values)).toBeCloseTo(top))
  it('labels every place when there is room', () => expect(labelled(3, 6)).toEqual([0, 1, 2]))
  it('labels every few places when there is not, the last one always', () => expect(labelled(12, 5)).toEqual([2, 5, 8, 11]))
})
