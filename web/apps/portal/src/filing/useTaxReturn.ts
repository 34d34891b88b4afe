import { answerOf, declaration, Problem } from '@etax/api'
import { useTexts } from '@etax/ui'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, watch, type Ref } from 'vue'
import { useActing } from '../acting'
import { documentsOf, sheetsOf } from './form'
import { useDraft } from './useDraft'

/**
 * A return before it is filed: what the bureau filled in, what the taxpayer changed, and what the service makes of both.
 * The page computes no tax; while a computation is under way or has failed, the return counts as not computed.
 */
export function useTaxReturn(taxpayer: Ref<string>, form: Ref<string>, period: Ref<string>, wanted: { correct?: Ref<boolean>; compare?: Ref<boolean>; begins?: boolean } = {}) {
  const { say } = useTexts()
  const { taxpayer: known, may } = useActing()
  const mayFile = computed(() => may('FILE_RETURN'))
  const client = useQueryClient()
  const path = computed(() => ({ taxpayerId: taxpayer.value, form: form.value, period: period.value }))
  const prefillKey = computed(() => ['prefill', path.value])

  const prefill = useQuery({
    queryKey: prefillKey,
    queryFn: () =>
      answerOf(
        declaration.GET('/api/declaration/v1/taxpayers/{taxpayerId}/prefills/{form}/{period}', {
          params: { path: path.value, query: { explain: true } },
        }),
      ),
  })
  // the page is made anew for each return, so that the draft never changes its place
  const draft = useDraft(path.value, mayFile)
  const edited = computed(() => Object.keys(draft.edits.value).length > 0)

  const preview = useQuery({
    queryKey: computed(() => ['preview', path.value, draft.settled.value, prefill.data.value?.basis]),
    enabled: computed(() => edited.value && prefill.data.value !== undefined),
    placeholderData: keepPreviousData,
    queryFn: () =>
      answerOf(
        declaration.POST('/api/declaration/v1/taxpayers/{taxpayerId}/previews', {
          params: { path: { taxpayerId: taxpayer.value } },
          body: { form: form.value, period: period.value, edits: draft.settled.value },
        }),
      ),
  })

  const returnOf = (id: Ref<string | undefined>) =>
    useQuery({
      queryKey: computed(() => ['return', taxpayer.value, id.value]),
      enabled: computed(() => id.value !== undefined),
      queryFn: () =>
        answerOf(
          declaration.GET('/api/declaration/v1/taxpayers/{taxpayerId}/returns/{returnId}', {
            params: { path: { taxpayerId: taxpayer.value, returnId: id.value ?? '' } },
          }),
        ),
    })
  /** The version that a correction takes the place of. */
  const standing = returnOf(computed(() => (wanted.correct?.value ? prefill.data.value?.filedAs?.id : undefined)))
  const awaited = computed(() => [prefill, ...(mayFile.value ? [draft.kept] : []), ...(wanted.correct?.value && prefill.data.value?.filedAs ? [standing] : [])])
  const lastPeriodId = computed(() => {
    const freshness = prefill.data.value?.freshness
    return freshness?.priorReturn && !freshness.priorFromCore ? freshness.priorReturn : undefined
  })
  const lastPeriod = returnOf(computed(() => (wanted.compare?.value ? lastPeriodId.value : undefined)))
  // a correction begins with the taxpayer's figures of what it corrects, on the page where it begins and nowhere after
  watch(
    [standing.data, draft.kept.data],
    ([filed, kept]) => {
      if (wanted.begins && filed?.edits && Object.keys(filed.edits).length && kept?.version === 0 && !edited.value) draft.begin(filed.edits)
    },
    { immediate: true },
  )

  const computedReturn = computed(() => (edited.value ? preview.data.value : undefined) ?? prefill.data.value)
  const computing = computed(
    () => edited.value && (draft.unsettled.value || preview.isFetching.value || preview.data.value === undefined),
  )
  const byCell = computed(() => new Map((prefill.data.value?.explanations ?? []).map((one) => [one.cell, one])))
  const documents = computed(() => documentsOf(byCell.value))
  const sheets = computed(() =>
    byCell.value.size
      ? sheetsOf({
          byCell: byCell.value,
          documents: documents.value,
          cells: computedReturn.value?.cells ?? {},
          edits: draft.edits.value,
          unreadable: draft.unreadable.value,
          findings: computedReturn.value?.findings ?? [],
          say,
          sheets: prefill.data.value?.sheets ?? [],
          lastPeriod: lastPeriod.data.value?.cells,
        })
      : [],
  )
  const findings = computed(() => computedReturn.value?.findings ?? [])
  const liabilities = computed(() => computedReturn.value?.liabilities ?? [])

  return {
    /** Whether everything is there that the return is made of: without the draft it would be another return. */
    ready: computed(() => known.value !== undefined && awaited.value.every((one) => one.data.value !== undefined)),
    unread: computed(() => awaited.value.find((one) => one.error.value)?.error.value),
    readAgain: () => awaited.value.filter((one) => one.error.value).forEach((one) => void one.refetch()),
    mayFile,
    prefill,
    draft,
    preview,
    sheets,
    byCell,
    findings,
    liabilities,
    computing,
    edited,
    standing,
    comparable: computed(() => lastPeriodId.value !== undefined),
    lastPeriod,
    total: computed(() => computedReturn.value?.total ?? '0.00'),
    sheetName: (id: string) => say(prefill.data.value?.sheets.find((sheet) => sheet.id === id)?.name),
    basis: computed(() => computedReturn.value?.basis),
    failed: computed(() => (edited.value && preview.error.value ? Problem.of(preview.error.value) : undefined)),
    blocked: computed(() => findings.value.some((finding) => finding.severity === 'ERROR')),
    refresh: () => client.invalidateQueries({ queryKey: prefillKey.value }),
  }
}
