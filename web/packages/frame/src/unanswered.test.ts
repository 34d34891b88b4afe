// @vitest-environment happy-dom
import { declaration } from '@etax/api'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { person } from './session'
import { keepUnanswered } from './unanswered'

let sent: string[]
let lost: boolean
let status: number

keepUnanswered()

/** What a page does that was just loaded: it knows of no key. */
async function pay(amount: string, taxpayerId = 't') {
  const fetch = async (request: Request) => {
    sent.push(request.headers.get('Idempotency-Key') ?? '')
    if (lost) throw new TypeError('no network')
    return new Response('{}', { status })
  }
  await declaration
    .POST('/api/declaration/v1/taxpayers/{taxpayerId}/payments', {
      params: { path: { taxpayerId }, header: { 'Idempotency-Key': crypto.randomUUID() } },
      body: { agreementId: 'a', items: [{ tax: 'VAT', period: '2026-Q3', kind: 'TAX', amount }] },
      fetch,
    })
    .catch(() => undefined)
}

beforeEach(() => {
  sessionStorage.clear()
  person.value = 'taxpayers/lin.xiaoyan'
  sent = []
  lost = true
  status = 201
})
afterEach(() => void vi.useRealTimers())

it.each([503, 401])('the same act without an answer carries the same key, also after %i', async (answer) => {
  await pay('100.00')
  lost = false
  status = answer
  await pay('100.00')
  await pay('100.00')
  expect(new Set(sent).size).toBe(1)
})

it('another content or another taxpayer is another act', async () => {
  await pay('100.00')
  await pay('200.00')
  await pay('100.00', 'u')
  expect(new Set(sent).size).toBe(3)
  await pay('200.00')
  expect(sent[3]).toBe(sent[1])
})

it.each([201, 422])('answered with %i it is over', async (answer) => {
  await pay('100.00')
  lost = false
  status = answer
  await pay('100.00')
  await pay('100.00')
  expect(sent[1]).toBe(sent[0])
  expect(sent[2]).not.toBe(sent[0])
})

it('is kept for a day', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  await pay('100.00')
  vi.setSystemTime(Date.now() + 23 * 3_600_000)
  await pay('100.00')
  vi.setSystemTime(Date.now() + 3_600_000)
  await pay('100.00')
  expect(sent[1]).toBe(sent[0])
  expect(sent[2]).not.toBe(sent[0])
})

it('nothing of it is left to another person', async () => {
  await pay('100.00')
  person.value = 'taxpayers/wang.jianguo'
  await pay('100.00')
  expect(sent[1]).not.toBe(sent[0])
  person.value = 'taxpayers/lin.xiaoyan'
  await pay('100.00')
  expect(new Set(sent).size).toBe(3)
})
