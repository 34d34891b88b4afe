import { expect, it } from 'vitest'
import { distinct } from './obligations'

it('shows a return once, however many taxes it covers', () => {
  const q3 = { form: 'VAT_SMALL', period: '2026-Q3' }
  const q4 = { form: 'VAT_SMALL', period: '2026-Q4' }
  expect(distinct([q3, { ...q3, tax: '10109' }, q4])).toEqual([q3, q4])
})
