/** A line of the command bar. */
export interface Entry {
  id: string
  kind: string
  name: string
  keys?: string
  run: () => void
}

/** The entries whose name holds every word that was typed, or whose key it is. */
export function fitting(entries: readonly Entry[], typed: string): Entry[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  return entries.filter((entry) => entry.keys === typed.trim() || words.every((word) => entry.name.toLowerCase().includes(word)))
}
