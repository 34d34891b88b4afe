import { answerOf, goldenTax } from '@etax/api'
import { useNewestFirst } from '@etax/frame'
import { computed } from 'vue'
import { useFile } from './useFile'

/** What was told to the core about the taxpayer, the newest first. */
export function useItems() {
  const { taxpayerId, reading } = useFile()
  return useNewestFirst(computed(() => ['items', taxpayerId.value]), (after) => {
    const { path, headers } = reading()
    return answerOf(goldenTax.GET('/api/goldentax/v1/taxpayers/{taxpayerId}/sync-items', { params: { path, query: { after, limit: 500 } }, headers }))
  })
}
