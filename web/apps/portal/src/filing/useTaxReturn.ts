import { answerOf, declaration, Problem } from '@etax/api'
import { sum, useTexts } from '@etax/ui'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { sheetsOf } from './form'
import { useDraft } from './useDraft'

/**
 * A return before it is filed: what the bureau filled in, what the taxpayer changed, and what the service makes of both.
 * The page computes no tax; while a computation is under way or has failed, the return counts as not computed.
 */
export function useTaxReturn(taxpayer: Ref<string>, form: Ref<string>, period: Ref<string>) {
  const { say, word } = useTexts()
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
  const draft = useDraft(path)
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

  const computedReturn = computed(() => (edited.value ? preview.data.value : undefined) ?? prefill.data.value)
  const computing = computed(
    () => edited.value && (draft.unsettled.value || preview.isFetching.value || preview.data.value === undefined),
  )
  const byCell = computed(() => new Map((prefill.data.value?.explanations ?? []).map((one) => [one.cell, one])))
  const sheets = computed(() =>
    byCell.value.size
      ? sheetsOf({
          byCell: byCell.value,
          cells: computedReturn.value?.cells ?? {},
          edits: draft.edits.value,
          findings: computedReturn.value?.findings ?? [],
          say,
          sheetName: (id) => word(`sheet.${form.value}`, id),
        })
      : [],
  )
  const findings = computed(() => computedReturn.value?.findings ?? [])
  const liabilities = computed(() => computedReturn.value?.liabilities ?? [])

  return {
    prefill,
    draft,
    preview,
    sheets,
    byCell,
    findings,
    liabilities,
    computing,
    edited,
    total: computed(() => sum(liabilities.value.map((liability) => liability.amount))),
    basis: computed(() => computedReturn.value?.basis),
    failed: computed(() => (edited.value && preview.error.value ? Problem.of(preview.error.value) : undefined)),
    blocked: computed(() => findings.value.some((finding) => finding.severity === 'ERROR')),
    refresh: () => client.invalidateQueries({ queryKey: prefillKey.value }),
  }
}
