import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

/** The running installation that the environment names, as `./etax` finds it. */
const home = resolve(process.env.ETAX_HOME ?? '../.etax')
const offset = Number(process.env.ETAX_PORT_OFFSET ?? 0)
const properties = (file: string) =>
  new Map(
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.includes('=') && !line.startsWith('#'))
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1).replace(/\\([:=#!\\])/g, '$1')]),
  )
const secrets = properties(`${home}/secrets.properties`)

const secret = (name: string) => {
  const value = secrets.get(name)
  if (!value) throw new Error(`no secret ${name} in ${home}`)
  return value
}

export const gateway = `http://localhost:${8080 + offset}`
export const identityProvider = `http://localhost:${8180 + offset}`
export const demoPassword = secret('demo.password')

/** The key of an officer's second factor. */
export const secondFactorOf = (officer: string) => secret(`otp.${officer}`)

const simulators = `http://127.0.0.1:${8090 + offset}`

async function sandbox(path: string, body?: object): Promise<Response> {
  const response = await fetch(simulators + path, {
    method: body ? 'POST' : 'GET',
    headers: { authorization: `Bearer ${secret('simulators')}`, 'content-type': 'application/json' },
    body: body && JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  return response
}

async function clock(path: string, body?: object): Promise<Date> {
  const answer = await sandbox(path, body)
  return new Date(((await answer.json()) as { now: string }).now)
}

/** Lets the core refuse the next message of a domain, such as SB for returns, with these words. */
export const refuseAtCore = (domain: string, reason: string) => sandbox('/faults/golden-tax', { fault: 'REJECT', domain, messages: 1, reason })

/** Lets the core forget something that it had taken. */
export const loseAtCore = (domain: string, objectId: string) => sandbox('/faults/golden-tax/losses', { domain, objectId })

/** Puts on a topic what is no event, with the Kafka client of the launcher. */
export function putGarbageOn(topic: string): void {
  const java = process.env.JAVA_HOME ? `${process.env.JAVA_HOME}/bin/java` : 'java'
  const classPath = properties('../local-infrastructure/target/classes/org/etax/local/build.properties').get('runtime.classpath') ?? ''
  execFileSync(java, ['-cp', classPath, 'e2e/Garbage.java', `127.0.0.1:${19092 + offset}`, topic], { stdio: 'pipe' })
}

/** What time it is in the sandbox. */
export const now = () => clock('/clock')

/** Moves the sandbox's clock forward. */
export const advanceTo = (time: Date) => clock('/clock/advance', { to: time.toISOString() })

/** The quarter of a moment in Beijing, such as 2026-Q4, and a morning in its filing window. */
export function quarterOf(time: Date): { period: string; filing: Date } {
  const [year = 0, month = 0] = time.toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' }).split('-').map(Number)
  const quarter = Math.ceil(month / 3)
  return { period: `${year}-Q${quarter}`, filing: new Date(Date.UTC(year, quarter * 3, 5, 2)) }
}

/** Moves the clock into the filing window of the quarter that runs, and gives that quarter. */
export async function advanceToFiling(): Promise<string> {
  const { period, filing } = quarterOf(await now())
  await advanceTo(filing)
  return period
}

/** The month before a moment in Beijing, such as 2026-11, the end of the month that runs, and a morning of its filing window. */
export function monthOf(time: Date): { before: string; end: Date; filing: Date } {
  const [year = 0, month = 0] = time.toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' }).split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 2, 1))
  return { before: last.toISOString().slice(0, 7), end: new Date(Date.UTC(year, month - 1, 28, 2)), filing: new Date(Date.UTC(year, month, 5, 2)) }
}

/** Ends a process of the installation at once; it is started again. */
export const killProcess = (name: string) => execFileSync('../etax', ['kill', name])
