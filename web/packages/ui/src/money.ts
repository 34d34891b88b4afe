/**
 * Money is a decimal text everywhere, as on the wire; it never becomes a floating-point number. The page adds up and
 * compares what the services computed; it computes no tax.
 */

const FORM = /^-?\d+(\.\d{1,2})?$/

function fen(amount: string): bigint {
  if (!FORM.test(amount)) throw new RangeError(`not an amount: ${amount}`)
  const [whole = '0', part = ''] = amount.split('.')
  const digits = BigInt(whole.replace('-', '') + part.padEnd(2, '0'))
  return whole.startsWith('-') ? -digits : digits
}

function text(amount: bigint): string {
  const digits = (amount < 0n ? -amount : amount).toString().padStart(3, '0')
  return `${amount < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** The sum of amounts. */
export function sum(amounts: readonly string[]): string {
  return text(amounts.reduce((total, amount) => total + fen(amount), 0n))
}

/** What remains when the second amount is taken off the first. */
export function difference(amount: string, subtracted: string): string {
  return text(fen(amount) - fen(subtracted))
}

/** Whether the amount is zero. */
export function isZero(amount: string): boolean {
  return fen(amount) === 0n
}

/** For people: thousands parted, two decimals, a real minus sign; a dash where there is nothing. */
export function formatMoney(amount: string | null | undefined): string {
  if (amount == null || amount === '') return '—'
  if (!/^-?\d+(\.\d+)?$/.test(amount)) return amount
  const [whole = '0', part = ''] = amount.replace('-', '').split('.')
  const negative = amount.startsWith('-') && /[1-9]/.test(amount)
  const decimals = part.length > 2 ? part.replace(/0+$/, '').padEnd(2, '0') : part.padEnd(2, '0')
  return `${negative ? '−' : ''}${whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',')}.${decimals}`
}

/** A rate such as 0.07 in per cent: 7. */
export function percentOf(rate: string): string {
  const match = /^(\d+)(?:\.(\d+))?$/.exec(rate)
  if (!match) return rate
  const [, whole = '', part = ''] = match
  const digits = part.padEnd(2, '0')
  const rest = digits.slice(2).replace(/0+$/, '')
  return (whole + digits.slice(0, 2)).replace(/^0+(?=\d)/, '') + (rest && `.${rest}`)
}

const FULL_WIDTH: Record<string, string> = { '，': ',', '．': '.', '。': '.', '－': '-', '−': '-', '　': '' }

/**
 * What somebody typed as an amount: full-width digits, separators, a currency sign and 万 are understood.
 * Null when it is no amount of at most two decimals.
 */
export function parseMoney(typed: string): string | null {
  const plain = typed
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[，．。－−　]/g, (sign) => FULL_WIDTH[sign] ?? '')
    .replace(/[\s,¥￥元]/g, '')
  const match = /^(-?)(\d+)(?:\.(\d+))?(万?)$/.exec(plain)
  if (!match) return null
  const [, sign = '', whole = '0', part = '', tenThousands] = match
  const places = tenThousands ? 4 : 0
  const shifted = part.padEnd(places, '0')
  const decimals = shifted.slice(places).replace(/0+$/, '')
  if (decimals.length > 2) return null
  const integer = (whole + shifted.slice(0, places)).replace(/^0+(?=\d)/, '')
  const amount = `${integer}.${decimals.padEnd(2, '0')}`
  return sign && !isZero(amount) ? `-${amount}` : amount
}

const DIGITS = '零壹贰叁肆伍陆柒捌玖'
const PLACES = ['', '拾', '佰', '仟']
const GROUPS = ['', '万', '亿', '万亿']

function capitalInteger(digits: string): string {
  let words = ''
  let zero = false
  const groups: string[] = []
  for (let end = digits.length; end > 0; end -= 4) groups.unshift(digits.slice(Math.max(0, end - 4), end))
  groups.forEach((group, index) => {
    let part = ''
    for (let place = 0; place < group.length; place++) {
      const digit = Number(group[place])
      if (digit === 0) {
        zero = part !== '' || words !== ''
      } else {
        part += (zero ? '零' : '') + DIGITS[digit] + PLACES[group.length - 1 - place]
        zero = false
      }
    }
    if (part) words += part + GROUPS[groups.length - 1 - index]
  })
  return words
}

/** The amount in capital characters (人民币大写). */
export function capitalMoney(amount: string): string {
  const value = fen(amount)
  const [whole = '0', part = '00'] = text(value < 0n ? -value : value).split('.')
  const jiao = Number(part[0])
  const cents = Number(part[1])
  let words = capitalInteger(whole)
  if (words) words += '元'
  if (jiao === 0 && cents === 0) {
    words = `${words || '零元'}整`
  } else {
    words += jiao ? `${DIGITS[jiao]}角` : words ? '零' : ''
    words += cents ? `${DIGITS[cents]}分` : '整'
  }
  return (value < 0n ? '负' : '') + words
}
