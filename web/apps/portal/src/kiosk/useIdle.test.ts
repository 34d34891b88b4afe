// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h, ref } from 'vue'
import { useIdle } from './useIdle'

const watched = ref(true)
const gone = vi.fn()
const touched = vi.fn()
let idle: ReturnType<typeof useIdle>

beforeEach(() => {
  vi.useFakeTimers()
  gone.mockClear()
  watched.value = true
})
afterEach(() => vi.useRealTimers())

function start() {
  return mount(
    defineComponent(() => {
      idle = useIdle(watched, touched, gone)
      return () => h('p')
    }),
  )
}

describe('a terminal that nobody touches', () => {
  it('warns after half a minute and gives up after a whole one', () => {
    const page = start()
    vi.advanceTimersByTime(29_000)
    expect(idle.warning.value).toBe(false)
    vi.advanceTimersByTime(1_000)
    expect([idle.warning.value, idle.seconds.value]).toEqual([true, 30])
    vi.advanceTimersByTime(30_000)
    expect(gone).toHaveBeenCalled()
    page.unmount()
  })
  it('starts anew with every touch, but a countdown ends only by its button', () => {
    const page = start()
    vi.advanceTimersByTime(29_000)
    dispatchEvent(new Event('pointerdown'))
    vi.advanceTimersByTime(29_000)
    expect(idle.warning.value).toBe(false)
    vi.advanceTimersByTime(2_000)
    dispatchEvent(new Event('pointerdown'))
    expect(idle.warning.value).toBe(true)
    idle.stay()
    expect(idle.warning.value).toBe(false)
    page.unmount()
  })
  it('waits for ever when it is nobody’s', () => {
    watched.value = false
    const page = start()
    vi.advanceTimersByTime(600_000)
    expect([idle.warning.value, gone.mock.calls.length]).toEqual([false, 0])
    page.unmount()
  })
})
