import { createI18n } from 'vue-i18n'
import zh from './zh-CN'

/** The languages of the pages. Chinese is the source and always there; English comes when it is wanted. */
export type Language = 'zh-CN' | 'en'

export const i18n = createI18n({
  legacy: false,
  locale: 'zh-CN' as Language,
  fallbackLocale: 'zh-CN',
  messages: { 'zh-CN': zh, en: {} as typeof zh },
})

/** Speaks a language, once its texts have come. */
export async function speakLanguage(language: Language): Promise<void> {
  if (language === 'en') {
    const { default: en } = await import('./en')
    i18n.global.setLocaleMessage('en', en as typeof zh)
  }
  i18n.global.locale.value = language
}
