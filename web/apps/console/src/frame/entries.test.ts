import { expect, it } from 'vitest'
import { fitting } from './entries'

const entry = (name: string, keys?: string) => ({ id: name, kind: '', name, keys, run: () => undefined })
const ENTRIES = [entry('纳税人', 'g t'), entry('Dead letters', 'g d'), entry('Refresh dead', 'r')]

it.each([
  ['', 3],
  ['dead', 2],
  ['letters DEAD', 1],
  ['纳税', 1],
  ['g t', 1],
  ['nothing', 0],
])('finds for "%s" %i entries', (typed, count) => {
  expect(fitting(ENTRIES, typed)).toHaveLength(count)
})
