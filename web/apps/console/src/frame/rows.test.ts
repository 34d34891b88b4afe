// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import { moveRow } from './rows'

const focused = () => document.activeElement?.id

beforeEach(() => {
  document.body.innerHTML = `<main><table><tbody>
    <tr><td><a id="a1" href="#">1</a><button id="b1">x</button></td></tr>
    <tr><td>nothing to press</td></tr>
    <tr><td><a id="a2" href="#">2</a><button id="b2" disabled>x</button></td></tr>
  </tbody></table></main>`
})

describe('the rows of a table', () => {
  it('are entered at the first and left at the last', () => {
    expect(moveRow(1)).toBe(true)
    expect(focused()).toBe('a1')
    moveRow(1)
    expect(focused()).toBe('a2')
    expect(moveRow(1)).toBe(false)
    moveRow(-1)
    expect(focused()).toBe('a1')
  })

  it('keep the column where the next row has it', () => {
    document.getElementById('b1')?.focus()
    moveRow(1)
    expect(focused()).toBe('a2')
  })
})
