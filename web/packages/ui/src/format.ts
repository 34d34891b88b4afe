import type { Bilingual } from '@etax/api'
import { useI18n } from 'vue-i18n'

const BEIJING = 'Asia/Shanghai'

/** The day and minute of an instant in Beijing, as 2026-10-26 09:30. */
export function formatInstant(instant: string | null | undefined): string {
  if (!instant) return '—'
  return new Date(instant).toLocaleString('sv-SE', {
    timeZone: BEIJING,
    dateStyle: 'short',
    timeStyle: 'short',
  })
}

/** Days from one business day to another, negative when it has passed. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

/** First and last day of a tax period such as 2026-Q3, 2026-10 or 2026. */
export function periodSpan(period: string): [string, string] {
  const [year = '', part = ''] = period.split('-')
  const [first, last] = part.startsWith('Q')
    ? [Number(part[1]) * 3 - 2, Number(part[1]) * 3]
    : part
      ? [Number(part), Number(part)]
      : [1, 12]
  const lastDay = new Date(Date.UTC(Number(year), last, 0)).getUTCDate()
  const two = (value: number) => String(value).padStart(2, '0')
  return [`${year}-${two(first)}-01`, `${year}-${two(last)}-${two(lastDay)}`]
}

/** What an address of a service gives, such as quota for /api/invoice/v1/taxpayers/…/quota; a search gives found taxpayers. */
export function resourceOf(address: string): string {
  return address.split('/')[6] ?? (address.endsWith('/taxpayers') ? 'found' : 'summary')
}

/** Texts in the language of the page. */
export function useTexts() {
  const { t, te, locale } = useI18n()
  return {
    t,
    /** One of a service's texts. */
    say: (text: Bilingual | null | undefined) => (text ? (locale.value === 'en' ? text.en : text.zh) : ''),
    /** The name of a period, such as 2026 年第三季度. */
    periodName: (period: string) => {
      const [year = '', part = ''] = period.split('-')
      if (part.startsWith('Q')) return t('period.quarter', { year, quarter: t(`period.quarters.${part[1]}`) })
      return part ? t('period.month', { year, month: Number(part) }) : t('period.year', { year })
    },
    /** The word for a code of a service; the code itself where the dictionary has none. */
    word: (dictionary: string, code: string | null | undefined) =>
      code ? (te(`${dictionary}.${code}`) ? t(`${dictionary}.${code}`) : code) : '—',
  }
}

const UNITS = ['B', 'kB', 'MB', 'GB']

/** A size with one decimal at most, in powers of 1024: 1.5 MB. */
export function formatBytes(bytes: number): string {
  const power = bytes < 1024 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log2(bytes) / 10))
  const value = bytes / 1024 ** power
  return `${power === 0 ? value : Math.floor(value * 10) / 10} ${UNITS[power]}`
}
