import { keepOwn, ownKept } from '@etax/frame'
import { inKiosk } from '../shell'

/**
 * What somebody typed and nobody could keep, because the session had ended or no answer came: it waits in this tab, and
 * nowhere else, until the same person opens the page again. Signing out or closing the tab forgets it.
 */
export interface Unsaved {
  version: number
  edits: Record<string, string>
  reasons: Record<string, string>
}

const KEY = 'etax.unsaved'
const all = () => ownKept<Record<string, Unsaved>>(KEY) ?? {}

export function keepUnsaved(place: object, unsaved: Unsaved): void {
  // on a terminal the next person is a stranger
  if (inKiosk) return
  keepOwn(KEY, { ...all(), [JSON.stringify(place)]: unsaved })
}

/** Gives it once; nothing when the draft was changed elsewhere since. */
export function takeUnsaved(place: object, version: number): Unsaved | undefined {
  const { [JSON.stringify(place)]: unsaved, ...others } = all()
  if (unsaved) keepOwn(KEY, others)
  return unsaved?.version === version ? unsaved : undefined
}
