import { expect, it } from 'vitest'
import { heights, share } from './share'

it.each([
  [0, 10, '0'],
  [0, 0, '0'],
  [5, 50, '5 (10.0%)'],
  [1, 5_000, '1 (0.02%)'],
])('writes %i of %i as %s', (part, whole, text) => expect(share(part, whole)).toBe(text))

it('lets the highest bar fill the height and shows the smallest', () => {
  expect(heights([0, 1, 1000], 20)).toEqual([0, 1, 20])
  expect(heights([0, 0], 20)).toEqual([0, 0])
})
