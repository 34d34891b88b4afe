/** A number for an axis: short, in the reader's way, such as 41万 or 410K. */
export const compact = (value: number, language: string) => new Intl.NumberFormat(language, { notation: 'compact', maximumFractionDigits: 1 }).format(value)

/** The smallest round number that is not below the largest value: 1, 2 or 5 times a power of ten. */
export function roundTop(values: (number | null)[]): number {
  const largest = Math.max(0, ...values.map((value) => value ?? 0))
  if (largest === 0) return 1
  const power = 10 ** Math.floor(Math.log10(largest))
  return ([1, 2, 5, 10].find((step) => step * power >= largest) ?? 10) * power
}

/** Which of so many places carry a label, so that at most so many do and the last one does. */
export function labelled(count: number, most: number): number[] {
  const step = Math.max(1, Math.ceil(count / most))
  return Array.from({ length: count }, (_, index) => index).filter((index) => (count - 1 - index) % step === 0)
}
