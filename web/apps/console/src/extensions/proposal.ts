export const EXTENSION_STATES = ['PROPOSED', 'APPROVED', 'REFUSED', 'WITHDRAWN'] as const

/** An extension as a form has it. */
export interface ProposalDraft {
  form: string
  period: string
  dueOn: string
  authority: string
  region: string
  industry: string
  reasonZh: string
  reasonEn: string
  noticeNumber: string
}

export type ProposalField = keyof ProposalDraft

const FORMS: Partial<Record<ProposalField, RegExp>> = {
  period: /^\d{4}-(Q[1-4]|(0[1-9]|1[0-2]))$/,
  dueOn: /^\d{4}-\d{2}-\d{2}$/,
  authority: /^\d{11}$/,
  region: /^(\d{6})?$/,
  industry: /^(\d{2,4})?$/,
}

/** The fields that are missing or not of their form; a preview asks for no reason. */
export function faultsOf(draft: ProposalDraft, preview: boolean): ProposalField[] {
  const malformed = (Object.keys(FORMS) as ProposalField[]).filter((field) => !FORMS[field]?.test(draft[field].trim()))
  return preview || draft.reasonZh.trim() ? malformed : [...malformed, 'reasonZh']
}

/** What is sent: empty fields are left out. */
export function requestOf(draft: ProposalDraft): Partial<ProposalDraft> {
  return Object.fromEntries(Object.entries(draft).flatMap(([field, text]) => (text.trim() ? [[field, text.trim()]] : [])))
}
