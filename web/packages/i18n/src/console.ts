import ownZh from './console/zh-CN'
import { makeSpeech } from './speech'
import sharedZh from './zh-CN'

const zh = { ...sharedZh, ...ownZh }

/** The console's texts beside those that both front ends say. */
export const speech = makeSpeech(zh, async () => {
  const [shared, own] = await Promise.all([import('./en'), import('./console/en')])
  return { ...shared.default, ...own.default }
})
