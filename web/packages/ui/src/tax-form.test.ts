import { describe, expect, it } from 'vitest'
import { emptySheets, sheetsFor, type FormCell, type FormSheet } from './tax-form'

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

  it('confirm: folds the schedules that want no attention, never the first sheet', () => {
    const quiet = sheet('s1', true, [cell('s1.1.S', '5.00')])
    const warned = sheet('s2', true, [cell('s2.1.S', '5.00', { findings: [{ severity: 'WARNING', message: '…' }] })])
    const edited = sheet('s3', true, [cell('s3.1.S', '5.00', { origin: 'EDITED' })])
    const shown = sheetsFor([sheet('main', true, [cell('main.1.S', '5.00')]), quiet, warned, edited], 'confirm')
    expect(shown.filter((one) => one.folded).map((one) => one.id)).toEqual(['s1'])
    expect(sheetsFor([...SHEETS, quiet], 'form').some((one) => one.folded)).toBe(false)
  })

  it('shows what cannot be read in every mode', () => {
    const mistyped = sheet('s5', true, [cell('s5.1.S', '0.00', { unreadable: '1.2.3' })])
    for (const mode of ['confirm', 'fill', 'form'] as const) expect(paths(sheetsFor([...SHEETS, mistyped], mode))).toContain('s5.1.S')
    expect(sheetsFor([...SHEETS, mistyped], 'confirm').at(-1)?.folded).toBeUndefined()
  })

  it('names the filed sheets in which nothing stands', () => {
    expect(emptySheets([...SHEETS, sheet('s4', true, [cell('s4.1.S', '0.00')])])).toEqual(['s4'])
  })
})
