// @vitest-environment happy-dom
import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { computed, defineComponent, h } from 'vue'
import { useProgress } from './progress'

interface State {
  done: number
  finished: boolean
}

/** A browser's event source, driven by hand. */
class Stream {
  static opened: Stream[] = []
  static readonly CLOSED = 2
  readyState = 1
  onopen?: () => void
  onmessage?: (event: { data: string }) => void
  onerror?: () => void
  constructor(readonly address: string) {
    Stream.opened.push(this)
  }
  close() {
    this.readyState = Stream.CLOSED
  }
  tell(state: State) {
    this.onmessage?.({ data: JSON.stringify(state) })
  }
  refuse() {
    this.readyState = Stream.CLOSED
    this.onerror?.()
  }
}

let asked = 0
let answer: State

function page() {
  const Page = defineComponent({
    setup() {
      const work = useProgress<State>({
        key: computed(() => ['work']),
        read: () => {
          asked++
          return Promise.resolve(answer)
        },
        stream: computed(() => '/progress'),
        finished: (state) => state.finished,
      })
      return () => h('p', String(work.data.value?.done))
    },
  })
  return mount(Page, { global: { plugins: [[VueQueryPlugin, { queryClient: new QueryClient() }]] } })
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('EventSource', Stream)
  Stream.opened = []
  asked = 0
  answer = { done: 1, finished: false }
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const settle = async (milliseconds = 0) => {
  await vi.advanceTimersByTimeAsync(milliseconds)
  await flushPromises()
}

describe('long work that is followed', () => {
  it('is asked once and then pushed until it is finished', async () => {
    const shown = page()
    await settle()
    Stream.opened[0]!.tell({ done: 2, finished: false })
    await settle(10_000)
    expect(shown.text()).toBe('2')
    expect(asked).toBe(1)
    Stream.opened[0]!.tell({ done: 3, finished: true })
    await settle(60_000)
    expect(shown.text()).toBe('3')
    expect(Stream.opened).toHaveLength(1)
    expect(Stream.opened[0]!.readyState).toBe(Stream.CLOSED)
  })

  it('is asked for while the stream is refused, until a stream can be had again', async () => {
    const shown = page()
    await settle()
    Stream.opened[0]!.refuse()
    answer = { done: 5, finished: false }
    await settle(4_000)
    expect(shown.text()).toBe('5')
    await settle(12_000)
    expect(Stream.opened).toHaveLength(2)
    Stream.opened[1]!.onopen?.()
    const before = asked
    await settle(10_000)
    expect(asked).toBeLessThanOrEqual(before + 1)
  })

  it('holds no stream when it is over, or when the page is left', async () => {
    answer = { done: 3, finished: true }
    page()
    await settle()
    expect(Stream.opened).toHaveLength(0)
    answer = { done: 1, finished: false }
    const left = page()
    await settle()
    left.unmount()
    expect(Stream.opened.at(-1)!.readyState).toBe(Stream.CLOSED)
  })
})
