// @vitest-environment happy-dom
import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import { mount } from '@vue/test-utils'
import { createI18n } from 'vue-i18n'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { sessionEnded, sessionQuery, somebodyElse } from './session'
import SessionNotice from './SessionNotice.vue'

const MINUTE = 60_000
const texts = { endingTitle: 'ends soon', ending: 'in {minutes}', closing: 'closes in {minutes}', stay: 'stay', endedTitle: 'ended', ended: '', again: 'again' }
const i18n = createI18n({ legacy: false, locale: 'en', missingWarn: false, messages: { en: { session: texts } } })
let client: QueryClient
let asked = 0

beforeEach(async () => {
  vi.useFakeTimers({ now: Date.parse('2026-11-30T01:00:00Z') })
  sessionEnded.value = false
  somebodyElse.value = undefined
  asked = 0
  vi.stubGlobal('fetch', async () => {
    asked++
    const headers = { Date: new Date().toUTCString() }
    const endsAt = new Date(Date.parse('2026-11-30T09:00:00Z')).toISOString()
    return Response.json({ realm: 'taxpayers', username: 'lin', name: 'Lin', csrf: { header: 'X', token: '1' }, idleSeconds: 1800, endsAt }, { headers })
  })
  client = new QueryClient()
  await client.fetchQuery(sessionQuery)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const notice = () => mount(SessionNotice, { global: { plugins: [i18n, [VueQueryPlugin, { queryClient: client }]] } })

describe('a session that nobody uses', () => {
  it('is announced two minutes before its end, and goes on at a press', async () => {
    const shown = notice()
    await vi.advanceTimersByTimeAsync(27.5 * MINUTE)
    expect(shown.text()).toBe('')
    await vi.advanceTimersByTimeAsync(MINUTE)
    expect(shown.get('[role=alert]').text()).toContain('ends soon')
    const before = asked
    await shown.get('button').trigger('click')
    await vi.advanceTimersByTimeAsync(10_000)
    expect(asked).toBeGreaterThan(before)
    expect(shown.text()).toBe('')
  })

  it('ends after a working day whatever is done, and that is announced too', async () => {
    const shown = notice()
    await vi.advanceTimersByTimeAsync(7 * 60 * MINUTE + 58.5 * MINUTE)
    expect(shown.get('[role=alert]').text()).toContain('closes in 2')
    expect(shown.find('button').exists()).toBe(false)
  })
})
