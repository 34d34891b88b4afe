// Compresses what the gateway serves, and fails when a front end's first load has grown beyond its budget.
import { readFile, readdir, writeFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'

const BUDGET = 120 * 1024
const COMPRESSED = /\.(js|css|html|svg|json|webmanifest)$/

async function finish(app, base) {
  const dist = new URL(`../apps/${app}/dist/`, import.meta.url)
  const sizes = new Map()
  for (const entry of await readdir(dist, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !COMPRESSED.test(entry.name)) continue
    const file = new URL(`file://${entry.parentPath}/${entry.name}`)
    const bytes = gzipSync(await readFile(file), { level: 9 })
    await writeFile(new URL(`${file.href}.gz`), bytes)
    sizes.set(file.pathname.slice(dist.pathname.length), bytes.length)
  }

  const page = await readFile(new URL('index.html', dist), 'utf8')
  const first = [...page.matchAll(/(?:src|href)="(\/[^"]+\.js)"/g)].map((match) => match[1].slice(base.length))
  const total = first.reduce((sum, name) => sum + sizes.get(name), 0)
  console.log(`First load of the ${app}: ${first.length} scripts, ${(total / 1024).toFixed(1)} kB gzipped of ${BUDGET / 1024} kB`)
  if (first.length === 0 || total > BUDGET) {
    console.error('The first load is beyond its budget: load heavy parts lazily.')
    process.exitCode = 1
  }
}

await finish('portal', '/')
await finish('console', '/console/')
