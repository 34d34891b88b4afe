import { onScopeDispose, ref, watch, type Ref } from 'vue'

const PAUSE = 250

/** What somebody is typing, once nothing was typed for a moment. */
export function settled(typed: Ref<string>): Ref<string> {
  const value = ref(typed.value)
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(typed, (now) => {
    clearTimeout(timer)
    timer = setTimeout(() => (value.value = now), PAUSE)
  })
  onScopeDispose(() => clearTimeout(timer))
  return value
}
