import { makeSpeech } from './speech'
import zh from './zh-CN'

export type { Language } from './speech'

/** The portal's texts; they hold what both front ends say too. */
export const speech = makeSpeech(zh, async () => (await import('./en')).default)
