import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'

const FILE = '../docs/benchmarks.md'

/** Puts the lines where the last run wrote, between `<!-- begin NAME -->` and `<!-- end NAME -->` in docs/benchmarks.md. */
export function publish(name: string, lines: string[]) {
  const [begin, end] = [`<!-- begin ${name} -->\n`, `<!-- end ${name} -->\n`]
  const all = readFileSync(FILE, 'utf8')
  const [from, to] = [all.indexOf(begin), all.indexOf(end)]
  const section = begin + lines.join('\n') + '\n' + end
  writeFileSync(FILE, from < 0 ? `${all}\n${section}` : all.slice(0, from) + section + all.slice(to + end.length))
  console.log(lines.join('\n'))
}

/** The machine, as it is now. */
export function machine(browser: string): string {
  const processors = cpus()
  const day = new Date().toISOString().slice(0, 10)
  const load = loadavg().map((one) => one.toFixed(2)).join(' ')
  return `${day}: ${processors.length} × ${processors[0]?.model.trim()}, headless Chromium ${browser}, load average ${load}.`
}

/** The value that this share of the others does not exceed. */
export function percentile(values: number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0
}
