import { answerOf, invoices } from '@etax/api'
import { useSettled } from '@etax/frame'
import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'

const MOST = 8

/** The buyers so far, latest first, as the service finds them by name, number or the initials of their pinyin. */
export function useBuyers(taxpayerId: Ref<string>, typed: Ref<string>) {
  const search = useSettled(typed)
  const known = useQuery({
    queryKey: computed(() => ['buyers', taxpayerId.value, search.value]),
    queryFn: () =>
      answerOf(invoices.GET('/api/invoice/v1/taxpayers/{taxpayerId}/buyers', { params: { path: { taxpayerId: taxpayerId.value }, query: { search: search.value, limit: MOST } } })),
    placeholderData: keepPreviousData,
  })
  return computed(() => known.data.value ?? [])
}
