/** What an auditor asks: who, what, for whom, and on which days. */
export interface Question {
  actor: string
  action: string
  taxpayerId: string
  from: string
  to: string
}

export const FIELDS = ['actor', 'action', 'taxpayerId', 'from', 'to'] as const satisfies readonly (keyof Question)[]

const LONGEST_DAYS = 92
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The fields that the services would refuse. */
export function faultsOf({ taxpayerId, from, to }: Question): ('taxpayerId' | 'from' | 'to')[] {
  const faults: ('taxpayerId' | 'from' | 'to')[] = []
  if (taxpayerId.trim() && !UUID.test(taxpayerId.trim())) faults.push('taxpayerId')
  if (from && to && from > to) faults.push('to')
  else if (from && to && (Date.parse(to) - Date.parse(from)) / 86_400_000 >= LONGEST_DAYS) faults.push('from')
  return faults
}
