import type { GoldenTax } from '@etax/api'

export type Window = GoldenTax['MaintenanceWindow']

/** A maintenance window as a form has it: times of Beijing, as the browser's own inputs write them. */
export interface WindowDraft {
  id: number
  kind: 'single' | 'daily'
  from: string
  to: string
  reason: string
}

// China has had one zone without summer time since 1991
const OFFSET = '+08:00'

/** An instant as an input for date and time has it, in Beijing. */
export function localOf(instant: string): string {
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 16)
}

/** The instant of a date and time in Beijing, as an input has it. */
export function instantOf(local: string): string {
  return new Date(`${local}:00${OFFSET}`).toISOString()
}

export function draftOf(window: Window, id: number): WindowDraft {
  return window.startsAt && window.endsAt
    ? { id, kind: 'single', from: localOf(window.startsAt), to: localOf(window.endsAt), reason: window.reason }
    : { id, kind: 'daily', from: (window.dailyFrom ?? '').slice(0, 5), to: (window.dailyTo ?? '').slice(0, 5), reason: window.reason }
}

export function windowOf({ kind, from, to, reason }: WindowDraft): Window {
  return kind === 'single'
    ? { startsAt: instantOf(from), endsAt: instantOf(to), reason }
    : { dailyFrom: `${from}:00`, dailyTo: `${to}:00`, reason }
}

const FIELDS: Record<string, string> = { startsAt: 'from', dailyFrom: 'from', endsAt: 'to', dailyTo: 'to', reason: 'reason' }

/** The field that the service means by a pointer such as `/windows/0/endsAt`; a window as a whole is told at its end. */
export function fieldOf(pointer: string, drafts: WindowDraft[]): string {
  const [, , index, property] = pointer.split('/')
  const draft = drafts[Number(index)]
  return draft ? `${FIELDS[property ?? ''] ?? 'to'}-${draft.id}` : ''
}

/** What a draft lacks: `from`, `to`, `order` or `reason`. */
export function faultsOf({ kind, from, to, reason }: WindowDraft): ('from' | 'to' | 'order' | 'reason')[] {
  const faults: ('from' | 'to' | 'order' | 'reason')[] = []
  if (!from) faults.push('from')
  if (!to) faults.push('to')
  if (from && to && (kind === 'single' ? from >= to : from === to)) faults.push('order')
  if (!reason.trim()) faults.push('reason')
  return faults
}
