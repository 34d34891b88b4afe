/** What somebody wants tried: figures by cell, and facts of the taxpayer by name. */
export interface Trial {
  values: Record<string, string>
  /** Lines that are no `name value`, counted from 1. */
  unreadable: number[]
}

/** Reads lines such as `main.1.S 390000.00` or `LOCATION_CLASS = CITY`; empty ones are passed over. */
export function readLines(text: string, form: RegExp): Trial {
  const values: Record<string, string> = {}
  const unreadable: number[] = []
  text.split('\n').forEach((line, index) => {
    const trimmed = line.trim()
    if (!trimmed) return
    const [name = '', value = '', ...rest] = trimmed.split(/[\s=:：,，]+/)
    if (rest.length || !form.test(value)) unreadable.push(index + 1)
    else values[name] = value
  })
  return { values, unreadable }
}

export const AMOUNT = /^-?\d+(\.\d{1,6})?$/
export const WORD = /^[A-Za-z0-9_.-]{1,100}$/
