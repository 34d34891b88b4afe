import { Problem } from '@etax/api'
import type { QueryClient } from '@tanstack/vue-query'
import { ref, shallowRef } from 'vue'

/**
 * An act that must not happen twice. Its key lives until the act is done or refused: when nobody knows what became of it
 * (no network, no answer), the next attempt carries the same key and gets the first answer. A second press while the
 * first is under way does nothing.
 */
export function useCommand<Input extends unknown[], Output>(act: (key: string, ...input: Input) => Promise<Output>) {
  const pending = ref(false)
  const error = shallowRef<Problem>()
  let key = crypto.randomUUID()

  async function run(...input: Input): Promise<Output | undefined> {
    if (pending.value) return undefined
    pending.value = true
    error.value = undefined
    try {
      const output = await act(key, ...input)
      key = crypto.randomUUID()
      return output
    } catch (thrown) {
      error.value = Problem.of(thrown)
      if (!error.value.unknownFate) key = crypto.randomUUID()
      return undefined
    } finally {
      pending.value = false
    }
  }

  return { run, pending, error }
}

/** After an act nothing that was read before is shown again, not even for a moment. */
export function forget(client: QueryClient): void {
  client.removeQueries({ type: 'inactive' })
  void client.invalidateQueries()
}
