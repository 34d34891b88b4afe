import { createI18n } from 'vue-i18n'

/** The languages of the pages. Chinese is the source and always there; English comes when it is wanted. */
export type Language = 'zh-CN' | 'en'

/** Speaks the texts of a front end. */
export function makeSpeech<Texts extends object>(zh: Texts, english: () => Promise<Texts>) {
  const i18n = createI18n({
    legacy: false,
    locale: 'zh-CN' as Language,
    fallbackLocale: 'zh-CN',
    messages: { 'zh-CN': zh, en: {} as Texts },
  })
  return {
    i18n,
    /** Speaks a language, once its texts have come. */
    async speakLanguage(language: Language): Promise<void> {
      const { global } = i18n as unknown as { global: { setLocaleMessage(locale: Language, texts: Texts): void; locale: { value: Language } } }
      if (language === 'en') global.setLocaleMessage('en', await english())
      global.locale.value = language
    },
  }
}
