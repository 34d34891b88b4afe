import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/** A filter that stands in the page's address, so that a view can be kept and sent on. */
export function useFilter(name: string) {
  const route = useRoute()
  const router = useRouter()
  return computed({
    get: () => (typeof route.query[name] === 'string' ? route.query[name] : ''),
    set: (value) => void router.replace({ query: { ...route.query, [name]: value || undefined } }),
  })
}

/** A filter that takes one of these values; the first where the address has none of them. */
export function useChoice<Value extends string>(name: string, values: readonly [Value, ...Value[]]) {
  const filter = useFilter(name)
  return computed({
    get: () => values.find((one) => one === filter.value) ?? values[0],
    set: (value) => {
      filter.value = value
    },
  })
}
