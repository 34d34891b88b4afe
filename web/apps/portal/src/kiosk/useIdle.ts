import { computed, onBeforeUnmount, onMounted, ref, watch, type Ref } from 'vue'

/** So long a terminal waits for the person in front of it, and from then on it counts down. */
export const PATIENCE = 60_000
export const WARN_BEFORE = 30_000
const SIGNS = ['pointerdown', 'keydown', 'input', 'scroll'] as const

/**
 * Counts the time since somebody last touched the terminal. Once the countdown is on the screen only {@link stay} ends it:
 * a passer-by who brushes the glass is not the person who signed in.
 */
export function useIdle(watched: Ref<boolean>, touched: () => void, gone: () => void) {
  const since = ref(Date.now())
  const now = ref(Date.now())
  const left = computed(() => since.value + PATIENCE - now.value)
  const warning = computed(() => watched.value && left.value <= WARN_BEFORE)

  function stay() {
    since.value = now.value = Date.now()
    touched()
  }
  const sign = () => {
    if (!warning.value) stay()
  }
  const tick = () => {
    now.value = Date.now()
    if (watched.value && left.value <= 0) gone()
  }
  watch(watched, stay)

  let timer: ReturnType<typeof setInterval> | undefined
  onMounted(() => {
    timer = setInterval(tick, 1_000)
    for (const one of SIGNS) addEventListener(one, sign, { capture: true, passive: true })
  })
  onBeforeUnmount(() => {
    clearInterval(timer)
    for (const one of SIGNS) removeEventListener(one, sign, { capture: true })
  })
  return { warning, seconds: computed(() => Math.max(0, Math.ceil(left.value / 1_000))), stay }
}
