import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, onScopeDispose, ref, watch, type Ref } from 'vue'

/** How often is asked while nothing is pushed. */
const ASKING = 2_000
/** How long is asked before a stream is tried again. */
const PATIENCE = 15_000

interface Work<State> {
  /** Where the answer is kept, as in every read. */
  key: Ref<readonly unknown[]>
  /** Asks once. */
  read: () => Promise<State>
  /** Address of its stream of events. */
  stream: Ref<string>
  /** Nothing more will change. */
  finished: (state: State) => boolean
}

/**
 * Follows a piece of long work: asked once, then pushed by server-sent events as it changes. Where no stream can be had the
 * page asks every two seconds and tries the stream again from time to time. A page that is not looked at holds no stream:
 * a browser has only a few connections.
 */
export function useProgress<State>(work: Work<State>) {
  const client = useQueryClient()
  const asking = ref(false)
  const shown = ref(!document.hidden)
  const over = (state: State | undefined) => state !== undefined && work.finished(state)
  const query = useQuery({
    queryKey: work.key,
    queryFn: work.read,
    refetchInterval: computed(() => (asking.value ? ASKING : false)),
  })

  let source: EventSource | undefined
  let again: ReturnType<typeof setTimeout> | undefined
  const close = () => {
    source?.close()
    source = undefined
    clearTimeout(again)
  }

  function open() {
    close()
    const key = work.key.value
    const opened = (source = new EventSource(work.stream.value))
    opened.onopen = () => (asking.value = false)
    opened.onmessage = ({ data }: MessageEvent<string>) => {
      const state = JSON.parse(data) as State
      client.setQueryData(key, state)
      if (over(state)) opened.close()
    }
    opened.onerror = () => {
      // a browser comes back by itself when the stream breaks off, but not when it is refused
      if (opened.readyState !== EventSource.CLOSED) return
      asking.value = true
      again = setTimeout(open, PATIENCE)
    }
  }

  const wanted = () => (shown.value && query.data.value !== undefined && !over(query.data.value) ? work.stream.value : undefined)
  const follow = (address: string | undefined) => {
    asking.value = false
    if (address) open()
    else close()
  }
  watch(wanted, follow, { immediate: true })
  const look = () => (shown.value = !document.hidden)
  document.addEventListener('visibilitychange', look)
  onScopeDispose(() => {
    document.removeEventListener('visibilitychange', look)
    close()
  })
  return query
}
