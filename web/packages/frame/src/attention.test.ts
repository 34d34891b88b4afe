// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { defineComponent } from 'vue'
import { every, everyUntil, useAttention } from './attention'

const Page = defineComponent({
  setup() {
    useAttention()
    return () => null
  },
})

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('a page reads anew while somebody is there, and until nothing more will change', () => {
  const page = mount(Page)
  dispatchEvent(new Event('pointerdown'))
  const steadily = every(1_000)
  const untilDone = everyUntil(1_000, (state: { done: boolean }) => state.done)
  const next = (done: boolean) => {
    const interval = untilDone.value
    return typeof interval === 'function' ? interval({ state: { data: { done } } }) : interval
  }
  expect([steadily.value, next(false), next(true)]).toEqual([1_000, 1_000, false])
  vi.advanceTimersByTime(3 * 60_000)
  expect([steadily.value, next(false)]).toEqual([false, false])
  dispatchEvent(new Event('keydown'))
  expect([steadily.value, next(false)]).toEqual([1_000, 1_000])
  vi.advanceTimersByTime(3 * 60_000)
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
  document.dispatchEvent(new Event('visibilitychange'))
  expect(steadily.value).toBe(false)
  hidden.mockReturnValue(false)
  document.dispatchEvent(new Event('visibilitychange'))
  expect(steadily.value).toBe(1_000)
  page.unmount()
})
