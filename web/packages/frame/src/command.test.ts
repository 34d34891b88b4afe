// @vitest-environment happy-dom
import { Problem } from '@etax/api'
import { describe, expect, it } from 'vitest'
import { useCommand } from './command'

describe('an act that must not happen twice', () => {
  it('is sent once when the button is pressed twice', async () => {
    const keys: string[] = []
    const { run } = useCommand(async (key) => keys.push(key))
    await Promise.all([run(), run()])
    expect(keys).toHaveLength(1)
  })

  it('keeps its key while its fate is unknown, and takes a new one when refused or done', async () => {
    const keys: string[] = []
    const fates = [Problem.offline(), new Problem({ status: 503 }), new Problem({ status: 422 }), undefined, undefined]
    const { run, error } = useCommand(async (key) => {
      keys.push(key)
      const fate = fates[keys.length - 1]
      if (fate) throw fate
      return 'done'
    })
    await run()
    await run()
    await run()
    expect(error.value?.status).toBe(422)
    expect(await run()).toBe('done')
    await run()
    const [first, second, third, fourth, fifth] = keys
    expect(second).toBe(first)
    expect(third).toBe(first)
    expect(fourth).not.toBe(first)
    expect(fifth).not.toBe(fourth)
  })
})
