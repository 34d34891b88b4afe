import { answerOf, invoices } from '@etax/api'
import { useQuery } from '@tanstack/vue-query'
import { computed, shallowRef, type Ref } from 'vue'

const MOST = 8

/** The buyers of the invoices that were read, latest first, found by name, number or the initials of their pinyin. */
export function useBuyers(taxpayerId: Ref<string>) {
  const issued = useQuery({
    queryKey: computed(() => ['buyers', taxpayerId.value]),
    queryFn: () =>
      answerOf(invoices.GET('/api/invoice/v1/taxpayers/{taxpayerId}/invoices', { params: { path: { taxpayerId: taxpayerId.value }, query: { limit: 500 } } })),
    staleTime: 60_000,
  })
  const recent = computed(() => {
    const latest = new Map((issued.data.value?.items ?? []).map((invoice) => [invoice.buyerNumber ?? invoice.buyerName, invoice]))
    return [...latest.values()].sort((one, other) => other.issuedAt.localeCompare(one.issuedAt))
  })

  const initials = shallowRef<(text: string) => string>(() => '')
  // the dictionary is large: it comes after the page
  void import('pinyin-pro').then(({ pinyin }) => {
    initials.value = (text) => pinyin(text, { pattern: 'first', toneType: 'none', type: 'array' }).join('').toLowerCase()
  })

  function matching(wanted: string) {
    const low = wanted.toLowerCase()
    return recent.value
      .filter(
        (invoice) =>
          invoice.buyerName.toLowerCase().includes(low) ||
          (invoice.buyerNumber ?? '').toLowerCase().includes(low) ||
          initials.value(invoice.buyerName).includes(low),
      )
      .slice(0, MOST)
  }

  return { recent, matching }
}
