import { answerOf, invoices, type Invoices } from '@etax/api'
import { useProgress } from '@etax/frame'
import { computed, type Ref } from 'vue'

/** A batch of invoices while its lines are issued. */
export function useBatch(taxpayerId: Ref<string>, id: Ref<string>) {
  const path = computed(() => ({ taxpayerId: taxpayerId.value, id: id.value }))
  return useProgress<Invoices['BatchProgress']>({
    key: computed(() => ['batch', path.value]),
    read: () => answerOf(invoices.GET('/api/invoice/v1/taxpayers/{taxpayerId}/invoice-batches/{id}', { params: { path: path.value } })),
    stream: computed(() => `/api/invoice/v1/taxpayers/${path.value.taxpayerId}/invoice-batches/${path.value.id}/progress`),
    finished: (batch) => batch.state === 'DONE',
  })
}
