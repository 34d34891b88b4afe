import type { GoldenTax } from '@etax/api'
import type { Step } from '@etax/ui'

export type SyncItem = GoldenTax['SyncItem']

export const STATES = ['PENDING', 'SENT', 'RETRYING', 'REJECTED', 'MANUAL', 'ACKNOWLEDGED', 'CONFIRMED'] as const satisfies readonly SyncItem['state'][]
export const SUBJECTS = ['REGISTRATION', 'INVOICE_SUMMARY', 'RETURN', 'PAYMENT'] as const satisfies readonly SyncItem['subject'][]

/** Whether somebody must act before it goes on. */
export const standsStill = (item: Pick<SyncItem, 'state'>) => item.state === 'REJECTED' || item.state === 'MANUAL'

/** Which advice fits an item: what to do so that it reaches the core; the text is `advice.<this>`. */
export function adviceFor(item: Pick<SyncItem, 'state' | 'waiting' | 'subject'>): string {
  switch (item.state) {
    case 'REJECTED':
      return `REJECTED_${item.subject}`
    case 'PENDING':
      return item.waiting ? 'WAITING' : 'PENDING'
    default:
      return item.state
  }
}

type Tell = (key: string, values?: Record<string, unknown>) => string

/** The way of an item: taken in, sent, answered, seen at the core. */
export function stepsOf(item: SyncItem, t: Tell, instant: (at: string | null | undefined) => string): Step[] {
  const refused = standsStill(item)
  const delivered = item.state === 'ACKNOWLEDGED' || item.state === 'CONFIRMED'
  const sent = item.attempts > 0
  return [
    { name: t('item.taken'), state: 'done', at: instant(item.createdAt) },
    {
      name: t('item.sent'),
      state: delivered || refused ? 'done' : 'current',
      note: sent ? t('item.attempts', { count: item.attempts }) : item.waiting ? t('item.waits') : undefined,
    },
    {
      name: refused ? t(`stopped.${item.state}`) : t('item.answered'),
      state: refused ? 'failed' : delivered ? 'done' : 'ahead',
      at: item.answeredAt ? instant(item.answeredAt) : undefined,
      note: item.coreNumber ? t('item.coreNumber', { number: item.coreNumber }) : (item.reason ?? undefined),
    },
    {
      name: t('item.confirmed'),
      state: item.state === 'CONFIRMED' ? 'done' : delivered ? 'current' : 'ahead',
      at: item.confirmedAt ? instant(item.confirmedAt) : undefined,
    },
  ]
}
