import { answerOf, declaration } from '@etax/api'
import { useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'

/** The periods whose general VAT return is not filed and which have begun, the oldest first: those that take input tax. */
export function useGeneralPeriods(taxpayerId: Ref<string>) {
  const obligations = useQuery({
    queryKey: computed(() => ['obligations', taxpayerId.value]),
    queryFn: () => answerOf(declaration.GET('/api/declaration/v1/taxpayers/{taxpayerId}/obligations', { params: { path: { taxpayerId: taxpayerId.value } } })),
  })
  const general = computed(() => (obligations.data.value ?? []).filter((one) => one.form === 'VAT_GENERAL'))
  const waiting = computed(() => general.value.filter((one) => one.status === 'OPEN' || one.status === 'OVERDUE'))
  const running = computed(() => general.value.find((one) => one.status === 'UPCOMING'))
  return {
    read: computed(() => obligations.data.value !== undefined),
    error: obligations.error,
    general: computed(() => general.value.length > 0),
    periods: computed(() => [...new Set([...waiting.value, ...(running.value ? [running.value] : [])].map((one) => one.period))]),
  }
}
