import { computed, onBeforeUnmount, onMounted, shallowReactive } from 'vue'
import { isTyping, KeyReader } from './keys'
import { preferences } from './preferences'

/** Something that can be done from where one is: by its key, by its button, or by the command bar. */
export interface Act {
  /** One key or two in a row; none when the command bar is enough. */
  keys?: string
  name: string
  run: () => void
}

const offered = shallowReactive(new Map<symbol, () => Act[]>())

/** The acts that are offered now. */
export const acts = computed(() => [...offered.values()].flatMap((some) => some()))

/** Offers acts while the calling component is shown. */
export function useActs(some: () => Act[]): void {
  const id = Symbol('acts')
  onMounted(() => offered.set(id, some))
  onBeforeUnmount(() => offered.delete(id))
}

/** Offers an act while the calling component is shown; undefined while it is not possible. */
export function useAct(act: () => Act | undefined): void {
  useActs(() => [act() ?? []].flat())
}

/** Runs acts by their keys, for as long as the calling component is shown. */
export function useKeys(openCommandBar: () => void): void {
  const reader = new KeyReader()
  const pressed = (event: KeyboardEvent) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
      event.preventDefault()
      openCommandBar()
      return
    }
    const modified = event.ctrlKey || event.metaKey || event.altKey
    if (modified || !preferences.singleKeys || event.defaultPrevented || isTyping(event.target) || document.querySelector('dialog[open]')) return
    const keys = reader.press(event.key, acts.value.flatMap((act) => act.keys ?? []), event.timeStamp)
    const act = keys && acts.value.find((one) => one.keys === keys)
    if (act) {
      event.preventDefault()
      act.run()
    }
  }
  onMounted(() => addEventListener('keydown', pressed))
  onBeforeUnmount(() => removeEventListener('keydown', pressed))
}
