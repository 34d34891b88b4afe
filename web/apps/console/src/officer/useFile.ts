import { answerOf, declaration, goldenTax, invoices, registration } from '@etax/api'
import { queryOptions, useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { useRoute } from 'vue-router'
import { purposeOf, stating } from './purpose'

/** Whose file is open, and for what purpose; every read of it states the purpose. */
export function useFile() {
  const route = useRoute()
  const taxpayerId = computed(() => String(route.params.taxpayer ?? ''))
  const purpose = computed(() => purposeOf(taxpayerId.value))
  return { taxpayerId, purpose, reading: () => ({ path: { taxpayerId: taxpayerId.value }, headers: stating(purpose.value ?? '') }) }
}

type Reading = { path: { taxpayerId: string }; headers: Record<string, string> }

/** The registration's page of the file; its name stands above every other. */
export function useRegistrationSummary(taxpayerId: Ref<string>, reading: () => Reading) {
  return useQuery(
    computed(() =>
      queryOptions({
        queryKey: ['summary', 'registration', taxpayerId.value],
        queryFn: () => {
          const { path, headers } = reading()
          return answerOf(registration.GET('/api/registration/v1/taxpayers/{taxpayerId}/summary', { params: { path }, headers }))
        },
      }),
    ),
  )
}

export function useInvoiceSummary(taxpayerId: Ref<string>, reading: () => Reading) {
  return useQuery({
    queryKey: computed(() => ['summary', 'invoice', taxpayerId.value]),
    queryFn: () => {
      const { path, headers } = reading()
      return answerOf(invoices.GET('/api/invoice/v1/taxpayers/{taxpayerId}/summary', { params: { path }, headers }))
    },
  })
}

export function useDeclarationSummary(taxpayerId: Ref<string>, reading: () => Reading) {
  return useQuery({
    queryKey: computed(() => ['summary', 'declaration', taxpayerId.value]),
    queryFn: () => {
      const { path, headers } = reading()
      return answerOf(declaration.GET('/api/declaration/v1/taxpayers/{taxpayerId}/summary', { params: { path }, headers }))
    },
  })
}

export function useSyncSummary(taxpayerId: Ref<string>, reading: () => Reading) {
  return useQuery({
    queryKey: computed(() => ['summary', 'goldentax', taxpayerId.value]),
    queryFn: () => {
      const { path, headers } = reading()
      return answerOf(goldenTax.GET('/api/goldentax/v1/taxpayers/{taxpayerId}/summary', { params: { path }, headers }))
    },
  })
}
