import { describe, expect, it } from 'vitest'
import { newestFirst } from './pages'

const list = (length: number, size: number) => async (after: string | undefined) => {
  const from = Number(after ?? 0)
  const items = Array.from({ length: Math.min(size, length - from) }, (_, index) => from + index)
  return { items, next: from + size < length ? String(from + size) : null }
}

describe('a list shown newest first', () => {
  it('is read to its end', async () => {
    expect(await newestFirst(list(5, 2))).toEqual({ rows: [4, 3, 2, 1, 0], cut: false })
    expect(await newestFirst(list(0, 2))).toEqual({ rows: [], cut: false })
  })

  it('says when it was too long to be read whole', async () => {
    const { rows, cut } = await newestFirst(list(25, 2))
    expect(cut).toBe(true)
    expect(rows).toHaveLength(20)
  })
})
