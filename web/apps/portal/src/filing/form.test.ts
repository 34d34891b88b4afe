import { describe, expect, it } from 'vitest'
import { documentsOf, readable, sheetsOf, type FormSource } from './form'

type Explanation = FormSource['byCell'] extends ReadonlyMap<string, infer One> ? One : never

const text = (zh: string) => ({ zh, en: zh })
const law = { article: '增值税法', confidence: 'VERIFIED' as const }

function explanation(cell: string, kind: Explanation['kind'], inputs: [string, number][] = []): Explanation {
  return {
    cell,
    line: text(`line ${cell}`),
    column: text(`column ${cell.split('.')[2]}`),
    kind,
    value: '10.00',
    origin: kind,
    inputs: inputs.map(([reference, documents]) => ({ reference, name: text(reference), value: '10.00', documents })),
    legalBasis: law,
  }
}

function sheets(more: Partial<FormSource> = {}) {
  const explanations = [
    explanation('ws.1.S', 'PREFILLED', [['output.amount(SPECIAL)', 2]]),
    explanation('ws.2.S', 'PREFILLED', [['output.amount(ORDINARY)', 40]]),
    explanation('main.10.S', 'PREFILLED', [['ws.1.S', 0]]),
    explanation('main.2.S', 'PREFILLED', [['ws.1.S', 0], ['ws.2.S', 0], ['main.2.S', 0]]),
    explanation('main.2.SY', 'COMPUTED', [['prior.main.2.SY', 0], ['main.2.S', 0]]),
  ]
  const byCell = new Map(explanations.map((one) => [one.cell, one]))
  return sheetsOf({
    byCell,
    documents: documentsOf(byCell),
    cells: { 'main.2.S': '9.00' },
    edits: {},
    findings: [],
    say: (one) => one.zh,
    sheets: [
      { id: 'ws', name: text('worksheet'), official: false },
      { id: 'main', name: text('main form'), official: true },
    ],
    ...more,
  })
}

const cell = (path: string, more?: Partial<FormSource>) =>
  sheets(more).flatMap((sheet) => sheet.lines.flatMap((line) => line.cells)).find((one) => one.path === path)

describe('the form made of the service\'s cells', () => {
  it('shows what is filed before worksheets, lines by number', () => {
    const [main, worksheet] = sheets()
    expect(main?.lines.map((line) => line.number)).toEqual(['2', '10'])
    expect(worksheet?.filed).toBe(false)
  })

  it('counts the invoices behind a figure through all it is computed from, each source once', () => {
    expect(cell('main.2.S')?.documents).toBe(42)
    expect(cell('main.10.S')?.documents).toBe(2)
  })

  it('names the sheets as the service does', () => expect(sheets().map((sheet) => sheet.name)).toEqual(['main form', 'worksheet']))

  it('sets the last period beside a figure, zero where nothing was filed', () => {
    expect(cell('main.2.S', { lastPeriod: { 'main.2.S': '7.00' } })?.lastPeriod).toBe('7.00')
    expect(cell('main.10.S', { lastPeriod: {} })?.lastPeriod).toBe('0.00')
    expect(cell('main.2.S')?.lastPeriod).toBeUndefined()
  })

  it('takes the value that the service computed last', () => expect(cell('main.2.S')?.value).toBe('9.00'))

  it('sets what cannot be read beside the figure', () => {
    expect(cell('main.2.S', { unreadable: { 'main.2.S': '1.2.3' } })).toMatchObject({ value: '9.00', unreadable: '1.2.3' })
    expect(cell('main.10.S', { unreadable: { 'main.2.S': '1.2.3' } })?.unreadable).toBeUndefined()
  })

  it('knows a running sum by its reading itself in the preceding return', () => {
    expect(cell('main.2.SY')?.cumulative).toBe(true)
    expect(cell('main.2.S')?.cumulative).toBe(false)
  })

  it('keeps the prefilled figure beside an edited one, and its finding with it', () => {
    const finding = { code: 'X', severity: 'WARNING' as const, message: text('less'), pointer: '/cells/main.2.S', arguments: [] }
    expect(cell('main.2.S', { edits: { 'main.2.S': '9.00' }, findings: [finding] })).toMatchObject({
      origin: 'EDITED',
      prefilled: '10.00',
      findings: [{ severity: 'WARNING', message: 'less' }],
    })
  })
})

describe('a formula', () => {
  it('names lines as the form prints them', () => {
    expect(readable('main.20.S - s2.1.9 * 2', 'main', () => '附列资料（二）')).toBe('20 − 附列资料（二） 1 × 2')
  })
})
