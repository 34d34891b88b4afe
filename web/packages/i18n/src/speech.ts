import { createI18n } from 'vue-i18n'

/** The languages of the pages. Chinese is the source and always there; English comes when it is wanted. */
export type Language = 'zh-CN' | 'en'

/** Texts by their keys, in sections. */
export interface Texts {
  [key: string]: string | Texts
}

/** Speaks the texts of a front end. */
export function makeSpeech(zh: Texts, english: () => Promise<Texts>) {
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
      if (language === 'en') i18n.global.setLocaleMessage('en', await english())
      i18n.global.locale.value = language
    },
  }
}
