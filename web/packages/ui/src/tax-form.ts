/** A statutory form as the page shows it: sheets of lines, lines of cells. Every value comes from the service. */
export interface FormCell {
  path: string
  column: string
  columnName: string
  value: string
  /** What the taxpayer typed instead and is no amount. */
  unreadable?: string
  /** What the bureau filled in, where the taxpayer wrote another figure. */
  prefilled: string | null
  origin: 'INPUT' | 'PREFILLED' | 'COMPUTED' | 'EDITED'
  editable: boolean
  /** What stood there in the period before; undefined where it is not compared. */
  lastPeriod?: string
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
  /** Shown as one line that opens: a schedule in which nothing wants attention. */
  folded?: boolean
  columns: { id: string; name: string }[]
  lines: FormLine[]
}

/** How much of the form is shown: the result, what only the taxpayer can know, or all of it. */
export type FormMode = 'confirm' | 'fill' | 'form'

const wantsAttention = (cell: FormCell) => cell.origin === 'EDITED' || cell.findings.length > 0 || cell.unreadable !== undefined
const hasValue = (cell: FormCell) => /[1-9]/.test(cell.value) || wantsAttention(cell)
const anyCell = (sheet: FormSheet, holds: (cell: FormCell) => boolean) => sheet.lines.some((line) => line.cells.some(holds))

/** The sheets with what the mode shows of them. */
export function sheetsFor(sheets: readonly FormSheet[], mode: FormMode): FormSheet[] {
  const keeps: Record<FormMode, (cell: FormCell, sheet: FormSheet) => boolean> = {
    confirm: (cell, sheet) => sheet.filed && !cell.cumulative && hasValue(cell),
    fill: (cell) => cell.editable && (cell.origin === 'INPUT' || cell.origin === 'EDITED'),
    form: () => true,
  }
  return sheets
    .map((sheet) => narrowed(sheet, (cell) => cell.unreadable !== undefined || keeps[mode](cell, sheet)))
    .filter((sheet) => sheet.lines.length > 0)
    .map((sheet, index) => (mode === 'confirm' && index > 0 && !anyCell(sheet, wantsAttention) ? { ...sheet, folded: true } : sheet))
}

/** The names of the filed sheets in which nothing stands. */
export function emptySheets(sheets: readonly FormSheet[]): string[] {
  return sheets.filter((sheet) => sheet.filed && !anyCell(sheet, hasValue)).map((sheet) => sheet.name)
}

function narrowed(sheet: FormSheet, keeps: (cell: FormCell) => boolean): FormSheet {
  const lines = sheet.lines
    .map((line) => ({ ...line, cells: line.cells.filter(keeps) }))
    .filter((line) => line.cells.length > 0)
  const used = new Set(lines.flatMap((line) => line.cells.map((cell) => cell.column)))
  return { ...sheet, lines, columns: sheet.columns.filter((column) => used.has(column.id)) }
}
