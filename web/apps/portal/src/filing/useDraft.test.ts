// @vitest-environment happy-dom
import { declaration } from '@etax/api'
import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, ref } from 'vue'
import { useDraft } from './useDraft'

interface Sent {
  params: { path: object; header: { 'If-Match': string } }
  body: { edits: Record<string, string>; reasons: Record<string, string> }
}

const PLACE = { taxpayerId: 't', form: 'VAT_SMALL', period: '2026-Q3' }
const answer = (data: object) => ({ data, response: new Response() })
const refusal = (status: number) => ({ error: { status, code: 'refused' }, response: new Response('{}', { status }) })

let client: QueryClient
let kept: { version: number; edits: Record<string, string>; reasons: Record<string, string>; updatedBy?: string }
let sent: Sent[]
let put: (one: Sent) => object

function page() {
  let draft!: ReturnType<typeof useDraft>
  const Page = defineComponent({
    setup() {
      draft = useDraft(PLACE, ref(true))
      return () => null
    },
  })
  const shown = mount(Page, { global: { plugins: [[VueQueryPlugin, { queryClient: client }]] } })
  return { draft, shown }
}

beforeEach(() => {
  vi.useFakeTimers()
  client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  kept = { version: 3, edits: { a: '1.00' }, reasons: {} }
  sent = []
  put = ({ body }) => answer({ ...body, version: ++kept.version })
  vi.spyOn(declaration, 'GET').mockImplementation((async () => answer({ ...kept })) as never)
  vi.spyOn(declaration, 'PUT').mockImplementation((async (_path: string, one: Sent) => {
    sent.push(one)
    return put(one)
  }) as never)
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const settle = async (milliseconds = 0) => {
  await vi.advanceTimersByTimeAsync(milliseconds)
  await flushPromises()
}

describe('the draft of a return', () => {
  it('keeps what was typed just before the page is left, in its own place', async () => {
    const { draft, shown } = page()
    await settle()
    draft.edit('a', '2.00')
    shown.unmount()
    await settle()
    expect(sent.map((one) => one.params)).toEqual([{ path: PLACE, header: { 'If-Match': '"3"' } }])
    expect(client.getQueryData(['draft', PLACE])).toMatchObject({ version: 4, edits: { a: '2.00' } })
  })

  it('is kept whole once saving is done, also when something was under way', async () => {
    const { draft } = page()
    await settle()
    draft.edit('a', '2.00')
    void draft.save()
    draft.edit('a', '3.00')
    await draft.save()
    expect(sent.map((one) => [one.params.header['If-Match'], one.body.edits.a])).toEqual([
      ['"3"', '2.00'],
      ['"4"', '3.00'],
    ])
  })

  it('does not write over what somebody types while it is being kept', async () => {
    put = ({ body }) => answer({ ...body, reasons: { a: 'shortened' }, version: ++kept.version })
    const { draft } = page()
    await settle()
    draft.explain('a', 'a long ')
    await settle(1_000)
    expect(draft.reasons.value.a).toBe('a long ')
  })

  it('says who changed it elsewhere, and leaves what stands here until that is taken', async () => {
    const { draft } = page()
    await settle()
    kept = { version: 5, edits: { a: '9.00' }, reasons: {}, updatedBy: '王建国' }
    put = () => refusal(412)
    draft.edit('a', '2.00')
    await settle(1_000)
    expect(draft.conflict.value).toBe(true)
    expect(draft.changedBy.value).toBe('王建国')
    await client.invalidateQueries()
    await settle()
    expect(draft.edits.value.a).toBe('2.00')
    await draft.takeTheirs()
    expect(draft.edits.value.a).toBe('9.00')
    expect(draft.conflict.value).toBe(false)
  })
})
