import { useInfiniteQuery, useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { useRoute, useRouter } from 'vue-router'

export interface Page<Row> {
  items: Row[]
  next?: string | null
}

type Read<Row> = (after: string | undefined) => Promise<Page<Row>>

/** A list of a service, read page by page. */
export function usePages<Row>(key: Ref<readonly unknown[]>, read: Read<Row>) {
  const query = useInfiniteQuery({
    queryKey: key,
    // whoever takes the signal can be broken off: the later pages would come in the order or by the filter chosen since
    queryFn: ({ pageParam, signal }) => {
      signal.throwIfAborted()
      return read(pageParam)
    },
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

/** In which order a list is read, in the page's address; the newest first when nothing is said. */
export function useOrder() {
  const route = useRoute()
  const router = useRouter()
  return computed<'ASCENDING' | 'DESCENDING'>({
    get: () => (route.query.order === 'ASCENDING' ? 'ASCENDING' : 'DESCENDING'),
    set: (value) => void router.replace({ query: { ...route.query, order: value === 'ASCENDING' ? value : undefined } }),
  })
}

const MOST_PAGES = 10

/** Reads an ascending list to its end and turns it round; at most ten pages, and it says when there was more. */
export async function newestFirst<Row>(read: Read<Row>): Promise<{ rows: Row[]; cut: boolean }> {
  const rows: Row[] = []
  let after: string | undefined
  for (let page = 0; page < MOST_PAGES; page++) {
    const { items, next } = await read(after)
    rows.push(...items)
    if (!next) return { rows: rows.reverse(), cut: false }
    after = next
  }
  return { rows: rows.reverse(), cut: true }
}

/** A list that the service keeps oldest first, shown newest first. */
export function useNewestFirst<Row>(key: Ref<readonly unknown[]>, read: Read<Row>, interval?: Ref<number | false>) {
  const query = useQuery({ queryKey: key, queryFn: () => newestFirst(read), refetchInterval: interval ?? false })
  return {
    rows: computed(() => query.data.value?.rows),
    cut: computed(() => query.data.value?.cut ?? false),
    error: query.error,
    retry: () => void query.refetch(),
  }
}
