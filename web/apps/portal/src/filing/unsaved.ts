import { inKiosk } from '../shell'

/**
 * What somebody typed when the session had ended: it waits in this tab, and nowhere else, until she has signed in again.
 * Signing out or closing the tab forgets it.
 */
export interface Unsaved {
  version: number
  edits: Record<string, string>
  reasons: Record<string, string>
}

const KEY = 'etax.unsaved'
const place = (path: object) => `${KEY}.${JSON.stringify(path)}`

export function keepUnsaved(path: object, unsaved: Unsaved): void {
  // on a terminal the next person is a stranger
  if (inKiosk) return
  sessionStorage.setItem(place(path), JSON.stringify(unsaved))
}

/** Gives it once; nothing when the draft was changed elsewhere since. */
export function takeUnsaved(path: object, version: number): Unsaved | undefined {
  const kept = sessionStorage.getItem(place(path))
  sessionStorage.removeItem(place(path))
  const unsaved = kept ? (JSON.parse(kept) as Unsaved) : undefined
  return unsaved?.version === version ? unsaved : undefined
}
