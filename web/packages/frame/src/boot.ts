import { Problem, speak } from '@etax/api'
import type { Language } from '@etax/i18n'
import { applyDisplay, display } from '@etax/ui'
import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import { createApp, watch, type Component, type Plugin } from 'vue'
import type { Router } from 'vue-router'
import { watchSession } from './session'
import { keepUnanswered } from './unanswered'

interface Speech {
  i18n: Plugin
  speakLanguage: (language: Language) => Promise<void>
}

/** Starts a front end: its texts, its reads, its session, its pages, and what else it is made of. */
export function boot(app: Component, speech: Speech, makeRouter: (client: QueryClient) => Router, ...more: Plugin[]): void {
  // a read that found nobody there is tried again, a refused one is not
  const retry = (failures: number, error: Error) => failures < 2 && Problem.of(error).unknownFate
  // answers are never changed in place: what is inside them need not be watched
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry, staleTime: 5_000, shallow: true } } })

  applyDisplay()
  speak(display.language)
  watch(
    () => display.language,
    async (language) => {
      speak(language)
      await speech.speakLanguage(language)
      // services word their answers in the language that was asked for
      await queryClient.invalidateQueries()
    },
  )
  watchSession(queryClient)
  keepUnanswered()
  void speech
    .speakLanguage(display.language)
    .then(() => {
      const page = createApp(app).use(speech.i18n).use(VueQueryPlugin, { queryClient }).use(makeRouter(queryClient))
      for (const one of more) page.use(one)
      page.mount('#app')
    })
}
