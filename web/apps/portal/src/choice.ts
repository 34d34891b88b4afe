import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/** One of a few values in the page's address, so that a view can be kept as a bookmark. */
export function useChoice<Value extends string>(name: string, values: readonly Value[]) {
  const route = useRoute()
  const router = useRouter()
  return computed({
    get: () => values.find((one) => one === route.query[name]),
    set: (value) => void router.replace({ query: { ...route.query, [name]: value } }),
  })
}
