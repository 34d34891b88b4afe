import { reactive, watchEffect } from 'vue'

/** How somebody works with the console; kept in this browser. */
export interface Preferences {
  density: 'comfortable' | 'compact'
  /** Whether single letters are shortcuts; who dictates or shakes switches them off (WCAG 2.1.4). */
  singleKeys: boolean
}

const KEY = 'etax.console'

function kept(): Preferences {
  const usual: Preferences = { density: 'comfortable', singleKeys: true }
  try {
    return { ...usual, ...(JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Preferences>) }
  } catch {
    return usual
  }
}

/** The preferences of this browser; every change is kept and shown at once. */
export const preferences = reactive<Preferences>(kept())

/** Writes them to the page's root, where the styles look, and keeps them. */
export function applyPreferences(root: HTMLElement = document.documentElement): void {
  watchEffect(() => {
    root.classList.toggle('compact', preferences.density === 'compact')
    localStorage.setItem(KEY, JSON.stringify(preferences))
  })
}
