/** How many of how many, with the share in hundredths where there are any. */
export function share(part: number, whole: number): string {
  return part === 0 || whole === 0 ? String(part) : `${part} (${((part * 100) / whole).toFixed(part * 1000 < whole ? 2 : 1)}%)`
}

/** Heights of bars between 0 and the given height; the highest fills it. */
export function heights(counts: readonly number[], height: number): number[] {
  const most = Math.max(...counts, 1)
  return counts.map((count) => (count === 0 ? 0 : Math.max(1, Math.round((count * height) / most))))
}
