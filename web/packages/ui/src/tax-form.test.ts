import { describe, expect, it } from 'vitest'
import { sheetsFor, type FormCell, type FormSheet } from './tax-form'

const cell = (path: string, value: string, more: Partial<FormCell> = {}): FormCell => ({
  path,
  column: 'S',
  columnName: '服务',
  value,
  prefilled: null,
  origin: 'PREFILLED',
  editable: true,
  cumulative: false,
  documents: 0,
  findings: [],
  ...more,
})

const sheet = (id: string, filed: boolean, cells: FormCell[]): FormSheet => ({
  id,
  name: id,
  filed,
  columns: [
    { id: 'S', name: '服务' },
    { id: 'SY', name: '累计' },
  ],
  lines: cells.map((one, index) => ({ number: String(index + 1), name: one.path, cells: [one] })),
})

const SHEETS = [
  sheet('ws', false, [cell('ws.1.S', '10.00'), cell('ws.5.S', '0', { origin: 'INPUT' })]),
  sheet('main', true, [
    cell('main.1.S', '10.00'),
    cell('main.2.S', '0.00'),
    cell('main.1.SY', '10.00', { column: 'SY', cumulative: true }),
    cell('main.3.S', '0.00', { findings: [{ severity: 'ERROR', message: '…' }] }),
    cell('main.4.S', '0.00', { origin: 'EDITED' }),
  ]),
]

const paths = (sheets: FormSheet[]) => sheets.flatMap((one) => one.lines.flatMap((line) => line.cells.map((c) => c.path)))

describe('the modes of a form', () => {
  it('confirm: what is filed and has a value, a finding or an edit; no running sums, no worksheet', () => {
    const shown = sheetsFor(SHEETS, 'confirm')
    expect(paths(shown)).toEqual(['main.1.S', 'main.3.S', 'main.4.S'])
    expect(shown[0]?.columns.map((column) => column.id)).toEqual(['S'])
  })

  it('fill: what only the taxpayer knows', () => {
    expect(paths(sheetsFor(SHEETS, 'fill'))).toEqual(['ws.5.S', 'main.4.S'])
  })

  it('form: everything, in order', () => {
    expect(paths(sheetsFor(SHEETS, 'form'))).toHaveLength(7)
  })
})
