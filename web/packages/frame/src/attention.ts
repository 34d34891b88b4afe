import { computed, onBeforeUnmount, onMounted, ref } from 'vue'

const PATIENCE = 2 * 60_000
const lastInput = ref(Date.now())
const now = ref(Date.now())

/** Notes that somebody is there, for as long as the calling component is shown. */
export function useAttention(): void {
  const noted = () => (lastInput.value = now.value = Date.now())
  const looked = () => document.hidden || noted()
  let timer: ReturnType<typeof setInterval> | undefined
  onMounted(() => {
    addEventListener('keydown', noted)
    addEventListener('pointerdown', noted)
    document.addEventListener('visibilitychange', looked)
    timer = setInterval(() => (now.value = Date.now()), 10_000)
  })
  onBeforeUnmount(() => {
    removeEventListener('keydown', noted)
    removeEventListener('pointerdown', noted)
    document.removeEventListener('visibilitychange', looked)
    clearInterval(timer)
  })
}

/** Whether somebody has touched the page or come back to it lately. */
export const attended = computed(() => now.value - lastInput.value < PATIENCE)

/** How often to read anew, in milliseconds; never while nobody is there, or the page would keep its session alive for ever. */
export function every(milliseconds: number) {
  return computed(() => (attended.value ? milliseconds : (false as const)))
}

/** The same, until an answer says that nothing more will change. */
export function everyUntil<State>(milliseconds: number, finished: (state: State) => boolean) {
  const next = (query: { state: { data: State | undefined } }) => (query.state.data !== undefined && finished(query.state.data) ? (false as const) : milliseconds)
  return computed(() => (attended.value ? next : (false as const)))
}
