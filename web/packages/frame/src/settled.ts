import { onScopeDispose, ref, watch, type Ref } from 'vue'

const PAUSE = 250

/** A value once it has not changed for a moment, such as what somebody is typing. */
export function useSettled<Value>(source: Ref<Value> | (() => Value), milliseconds = PAUSE): Ref<Value> {
  const value = ref(typeof source === 'function' ? source() : source.value) as Ref<Value>
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(source, (now) => {
    clearTimeout(timer)
    timer = setTimeout(() => (value.value = now), milliseconds)
  })
  onScopeDispose(() => clearTimeout(timer))
  return value
}
