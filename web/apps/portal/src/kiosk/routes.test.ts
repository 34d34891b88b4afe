import { describe, expect, it } from 'vitest'
import { kioskRoutes } from './routes'

const all = kioskRoutes.flatMap((route) => [route, ...(route.children ?? [])])
const offered = all.filter((route) => route.name && !route.meta?.elsewhere).map((route) => String(route.name))

describe('a terminal', () => {
  it('offers what its tiles lead to', () => {
    expect(offered).toEqual(expect.arrayContaining(['duties', 'pay', 'issue', 'invoices', 'ledger', 'calendar', 'verify']))
  })
  it('has no page that takes files, gives rights or shows other devices', () => {
    for (const page of ['batches', 'batch', 'jobs', 'people', 'sessions', 'enterprise', 'me']) expect(offered).not.toContain(page)
  })
  it('knows every page of the portal by name, so that no link is broken', () => {
    expect(all.filter((route) => route.name === 'batches')).toHaveLength(1)
  })
})
