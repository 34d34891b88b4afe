import type { Declaration } from '@etax/api'
import type { FormCell, FormSheet } from '@etax/ui'

type Explanation = Declaration['ExplanationView']

/** What turns the service's cells into the sheets that the page shows. */
export interface FormSource {
  /** The explanation of each cell, in the order of the form. */
  byCell: ReadonlyMap<string, Explanation>
  /** How many invoices stand behind each cell. */
  documents: ReadonlyMap<string, number>
  /** The cells with the taxpayer's edits worked in, as the service computed them. */
  cells: Readonly<Record<string, string>>
  edits: Readonly<Record<string, string>>
  /** What was typed in cells and is no amount. */
  unreadable?: Readonly<Record<string, string>>
  findings: readonly Declaration['Finding'][]
  say: (text: Declaration['Bilingual']) => string
  /** The sheets as the service names them. */
  sheets: readonly Declaration['SheetView'][]
  /** The cells of the period before, where they are compared. */
  lastPeriod?: Readonly<Record<string, string>>
}

/** Sheet, line and column of a cell's path, such as main.22.S. */
export function parted(path: string): [sheet: string, line: string, column: string] {
  const [sheet = '', line = '', column = ''] = path.split('.')
  return [sheet, line, column]
}

/** The sheets of a form, lines in order of their numbers. */
export function sheetsOf(source: FormSource): FormSheet[] {
  const sheets = new Map<string, FormSheet>()
  for (const explanation of source.byCell.values()) {
    const [sheetId, number, column] = parted(explanation.cell)
    let sheet = sheets.get(sheetId)
    if (!sheet) {
      const known = source.sheets.find((one) => one.id === sheetId)
      sheet = { id: sheetId, name: source.say(known?.name ?? { zh: sheetId, en: sheetId }), filed: known?.official ?? true, columns: [], lines: [] }
      sheets.set(sheetId, sheet)
    }
    const columnName = source.say(explanation.column)
    if (!sheet.columns.some((one) => one.id === column)) sheet.columns.push({ id: column, name: columnName })
    let line = sheet.lines.find((one) => one.number === number)
    if (!line) {
      line = { number, name: source.say(explanation.line), cells: [] }
      sheet.lines.push(line)
    }
    line.cells.push(cellOf(source, explanation, column, columnName))
  }
  return [...sheets.values()].map(ordered).sort((one, other) => Number(!one.filed) - Number(!other.filed))
}

function ordered(sheet: FormSheet): FormSheet {
  const lines = [...sheet.lines].sort((one, other) => one.number.localeCompare(other.number, 'en', { numeric: true }))
  return { ...sheet, lines }
}

function cellOf(source: FormSource, explanation: Explanation, column: string, columnName: string): FormCell {
  const path = explanation.cell
  const edited = source.edits[path] !== undefined
  return {
    path,
    column,
    columnName,
    value: source.cells[path] ?? explanation.value,
    unreadable: source.unreadable?.[path],
    prefilled: edited ? explanation.value : null,
    origin: edited ? 'EDITED' : explanation.kind,
    editable: explanation.kind !== 'COMPUTED',
    // what is not among the filed cells was zero
    lastPeriod: source.lastPeriod && (source.lastPeriod[path] ?? '0.00'),
    // a running sum over the year reads itself in the preceding return
    cumulative: explanation.inputs.some((input) => input.reference === `prior.${path}`),
    documents: source.documents.get(path) ?? 0,
    findings: source.findings
      .filter((finding) => cellAt(finding.pointer) === path)
      .map((finding) => ({ severity: finding.severity, message: source.say(finding.message) })),
  }
}

/** How many invoices stand behind each cell, through all the cells that it is computed from and that are not zero. */
export function documentsOf(byCell: FormSource['byCell']): Map<string, number> {
  return new Map([...byCell.keys()].map((path) => [path, documentsBehind(path, byCell)]))
}

function documentsBehind(path: string, byCell: FormSource['byCell']): number {
  const counts = new Map<string, number>()
  const seen = new Set<string>()
  const follow = (reference: string) => {
    if (seen.has(reference)) return
    seen.add(reference)
    for (const input of byCell.get(reference)?.inputs ?? []) {
      if (!/[1-9]/.test(input.value)) continue
      if (input.documents > 0) counts.set(input.reference, input.documents)
      follow(input.reference)
    }
  }
  follow(path)
  return [...counts.values()].reduce((sum, count) => sum + count, 0)
}

/** The cell that a finding's JSON pointer means. */
export function cellAt(pointer: string): string {
  return pointer.slice(pointer.lastIndexOf('/') + 1)
}

const CELL = /\b([a-z]\w*)\.(\d+)\.\w+\b/g
const SIGNS: [RegExp, string][] = [
  [/ \* /g, ' × '],
  [/ - /g, ' − '],
  [/ \/ /g, ' ÷ '],
]

/** A formula of the rule packs for people: lines by their numbers, other sheets by their names, signs as printed. */
export function readable(formula: string, sheet: string, sheetName: (id: string) => string): string {
  const lines = formula.replace(CELL, (_, other: string, line: string) => (other === sheet ? line : `${sheetName(other)} ${line}`))
  return SIGNS.reduce((text, [sign, printed]) => text.replace(sign, printed), lines)
}
