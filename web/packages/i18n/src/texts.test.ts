import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
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

const chinese = flat(zh)
const english = flat(en)

const sources = ['apps', 'packages'].flatMap((folder) =>
  readdirSync(`${WEB}/${folder}`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(vue|ts)$/.test(entry.name) && !/node_modules|generated|i18n/.test(entry.parentPath))
    .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8')),
)

describe('the texts', () => {
  it('exist in both languages', () => expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort()))

  it('take the same values in both languages', () => {
    for (const [key, text] of chinese) {
      const marks = (one: string) => [...one.matchAll(MARKS)].map((match) => match[1]).sort()
      expect(marks(english.get(key) ?? ''), key).toEqual(marks(text))
    }
  })

  it('are there for every key that a page asks for', () => {
    const asked = sources.flatMap((source) => [...source.matchAll(/\bt\('([\w.-]+)'/g)].map((match) => match[1] ?? ''))
    expect(asked.length).toBeGreaterThan(100)
    expect(asked.filter((key) => !chinese.has(key))).toEqual([])
  })

  it('are all asked for', () => {
    const asked = sources.join('\n')
    const families = [...asked.matchAll(/t\(`([\w.]+)\.\$\{/g), ...asked.matchAll(/word\('(\w+)'/g), ...asked.matchAll(/dictionary="(\w+)"/g)].map((match) => match[1] ?? '')
    const unasked = [...chinese.keys()].filter(
      (key) => !asked.includes(`'${key}'`) && ![...families, 'sheet', 'problem', 'shell', 'period'].some((family) => key.startsWith(`${family}.`)),
    )
    expect(unasked).toEqual([])
  })
})
