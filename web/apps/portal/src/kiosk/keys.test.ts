// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { layoutFor, typable } from './keys'

const input = (attributes: Record<string, string>) => {
  const made = document.createElement('input')
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  return made
}

describe('the on-screen keyboard', () => {
  it('comes for texts and numbers', () => {
    expect(typable(input({}))).toBe(true)
    expect(typable(document.createElement('textarea'))).toBe(true)
  })
  it('stays away from what has its own control, and from what cannot be changed', () => {
    expect(typable(input({ type: 'date' }))).toBe(false)
    expect(typable(input({ type: 'checkbox' }))).toBe(false)
    expect(typable(input({ readonly: '' }))).toBe(false)
    expect(typable(document.createElement('select'))).toBe(false)
  })
  it('shows digits where a number is wanted', () => {
    expect(layoutFor(input({ inputmode: 'decimal' }))).toBe('numbers')
    expect(layoutFor(input({}))).toBe('letters')
  })
})
