import { keepOwn, ownKept, person } from '@etax/frame'
import { ref, watch } from 'vue'

/** Why officers look at a taxpayer (查阅事由); the words are kept in Chinese, since the taxpayer reads them in its access log. */
export const PURPOSES = ['ROUTINE', 'FILING', 'SYNC', 'ENQUIRY', 'RISK', 'OTHER'] as const
export type Purpose = (typeof PURPOSES)[number]

const LONGEST = 200
const KEY = 'etax.purposes'

interface Stated {
  last: string
  byTaxpayer: Record<string, string>
}

/** What was stated last in this tab; a search is made for it. Empty before anything was stated. */
export const lastPurpose = ref('')
const purposes = ref<Record<string, string>>({})
// the next officer at this tab states her own
watch(
  person,
  () => {
    const stated = ownKept<Stated>(KEY)
    lastPurpose.value = stated?.last ?? ''
    purposes.value = stated?.byTaxpayer ?? {}
  },
  { immediate: true, flush: 'sync' },
)
watch([lastPurpose, purposes], () => {
  if (lastPurpose.value) keepOwn<Stated>(KEY, { last: lastPurpose.value, byTaxpayer: purposes.value })
})

/** The purpose stated for a taxpayer since signing in; undefined before. */
export function purposeOf(taxpayerId: string): string | undefined {
  return purposes.value[taxpayerId]
}

/** States why a taxpayer's file is opened. */
export function statePurpose(taxpayerId: string, purpose: string): void {
  lastPurpose.value = purpose
  purposes.value = { ...purposes.value, [taxpayerId]: purpose }
}

/** A purpose in words: what kind it is and, after a colon, the case or note. */
export function worded(kind: string, note: string): string {
  return (note.trim() ? `${kind}：${note.trim()}` : kind).slice(0, LONGEST)
}

/** The kind and the note of a purpose in words. */
export function unworded(purpose: string): { kind: string; note: string } {
  const [kind = '', ...rest] = purpose.split('：')
  return { kind, note: rest.join('：') }
}

/** The header that states a purpose; headers carry Latin letters only. */
export function stating(purpose: string): Record<string, string> {
  return { 'Access-Purpose': encodeURIComponent(purpose) }
}
