import { onScopeDispose, ref, watch, type Ref } from 'vue'

/** A value once it has not changed for a while. */
export function useSettled<Value>(source: () => Value, milliseconds: number): Ref<Value> {
  const settled = ref(source()) as Ref<Value>
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(source, (value) => {
    clearTimeout(timer)
    timer = setTimeout(() => (settled.value = value), milliseconds)
  })
  onScopeDispose(() => clearTimeout(timer))
  return settled
}
