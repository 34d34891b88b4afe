import { expect, it } from 'vitest'
import { AMOUNT, readLines, WORD } from './trial'

it('reads cells and their figures, line by line', () => {
  expect(readLines('main.1.S 390000.00\n\n main.9.S=-1\n', AMOUNT)).toEqual({ values: { 'main.1.S': '390000.00', 'main.9.S': '-1' }, unreadable: [] })
})

it('names the lines that it cannot read', () => {
  expect(readLines('main.1.S\nmain.2.S 1 2\nmain.3.S x', AMOUNT)).toEqual({ values: {}, unreadable: [1, 2, 3] })
})

it('reads facts', () => expect(readLines('LOCATION_CLASS: CITY', WORD).values).toEqual({ LOCATION_CLASS: 'CITY' }))
