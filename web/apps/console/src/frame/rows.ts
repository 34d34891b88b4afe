import { onBeforeUnmount, onMounted } from 'vue'
import { isTyping } from './keys'

const HANDLES = 'a[href], button:not(:disabled)'

/** Moves the focus through the rows of a table: to the same link or button of the next or previous row. */
export function moveRow(by: 1 | -1, active: Element | null = document.activeElement): boolean {
  const row = active?.closest('tbody tr')
  const rows = [...(row?.parentElement ?? document).querySelectorAll(row ? ':scope > tr' : 'main tbody tr')].filter((one) => one.querySelector(HANDLES))
  const place = row ? rows.indexOf(row) + by : by > 0 ? 0 : rows.length - 1
  const handles = rows[place]?.querySelectorAll<HTMLElement>(HANDLES)
  if (!handles?.length) return false
  const column = row && active ? [...row.querySelectorAll(HANDLES)].indexOf(active) : 0
  handles[Math.min(Math.max(column, 0), handles.length - 1)]?.focus()
  return true
}

/** Lets the arrow keys do so inside tables. */
export function useRowArrows(): void {
  const pressed = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (by === 0 || isTyping(event.target) || !document.activeElement?.closest('tbody tr')) return
    if (moveRow(by)) event.preventDefault()
  }
  onMounted(() => addEventListener('keydown', pressed))
  onBeforeUnmount(() => removeEventListener('keydown', pressed))
}
