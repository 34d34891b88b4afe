const PATIENCE = 1_500

/** Understands shortcuts of one key (`r`) and of two in a row (`g t`). */
export class KeyReader {
  private first = ''
  private at = 0

  /** The shortcut that this key completes, or undefined while there is none. */
  press(key: string, known: readonly string[], now: number): string | undefined {
    const pair = `${this.first} ${key}`
    const pending = this.first !== '' && now - this.at < PATIENCE
    this.first = ''
    if (pending && known.includes(pair)) return pair
    if (known.some((one) => one.startsWith(`${key} `))) {
      this.first = key
      this.at = now
    }
    return known.includes(key) ? key : undefined
  }
}

/** Whether a key belongs to the control that has the focus, and is no shortcut. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, select, textarea'))
}

/** The shortcut as `aria-keyshortcuts` wants it. */
export function ariaKeys(keys: string): string {
  return keys
    .split(' ')
    .map((key) => key.toUpperCase())
    .join(' ')
}
