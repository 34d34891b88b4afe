/** What an EInvoice file says, as far as its face shows it. Read as text only: nothing of it is ever made part of the page's markup. */
export interface InvoiceFile {
  number: string
  issuedAt: string
  special: boolean
  red: boolean
  seller: InvoiceParty
  buyer: InvoiceParty
  lines: InvoiceFileLine[]
  amount: string
  tax: string
  total: string
  capital: string
  remark: string
  drawer: string
  bureau: string
}

export interface InvoiceParty {
  name: string
  number: string
}

export interface InvoiceFileLine {
  name: string
  specification: string
  unit: string
  quantity: string
  price: string
  amount: string
  rate: string
  tax: string
}

const child = (parent: Element | undefined, name: string) => [...(parent?.children ?? [])].find((one) => one.tagName === name)
const at = (root: Element | undefined, ...path: string[]) => path.reduce(child, root)
const textAt = (root: Element | undefined, ...path: string[]) => at(root, ...path)?.textContent?.trim() ?? ''

/** {@code 0.06}, {@code 0.060000} and {@code 6%} as a percentage; the word of the invoice where no rate stands. */
function percent(rate: string, word: string): string {
  if (rate.endsWith('%') || !/^\d+(\.\d+)?$/.test(rate)) return rate
  if (/^0+(\.0+)?$/.test(rate) && word) return word
  const [whole = '', part = ''] = rate.split('.')
  const digits = (whole + part.padEnd(2, '0')).replace(/^0+(?=\d{3})/, '')
  const places = Math.max(part.length, 2) - 2
  const [before, after] = [digits.slice(0, digits.length - places), digits.slice(digits.length - places).replace(/0+$/, '')]
  return `${before.replace(/^0+(?=\d)/, '')}${after ? `.${after}` : ''}%`
}

/** The invoice in a file; undefined when it is none. */
export function readInvoiceFile(xml: string): InvoiceFile | undefined {
  const root = new DOMParser().parseFromString(xml, 'text/xml').documentElement
  const data = child(root, 'EInvoiceData')
  if (root?.tagName !== 'EInvoice' || !data) return undefined
  const header = child(root, 'Header')
  const basics = child(data, 'BasicInformation')
  const taxing = [...(child(header, 'UndefinedLabel')?.children ?? [])].filter((one) => textAt(one, 'LabelType') === '特定征税方式标签')
  const word = taxing.length === 1 ? textAt(taxing[0], 'LabelName') : ''
  const party = (side: string): InvoiceParty => ({
    name: textAt(data, `${side}Information`, `${side}Name`),
    number: textAt(data, `${side}Information`, `${side}IdNum`),
  })
  return {
    number: textAt(root, 'TaxSupervisionInfo', 'InvoiceNumber'),
    issuedAt: textAt(basics, 'RequestTime'),
    special: textAt(header, 'InherentLabel', 'GeneralOrSpecialVAT', 'LabelCode') === '01',
    red: textAt(header, 'InherentLabel', 'InIssuType', 'LabelCode') === 'N',
    seller: party('Seller'),
    buyer: party('Buyer'),
    lines: [...data.children]
      .filter((one) => one.tagName === 'IssuItemInformation')
      .map((line) => ({
        name: textAt(line, 'ItemName'),
        specification: textAt(line, 'SpecMod'),
        unit: textAt(line, 'MeaUnits'),
        quantity: textAt(line, 'Quantity'),
        price: textAt(line, 'UnPrice'),
        amount: textAt(line, 'Amount'),
        rate: percent(textAt(line, 'TaxRate'), word),
        tax: word && /^0+(\.0+)?$/.test(textAt(line, 'ComTaxAm')) ? '***' : textAt(line, 'ComTaxAm'),
      })),
    amount: textAt(basics, 'TotalAmWithoutTax'),
    tax: textAt(basics, 'TotalTaxAm'),
    total: textAt(basics, 'TotalTax-includedAmount'),
    capital: textAt(basics, 'TotalTax-includedAmountInChinese'),
    remark: textAt(data, 'AdditionalInformation', 'Remark'),
    drawer: textAt(basics, 'Drawer'),
    bureau: textAt(root, 'TaxSupervisionInfo', 'TaxBureauName'),
  }
}

/** What a digital invoice's QR code says: {@code 01,type,,number,total,yyyyMMdd,,CRC}. */
export function invoiceCode(invoice: Pick<InvoiceFile, 'special' | 'number' | 'total' | 'issuedAt'>): string {
  const body = `01,${invoice.special ? '31' : '32'},,${invoice.number},${invoice.total},${invoice.issuedAt.slice(0, 10).replaceAll('-', '')},,`
  return body + checksum(body)
}

/** CRC-16/UMTS, four upper-case hexadecimal digits. */
function checksum(text: string): string {
  let register = 0
  for (const character of text) {
    register ^= (character.charCodeAt(0) & 0xff) << 8
    for (let bit = 0; bit < 8; bit++) register = ((register & 0x8000) === 0 ? register << 1 : (register << 1) ^ 0x8005) & 0xffff
  }
  return register.toString(16).toUpperCase().padStart(4, '0')
}
