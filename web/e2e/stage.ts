import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { launch, Visitor } from './visitor'

/** A browser for the stories of one file, opened before the first and closed after the last. */
export function useBrowser() {
  let browser: Browser
  const watched: Visitor[] = []
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(async () => browser.close())
  afterEach(() => {
    expect(watched.flatMap((visitor) => visitor.troubles.splice(0))).toEqual([])
  })

  return {
    get browser() {
      return browser
    },
    /** Somebody whose troubles are looked at by her own story. */
    open: (viewport: { width: number; height: number }) => Visitor.open(browser, viewport),
    /** Somebody who must have met with no trouble after each story. */
    async watch(viewport: { width: number; height: number }) {
      const visitor = await Visitor.open(browser, viewport)
      watched.push(visitor)
      return visitor
    },
  }
}
