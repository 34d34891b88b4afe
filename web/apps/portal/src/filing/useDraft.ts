import { answerOf, declaration, Problem, type Declaration } from '@etax/api'
import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, onBeforeUnmount, ref, shallowRef, watch, type Ref } from 'vue'
import { keepUnsaved, takeUnsaved } from './unsaved'

/** Whose return, which, and for when. */
export interface Place {
  taxpayerId: string
  form: string
  period: string
}

const PAUSE = 400
/** After that an answer that did not come is asked for anew. */
const AGAIN = 5_000
const without = <Value>(all: Record<string, Value>, cell: string) => Object.fromEntries(Object.entries(all).filter(([one]) => one !== cell))
const DRAFT = '/api/declaration/v1/taxpayers/{taxpayerId}/drafts/{form}/{period}'

/**
 * The taxpayer's own figures and reasons, kept by the service a moment after each change, so that any device goes on from
 * them. The place stays the same for as long as the draft lives: what is typed last is kept while the address is already
 * another one.
 */
export function useDraft({ taxpayerId, form, period }: Place, mayFile: Ref<boolean>) {
  const place = { taxpayerId, form, period }
  const client = useQueryClient()
  const key = ['draft', place]
  const read = () => answerOf(declaration.GET(DRAFT, { params: { path: place } }))
  // whoever only looks has no draft
  const kept = useQuery({ queryKey: key, queryFn: read, enabled: mayFile, staleTime: Infinity })

  const edits = ref<Record<string, string>>({})
  const reasons = ref<Record<string, string>>({})
  /** What was typed in cells and is no amount, until it is mended or taken back: kept by nobody, and not to be filed over. */
  const unreadable = shallowRef<Record<string, string>>({})
  /** The edits that the service is asked to compute with: those after which nothing was typed for a moment. */
  const settled = shallowRef<Record<string, string>>({})
  const unsettled = ref(false)
  const saving = ref(false)
  const error = shallowRef<Problem>()
  /** Who has changed the draft elsewhere, once that is known. */
  const changedBy = ref<string>()
  /** What the edits stand on: the version that was taken, or that the service made of them. */
  let version: number | undefined
  let running: Promise<void> | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let left = false

  function take(draft: Declaration['DraftView']) {
    version = draft.version
    const unsaved = takeUnsaved(place, draft.version)
    edits.value = { ...(unsaved ?? draft).edits }
    reasons.value = { ...(unsaved ?? draft).reasons }
    settled.value = edits.value
    if (unsaved) changed()
  }
  watch(
    kept.data,
    (draft) => {
      if (draft && draft.version !== version && !unsettled.value && !saving.value && !error.value) take(draft)
    },
    { immediate: true },
  )

  function changed() {
    unsettled.value = true
    clearTimeout(timer)
    timer = setTimeout(() => void save(), PAUSE)
  }

  /** Keeps what was typed, at once; done when nothing is left to keep. */
  function save(): Promise<void> {
    clearTimeout(timer)
    if (running) return running.then(save)
    if (!unsettled.value) return Promise.resolve()
    running = send().finally(() => (running = undefined))
    return running
  }

  async function send() {
    saving.value = true
    settled.value = { ...edits.value }
    unsettled.value = false
    const sent = { edits: settled.value, reasons: reasonsOfEdits() }
    try {
      const draft = await answerOf(
        declaration.PUT(DRAFT, {
          params: { path: place, header: { 'If-Match': `"${version ?? 0}"` } },
          body: sent,
          // arrives even when the page is being left
          keepalive: true,
        }),
      )
      version = draft.version
      client.setQueryData(key, draft)
      error.value = undefined
    } catch (thrown) {
      error.value = Problem.of(thrown)
      const { status, unknownFate } = error.value
      if (status === 401 || unknownFate) keepUnsaved(place, { version: version ?? 0, ...sent })
      if (unknownFate && !left) timer = setTimeout(() => void retry(), AGAIN)
      if (error.value.status === 412) changedBy.value = (await read().catch(() => undefined))?.updatedBy ?? undefined
    } finally {
      saving.value = false
      if (unsettled.value) changed()
    }
  }

  function reasonsOfEdits() {
    return Object.fromEntries(Object.entries(reasons.value).filter(([cell, text]) => edits.value[cell] && text.trim()))
  }

  /** Keeps what could not be kept. */
  function retry() {
    unsettled.value = true
    return save()
  }

  const leave = () => void save()
  const connected = () => {
    if (error.value?.unknownFate) void retry()
  }
  window.addEventListener('pagehide', leave)
  window.addEventListener('online', connected)
  onBeforeUnmount(() => {
    left = true
    window.removeEventListener('pagehide', leave)
    window.removeEventListener('online', connected)
    void save()
  })

  return {
    edits,
    reasons,
    unreadable,
    settled,
    unsettled,
    saving,
    error,
    kept,
    conflict: computed(() => error.value?.status === 412),
    changedBy,
    edit: (cell: string, value: string) => {
      edits.value = { ...edits.value, [cell]: value }
      changed()
    },
    restore: (cell: string) => {
      edits.value = without(edits.value, cell)
      changed()
    },
    /** Notes what stands in a cell and is no amount; no text when that is over. */
    misread: (cell: string, text?: string) => {
      unreadable.value = text === undefined ? without(unreadable.value, cell) : { ...unreadable.value, [cell]: text }
    },
    explain: (cell: string, reason: string) => {
      reasons.value = { ...reasons.value, [cell]: reason }
      changed()
    },
    reasonsOfEdits,
    retry,
    /** Begins with figures from elsewhere. */
    begin: (figures: Record<string, string>) => {
      edits.value = { ...figures }
      changed()
    },
    save,
    /** Takes what was kept elsewhere in the meantime, instead of what stands here. */
    takeTheirs: async () => {
      const { data } = await kept.refetch()
      if (!data) return
      clearTimeout(timer)
      unsettled.value = false
      error.value = undefined
      take(data)
    },
  }
}
