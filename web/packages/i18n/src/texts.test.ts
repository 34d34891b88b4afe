import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import consoleEn from './console/en'
import consoleZh from './console/zh-CN'
import en from './en'
import zh from './zh-CN'

const WEB = process.cwd()
const MARKS = /\{(\w+)\}/g

function flat(texts: object, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([key, text]: [string, unknown]) =>
      typeof text === 'string' ? [[prefix + key, text] as const] : [...flat(text as object, `${prefix}${key}.`)],
    ),
  )
}

const sourcesIn = (folder: string) =>
  readdirSync(`${WEB}/${folder}`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(vue|ts)$/.test(entry.name) && !/node_modules|generated|i18n|dist/.test(entry.parentPath))
    .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8'))
const shared = sourcesIn('packages')

describe.each([
  { front: 'portal', own: zh, english: en, all: zh, sources: [...shared, ...sourcesIn('apps/portal')], askers: [...shared, ...sourcesIn('apps')] },
  { front: 'console', own: consoleZh, english: consoleEn, all: { ...zh, ...consoleZh }, sources: [...shared, ...sourcesIn('apps/console')], askers: sourcesIn('apps/console') },
])('the texts of the $front', ({ own, english: translated, all, sources, askers }) => {
  const chinese = flat(own)
  const english = flat(translated)

  it('exist in both languages', () => expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort()))

  it('take the same values in both languages', () => {
    for (const [key, text] of chinese) {
      const marks = (one: string) => [...one.matchAll(MARKS)].map((match) => match[1]).sort()
      expect(marks(english.get(key) ?? ''), key).toEqual(marks(text))
    }
  })

  it('are there for every key that a page asks for', () => {
    const known = flat(all)
    const asked = sources.flatMap((source) => [...source.matchAll(/\bt\('([\w.-]+)'/g)].map((match) => match[1] ?? ''))
    expect(asked.length).toBeGreaterThan(100)
    expect(asked.filter((key) => !known.has(key))).toEqual([])
  })

  it('are all asked for', () => {
    const asked = askers.join('\n')
    const families = [...asked.matchAll(/t\(`([\w.]+)\.\$\{/g), ...asked.matchAll(/word\('(\w+)'/g), ...asked.matchAll(/dictionary="(\w+)"/g)].map((match) => match[1] ?? '')
    const unasked = [...chinese.keys()].filter(
      (key) => !asked.includes(`'${key}'`) && ![...families, 'sheet', 'problem', 'shell', 'period'].some((family) => key.startsWith(`${family}.`)),
    )
    expect(unasked).toEqual([])
  })
})

it('the console takes no name of the portal for another thing', () => {
  expect(Object.keys(consoleZh).filter((key) => key in zh)).toEqual([])
})
