import { answerOf, declaration } from '@etax/api'
import { useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'

/** The periods that take input tax: that whose general VAT return is to be filed now, that which runs, and those that are overdue. */
export function useGeneralPeriods(taxpayerId: Ref<string>) {
  const obligations = useQuery({
    queryKey: computed(() => ['obligations', taxpayerId.value]),
    queryFn: () => answerOf(declaration.GET('/api/declaration/v1/taxpayers/{taxpayerId}/obligations', { params: { path: { taxpayerId: taxpayerId.value } } })),
  })
  const general = computed(() => (obligations.data.value ?? []).filter((one) => one.form === 'VAT_GENERAL'))
  const of = (status: string) => general.value.filter((one) => one.status === status)
  return {
    read: computed(() => obligations.data.value !== undefined),
    error: obligations.error,
    general: computed(() => general.value.length > 0),
    periods: computed(() => [...new Set([...of('OPEN'), ...of('UPCOMING').slice(0, 1), ...of('OVERDUE')].map((one) => one.period))]),
  }
}
