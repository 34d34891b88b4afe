import { reactive, watchEffect } from 'vue'

/** How somebody wants to see the pages; kept in the browser. */
export interface Display {
  theme: 'auto' | 'light' | 'dark'
  elder: boolean
  language: 'zh-CN' | 'en'
}

const KEY = 'etax.display'

function kept(): Display {
  const usual: Display = { theme: 'auto', elder: false, language: 'zh-CN' }
  try {
    return { ...usual, ...(JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Display>) }
  } catch {
    return usual
  }
}

/** The display of this browser; every change is kept and shown at once. */
export const display = reactive<Display>(kept())

/** Writes the display to the page's root, where the styles look, and keeps it. */
export function applyDisplay(root: HTMLElement = document.documentElement): void {
  const systemDark = matchMedia('(prefers-color-scheme: dark)')
  const paint = () => {
    root.classList.toggle('dark', display.theme === 'dark' || (display.theme === 'auto' && systemDark.matches))
    root.classList.toggle('elder', display.elder)
    root.lang = display.language
    localStorage.setItem(KEY, JSON.stringify(display))
  }
  systemDark.addEventListener('change', paint)
  watchEffect(paint)
}
