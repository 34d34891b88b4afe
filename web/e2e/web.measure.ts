import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, it } from 'vitest'
import { advanceTo, gateway, monthOf, now } from './installation'
import { arrive, WANG } from './people'
import { machine, percentile, publish } from './report'
import { DESKTOP, launch, Visitor } from './visitor'

const SLOWER = 4
const LOADS = 7
const EDITS = 12
const SETTLING = 2_000

let browser: Browser
let visitor: Visitor
let home = ''
const lines: string[] = []

beforeAll(async () => {
  browser = await launch()
  visitor = await Visitor.open(browser, DESKTOP)
  home = await arrive(visitor, WANG, '一般纳税人')
  // its first month is over: there is a return to file
  await advanceTo(monthOf(await now()).filing)
  lines.push(machine(browser.version()), '')
})
afterAll(async () => {
  publish('web', lines)
  await browser.close()
})

/** A tab whose processor is so many times slower, and which keeps what the browser notes of long tasks and of interactions. */
async function slowTab(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  await page.addInitScript(() => {
    const noted = { tasks: [] as number[], interactions: [] as number[] }
    Object.assign(window, { noted })
    new PerformanceObserver((list) => noted.tasks.push(...list.getEntries().map((one) => one.startTime + one.duration))).observe({
      type: 'longtask',
      buffered: true,
    })
    const events = { type: 'event', durationThreshold: 16, buffered: true }
    new PerformanceObserver((list) => {
      for (const one of list.getEntries()) if ((one as PerformanceEntry & { interactionId: number }).interactionId) noted.interactions.push(one.duration)
    }).observe(events)
  })
  return page
}

interface Load {
  bytes: number
  scripts: number
  painted: number
  interactive: number
}

/** Opens the address with an empty cache, signed in. */
async function load(path: string): Promise<Load> {
  const context = await browser.newContext({ viewport: DESKTOP, locale: 'zh-CN', storageState: await visitor.page.context().storageState(), serviceWorkers: 'block' })
  const page = await slowTab(context)
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  let [bytes, scripts] = [0, 0]
  const types = new Map<string, string>()
  session.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type))
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes += encodedDataLength
    if (types.get(requestId) === 'Script') scripts += encodedDataLength
  })
  await page.goto(gateway + path)
  await page.locator('main h1').waitFor()
  const shown = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const look = () =>
          /正在读取/.test(document.querySelector('main')?.textContent ?? '') ? requestAnimationFrame(look) : resolve(performance.now())
        look()
      }),
  )
  await page.waitForTimeout(SETTLING)
  const { painted, busy } = await page.evaluate(() => ({
    painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    busy: Math.max(0, ...(window as unknown as { noted: { tasks: number[] } }).noted.tasks),
  }))
  await context.close()
  return { bytes, scripts, painted, interactive: Math.max(shown, busy) }
}

const kilobytes = (bytes: number) => (bytes / 1024).toFixed(0)
const middle = (loads: Load[], of: (load: Load) => number) => percentile(loads.map(of), 0.5)

it('loads of pages with an empty cache', async () => {
  const { before } = monthOf(await now())
  const pages: [string, string][] = [
    ['home', home],
    ['VAT return, 41 lines', `${home}/filing/VAT_GENERAL/${before}?mode=form`],
    ['tax calendar', '/tax-calendar'],
  ]
  lines.push(`Processor ${SLOWER} times slower, empty cache, median of ${LOADS} loads. Interactive: everything read is shown and the last long task is over.`, '')
  lines.push('| page | kB transferred | of it scripts | first paint ms | interactive ms |', '|---|---|---|---|---|')
  for (const [name, path] of pages) {
    const loads: Load[] = []
    for (let turn = 0; turn < LOADS; turn++) loads.push(await load(path))
    const [bytes, scripts, painted, interactive] = [middle(loads, (one) => one.bytes), middle(loads, (one) => one.scripts), middle(loads, (one) => one.painted), middle(loads, (one) => one.interactive)]
    lines.push(`| ${name} | ${kilobytes(bytes)} | ${kilobytes(scripts)} | ${painted.toFixed(0)} | ${interactive.toFixed(0)} |`)
  }
  lines.push('')
})

it('answers of the 41-line VAT form', async () => {
  const { before } = monthOf(await now())
  const page = await slowTab(visitor.page.context())
  await page.goto(`${gateway}${home}/filing/VAT_GENERAL/${before}?mode=form`)
  const edit = page.getByRole('button', { name: /^修改/ })
  await edit.first().waitFor()
  const cells = await edit.count()
  const effects: number[] = []
  for (let turn = 0; turn < EDITS; turn++) {
    await edit.nth(turn % cells).click()
    await page.keyboard.type(String(10_000 + turn))
    const answered = page.waitForResponse((response) => response.url().endsWith('/previews'))
    const start = performance.now()
    await page.keyboard.press('Enter')
    await answered
    effects.push(performance.now() - start)
    await page.waitForTimeout(300)
  }
  const interactions = await page.evaluate(() => (window as unknown as { noted: { interactions: number[] } }).noted.interactions)
  lines.push(`The general taxpayer's return as a full form, ${cells} figures that can be changed; ${EDITS} of them changed, ${interactions.length} interactions of 16 ms or more (from the key to the next frame):`, '')
  lines.push('| | p50 ms | p98 ms | longest ms |', '|---|---|---|---|')
  const row = (name: string, values: number[]) => `| ${name} | ${percentile(values, 0.5).toFixed(0)} | ${percentile(values, 0.98).toFixed(0)} | ${percentile(values, 1).toFixed(0)} |`
  lines.push(row('interaction', interactions), row("from Enter to the server's answer (with the pause for more typing)", effects))
  await page.close()
})
