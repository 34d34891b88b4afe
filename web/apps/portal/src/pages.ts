import { useInfiniteQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
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

interface Page<Row> {
  items: Row[]
  next?: string | null
}

/** A list of a service, read page by page. */
export function usePages<Row>(key: Ref<readonly unknown[]>, read: (after: string | undefined) => Promise<Page<Row>>) {
  const query = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) => read(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: Page<Row>) => last.next ?? undefined,
  })
  return {
    rows: computed(() => query.data.value?.pages.flatMap((page) => page.items)),
    error: query.error,
    more: query.hasNextPage,
    loadingMore: query.isFetchingNextPage,
    readMore: () => void query.fetchNextPage(),
    retry: () => void query.refetch(),
  }
}
