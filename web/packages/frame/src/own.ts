import { person } from './session'

interface Kept<Value> {
  person: string
  value: Value
}

/** Keeps something in this tab for the person who is signed in. */
export function keepOwn<Value>(key: string, value: Value): void {
  if (person.value) sessionStorage.setItem(key, JSON.stringify({ person: person.value, value }))
}

/** What this tab keeps for the person who is signed in; what it kept for somebody else is forgotten. */
export function ownKept<Value>(key: string): Value | undefined {
  const text = sessionStorage.getItem(key)
  if (!text || !person.value) return undefined
  try {
    const kept = JSON.parse(text) as Kept<Value>
    if (kept.person === person.value) return kept.value
  } catch {
    // not of this version: as good as somebody else's
  }
  sessionStorage.removeItem(key)
  return undefined
}
