// @vitest-environment happy-dom
import type { Session } from '@etax/api'
import { prepare } from '@etax/api'
import { QueryClient } from '@tanstack/vue-query'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { keepOwn, ownKept } from './own'
import { leave, lookAgain, sessionEnded, sessionQuery, signOutFailure, somebodyElse } from './session'

const session = (realm: Session['realm'], username: string, token: string) => ({ realm, username, name: username, csrf: { header: 'X-CSRF-Token', token } })
const answer = (body: object | null) => vi.stubGlobal('fetch', async () => (body ? Response.json(body) : new Response('{}', { status: 401 })))
const token = () => prepare(new Request('http://localhost/api', { method: 'POST' })).headers.get('X-CSRF-Token')
let client: QueryClient

beforeEach(async () => {
  client = new QueryClient()
  sessionEnded.value = false
  somebodyElse.value = undefined
  answer(session('officers', 'he.jing', 'first'))
  await client.fetchQuery(sessionQuery)
})
afterEach(() => vi.unstubAllGlobals())

describe('a page that is looked at again', () => {
  it('never acts in the session of somebody who signed in meanwhile', async () => {
    answer(session('taxpayers', 'lin.xiaoyan', 'hers'))
    await lookAgain(client)
    expect(somebodyElse.value?.username).toBe('lin.xiaoyan')
    expect(token()).toBe('first')
  })

  it('takes up a new session of the same person', async () => {
    answer(session('officers', 'he.jing', 'second'))
    await lookAgain(client)
    expect(somebodyElse.value).toBeUndefined()
    expect(token()).toBe('second')
  })

  it('says when the session is over', async () => {
    answer(null)
    await lookAgain(client)
    expect(sessionEnded.value).toBe(true)
  })
})

it('somebody who could not be signed out is told so, and what she kept is still hers', async () => {
  keepOwn('kept', 'something')
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')))
  await leave('/')
  expect(signOutFailure.value?.error.code).toBe('offline')
  expect(ownKept('kept')).toBe('something')
})

it('what a tab keeps is for one person only', async () => {
  keepOwn('kept', 'something')
  answer(session('officers', 'shen.yun', 'hers'))
  await client.fetchQuery(sessionQuery)
  expect(ownKept('kept')).toBe('something')
  await client.fetchQuery({ ...sessionQuery, staleTime: 0 })
  expect(ownKept('kept')).toBeUndefined()
})
