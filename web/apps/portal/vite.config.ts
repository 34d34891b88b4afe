import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { defineConfig, mergeConfig, type Plugin } from 'vite'
import { app } from '../../vite.app.ts'
import { accessibilityStatement } from './accessibility-statement.ts'

/** Writes the service worker with the names of what is loaded first, so that a new build is a new shell. */
function serviceWorker(): Plugin {
  return {
    name: 'service-worker',
    apply: 'build',
    generateBundle(_options, bundle) {
      const built = Object.values(bundle)
      const entry = built.find((one) => one.type === 'chunk' && one.isEntry)
      const first = entry?.type === 'chunk' ? [entry.fileName, ...entry.imports, ...built.map((one) => one.fileName).filter((name) => /index-.*\.css$/.test(name))] : []
      const shell = ['/', '/icon.svg', '/portal.webmanifest', ...new Set(first.map((name) => `/${name}`))]
      const everything = createHash('sha256').update(built.map((one) => one.fileName).sort().join()).digest('hex')
      const source = readFileSync(new URL('sw.js', import.meta.url), 'utf8')
        .replace('/* SHELL */ []', JSON.stringify(shell))
        .replace("/* CACHE */ ''", JSON.stringify(`shell-${everything.slice(0, 12)}`))
      this.emitFile({ type: 'asset', fileName: 'sw.js', source })
    },
  }
}

export default defineConfig(mergeConfig(app('/'), { plugins: [serviceWorker(), accessibilityStatement()] }))
