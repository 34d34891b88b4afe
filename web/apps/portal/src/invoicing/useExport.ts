import { answerOf, invoices, type Invoices } from '@etax/api'
import { useProgress } from '@etax/frame'
import { useTexts } from '@etax/ui'
import { computed, type Ref } from 'vue'

export type ListExport = Invoices['ListExport']

/** Whether the file of an export is still to come. */
export const isUnfinished = ({ state }: ListExport) => state === 'WAITING' || state === 'RUNNING'

/** An export while it is written. */
export function useExport(taxpayerId: Ref<string>, id: Ref<string>) {
  const path = computed(() => ({ taxpayerId: taxpayerId.value, id: id.value }))
  return useProgress<ListExport>({
    key: computed(() => ['export', path.value]),
    read: () => answerOf(invoices.GET('/api/invoice/v1/taxpayers/{taxpayerId}/exports/{id}', { params: { path: path.value } })),
    stream: computed(() => `/api/invoice/v1/taxpayers/${path.value.taxpayerId}/exports/${path.value.id}/progress`),
    finished: (one) => !isUnfinished(one),
  })
}

/** What an export holds, in words: the list and how it was filtered. */
export function useExportTitle() {
  const { word } = useTexts()
  const value = (name: string, text: string) => (name === 'kind' ? word('invoiceKind', text) : name === 'status' ? word('received', text) : text)
  return ({ list, filters }: ListExport) => {
    const set = Object.entries(filters).map(([name, text]) => `${word('exportFilter', name)} ${value(name, text)}`)
    return [word('exportList', list), ...set].join(' · ')
  }
}
