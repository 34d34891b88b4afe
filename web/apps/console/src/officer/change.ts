/** One property that an act changed, in words. */
export interface Change {
  property: string
  before: string | null
  after: string | null
}

function read(text: string | null | undefined): Record<string, unknown> {
  if (!text) return {}
  try {
    const value = JSON.parse(text) as unknown
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : { '': value }
  } catch {
    return { '': text }
  }
}

const words = (value: unknown) => (value === undefined ? null : typeof value === 'string' ? value : JSON.stringify(value))

/** What an audit entry says was before and is after, property by property; what stayed the same is left out. */
export function changesOf(before: string | null | undefined, after: string | null | undefined): Change[] {
  const old = read(before)
  const now = read(after)
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .map((property) => ({ property, before: words(old[property]), after: words(now[property]) }))
    .filter((change) => change.before !== change.after)
}
