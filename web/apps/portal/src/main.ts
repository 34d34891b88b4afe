import { Problem, speak } from '@etax/api'
import { i18n, speakLanguage } from '@etax/i18n'
import { applyDisplay, display } from '@etax/ui'
import '@etax/ui/styles.css'
import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import { createApp, watch } from 'vue'
import App from './App.vue'
import { makeRouter } from './router'
import { watchSession } from './session'

// a read that found nobody there is tried again, a refused one is not
const retry = (failures: number, error: Error) => failures < 2 && Problem.of(error).unknownFate
const queryClient = new QueryClient({ defaultOptions: { queries: { retry, staleTime: 5_000 } } })

applyDisplay()
speak(display.language)
watch(
  () => display.language,
  async (language) => {
    speak(language)
    await speakLanguage(language)
    // services word their answers in the language that was asked for
    await queryClient.invalidateQueries()
  },
)
watchSession(queryClient)
void speakLanguage(display.language).then(() =>
  createApp(App).use(i18n).use(VueQueryPlugin, { queryClient }).use(makeRouter(queryClient)).mount('#app'),
)
if (import.meta.env.PROD && 'serviceWorker' in navigator) void navigator.serviceWorker.register('/sw.js')
