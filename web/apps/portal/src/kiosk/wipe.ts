import { signOut } from '@etax/api'
import type { QueryClient } from '@tanstack/vue-query'
import { nextTick, ref } from 'vue'
import { KIOSK } from '../shell'

const AGAIN = 3_000

/** What the screen shows instead of the pages while the last person is being forgotten; `stuck` while the gateway cannot be told. */
export const wiping = ref<'no' | 'yes' | 'stuck'>('no')

/** Nothing that somebody read, typed or chose stays in this browser. */
export function forgetAll(): void {
  sessionStorage.clear()
  localStorage.clear()
}

/**
 * Takes the page from the screen, signs out at the gateway and forgets everything. While the gateway does not answer, the
 * screen stays covered: nobody signs in over a session that still lives.
 */
export async function wipe(client: QueryClient, signedIn: boolean): Promise<void> {
  if (wiping.value !== 'no') return
  wiping.value = 'yes'
  await nextTick()
  client.clear()
  while (signedIn && !(await signOut().then(() => true, () => false))) {
    wiping.value = 'stuck'
    await new Promise((resolve) => setTimeout(resolve, AGAIN))
  }
  forgetAll()
  location.replace(KIOSK)
}
