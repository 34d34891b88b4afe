/** A statutory form as the page shows it: sheets of lines, lines of cells. Every value comes from the service. */
export interface FormCell {
  path: string
  column: string
  columnName: string
  value: string
  /** What the bureau filled in, where the taxpayer wrote another figure. */
  prefilled: string | null
  origin: 'INPUT' | 'PREFILLED' | 'COMPUTED' | 'EDITED'
  editable: boolean
  /** A running sum over the year, which the short view leaves out. */
  cumulative: boolean
  /** Invoices behind the figure. */
  documents: number
  findings: { severity: 'ERROR' | 'WARNING'; message: string }[]
}

export interface FormLine {
  number: string
  name: string
  cells: FormCell[]
}

export interface FormSheet {
  id: string
  name: string
  /** Whether the sheet is filed; a worksheet is not. */
  filed: boolean
  columns: { id: string; name: string }[]
  lines: FormLine[]
}

/** How much of the form is shown: the result, what only the taxpayer can know, or all of it. */
export type FormMode = 'confirm' | 'fill' | 'form'

const hasValue = (cell: FormCell) => /[1-9]/.test(cell.value) || cell.origin === 'EDITED' || cell.findings.length > 0

/** The sheets with what the mode shows of them. */
export function sheetsFor(sheets: readonly FormSheet[], mode: FormMode): FormSheet[] {
  const keeps: Record<FormMode, (cell: FormCell, sheet: FormSheet) => boolean> = {
    confirm: (cell, sheet) => sheet.filed && !cell.cumulative && hasValue(cell),
    fill: (cell) => cell.editable && (cell.origin === 'INPUT' || cell.origin === 'EDITED'),
    form: () => true,
  }
  return sheets
    .map((sheet) => narrowed(sheet, (cell) => keeps[mode](cell, sheet)))
    .filter((sheet) => sheet.lines.length > 0)
}

function narrowed(sheet: FormSheet, keeps: (cell: FormCell) => boolean): FormSheet {
  const lines = sheet.lines
    .map((line) => ({ ...line, cells: line.cells.filter(keeps) }))
    .filter((line) => line.cells.length > 0)
  const used = new Set(lines.flatMap((line) => line.cells.map((cell) => cell.column)))
  return { ...sheet, lines, columns: sheet.columns.filter((column) => used.has(column.id)) }
}
