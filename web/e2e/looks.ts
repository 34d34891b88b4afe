import { expect } from 'vitest'
import { DESKTOP, NARROW, type Visitor } from './visitor'

type Look = readonly [name: string, size: { width: number; height: number }, display: Parameters<Visitor['show']>[0]]

/** How a page may be looked at; it must be right in each. */
export const LOOKS: readonly Look[] = [
  ['light', DESKTOP, {}],
  ['dark', DESKTOP, { theme: 'dark' }],
  ['elder', NARROW, { elder: true }],
  ['english', NARROW, { language: 'en' }],
  ['phone', NARROW, {}],
]

type Pages = readonly (readonly [name: string, path: string])[]

/**
 * Goes through the pages in one look, two at a time, and photographs the first and the last look.
 *
 * @param prefix before the name of each picture
 * @returns what is wrong, by the page's name
 */
export async function faultsOf(visitor: Visitor, pages: Pages, look: Look, prefix = '') {
  const [name, size, display] = look
  const faults: Record<string, string[]> = {}
  const left = [...pages]
  const goThrough = async (tab: Visitor) => {
    await tab.page.setViewportSize(size)
    for (let next = left.shift(); next; next = left.shift()) {
      const [page, path] = next
      await tab.go(path)
      const seen = await tab.faults()
      if (seen.length) faults[page] = seen
      if (name === 'light' || name === 'phone') await tab.shoot(`${prefix}${page}-${name}`)
    }
  }
  await visitor.show(display)
  if (pages.length === 1) {
    await goThrough(visitor)
  } else {
    const second = await visitor.twin()
    await Promise.all([goThrough(visitor), goThrough(second)])
    await second.page.close()
    visitor.troubles.push(...second.troubles)
  }
  await visitor.page.setViewportSize(DESKTOP)
  await visitor.show({})
  return faults
}

/** Goes through the pages in every look; each must be right in each. */
export async function looksRight(visitor: Visitor, pages: Pages, prefix = '') {
  for (const look of LOOKS) expect([look[0], await faultsOf(visitor, pages, look, prefix)]).toEqual([look[0], {}])
}

/** The same for the page where the visitor is, who stays there. */
export async function looksRightHere(visitor: Visitor, name: string, prefix = '') {
  const { pathname, search } = new URL(visitor.page.url())
  await looksRight(visitor, [[name, pathname + search]], prefix)
  await visitor.go(pathname + search)
}
