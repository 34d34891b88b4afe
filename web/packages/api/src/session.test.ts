// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { answerOf } from './clients'
import { Problem } from './problem'
import { fetchSession, noteAnswer, onSessionEnd, prepare, speak } from './session'

const SESSION = { name: '林晓燕', csrf: { header: 'X-CSRF-Token', token: 'secret' } }

afterEach(() => vi.unstubAllGlobals())

describe('the session at the gateway', () => {
  it('puts the page token on requests that change something, and on no other', async () => {
    vi.stubGlobal('fetch', async () => Response.json(SESSION))
    await fetchSession()
    const post = prepare(new Request('http://localhost/api', { method: 'POST' }))
    const get = prepare(new Request('http://localhost/api'))
    expect(post.headers.get('X-CSRF-Token')).toBe('secret')
    expect(get.headers.get('X-CSRF-Token')).toBeNull()
  })

  it('asks for answers in the language of the page', () => {
    speak('en')
    expect(prepare(new Request('http://localhost/api')).headers.get('Accept-Language')).toBe('en')
  })

  it('is null for somebody who has not signed in', async () => {
    vi.stubGlobal('fetch', async () => new Response('{}', { status: 401 }))
    expect(await fetchSession()).toBeNull()
  })

  it('tells when it has ended', () => {
    const ended = vi.fn()
    const forget = onSessionEnd(ended)
    noteAnswer(new Response('{}', { status: 401 }))
    forget()
    noteAnswer(new Response('{}', { status: 401 }))
    expect(ended).toHaveBeenCalledOnce()
  })
})

describe('a refusal', () => {
  it('keeps the words, the faults and the trace number of the problem document', async () => {
    const error = {
      title: '校验未通过',
      detail: '有 1 项错误',
      code: 'return-has-errors',
      traceId: 'abc',
      errors: [{ pointer: '/edits/main.1.S', code: 'X', message: '…' }],
    }
    const call = Promise.resolve({ error, response: new Response('', { status: 422 }) })
    const problem = await answerOf(call).catch(Problem.of)
    expect(problem).toMatchObject({ ...error, status: 422, unknownFate: false })
  })

  it('of which nobody knows whether the act was done may be repeated', () => {
    expect(Problem.offline().unknownFate).toBe(true)
    expect(new Problem({ status: 504 }).unknownFate).toBe(true)
  })
})
