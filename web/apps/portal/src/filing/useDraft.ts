import { answerOf, declaration, Problem, type Declaration } from '@etax/api'
import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, onBeforeUnmount, ref, shallowRef, watch, type Ref } from 'vue'
import { keepUnsaved, takeUnsaved } from './unsaved'

interface Place {
  taxpayerId: string
  form: string
  period: string
}

const PAUSE = 400
const DRAFT = '/api/declaration/v1/taxpayers/{taxpayerId}/drafts/{form}/{period}'

/** The taxpayer's own figures and reasons, kept by the service a moment after each change, so that any device goes on from them. */
export function useDraft(path: Ref<Place>) {
  const client = useQueryClient()
  const key = computed(() => ['draft', path.value])
  const kept = useQuery({
    queryKey: key,
    queryFn: () => answerOf(declaration.GET(DRAFT, { params: { path: path.value } })),
    staleTime: Infinity,
  })

  const edits = ref<Record<string, string>>({})
  const reasons = ref<Record<string, string>>({})
  /** The edits that the service is asked to compute with: those after which nothing was typed for a moment. */
  const settled = shallowRef<Record<string, string>>({})
  const unsettled = ref(false)
  const saving = ref(false)
  const error = shallowRef<Problem>()
  let timer: ReturnType<typeof setTimeout> | undefined

  function take(draft: Declaration['DraftView']) {
    const unsaved = takeUnsaved(path.value, draft.version)
    edits.value = { ...(unsaved ?? draft).edits }
    reasons.value = { ...(unsaved ?? draft).reasons }
    settled.value = edits.value
    if (unsaved) changed()
  }
  watch(
    kept.data,
    (draft) => {
      if (draft && !unsettled.value && !saving.value) take(draft)
    },
    { immediate: true },
  )

  function changed() {
    unsettled.value = true
    clearTimeout(timer)
    timer = setTimeout(() => void save(), PAUSE)
  }

  /** Keeps what was typed, at once. */
  async function save() {
    clearTimeout(timer)
    if (!unsettled.value || saving.value) return
    saving.value = true
    settled.value = { ...edits.value }
    unsettled.value = false
    try {
      const version = kept.data.value?.version ?? 0
      const draft = await answerOf(
        declaration.PUT(DRAFT, {
          params: { path: path.value, header: { 'If-Match': `"${version}"` } },
          body: { edits: settled.value, reasons: reasonsOfEdits() },
          // arrives even when the page is being left
          keepalive: true,
        }),
      )
      client.setQueryData(key.value, draft)
      error.value = undefined
    } catch (thrown) {
      error.value = Problem.of(thrown)
      if (error.value.status === 401) {
        keepUnsaved(path.value, { version: kept.data.value?.version ?? 0, edits: settled.value, reasons: reasonsOfEdits() })
      }
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
    window.removeEventListener('pagehide', leave)
    window.removeEventListener('online', connected)
    void save()
  })

  return {
    edits,
    reasons,
    settled,
    unsettled,
    saving,
    error,
    kept,
    conflict: computed(() => error.value?.status === 412),
    edit: (cell: string, value: string) => {
      edits.value = { ...edits.value, [cell]: value }
      changed()
    },
    restore: (cell: string) => {
      edits.value = Object.fromEntries(Object.entries(edits.value).filter(([one]) => one !== cell))
      changed()
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
      unsettled.value = false
      error.value = undefined
      const { data } = await kept.refetch()
      if (data) take(data)
    },
  }
}
