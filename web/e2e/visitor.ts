import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { chromium, type Browser, type Page } from 'playwright-core'
import { demoPassword, gateway, identityProvider, secondFactorOf } from './installation'
import { oneTimePassword } from './one-time'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const BROWSERS = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const SHOTS = process.env.SCREENSHOTS

export const DESKTOP = { width: 1280, height: 900 }
export const PHONE = { width: 390, height: 844 }
export const NARROW = { width: 360, height: 740 }

/** The browser of this machine. */
export function launch(): Promise<Browser> {
  const executablePath = BROWSERS.find((path) => path && existsSync(path))
  if (!executablePath) throw new Error('no Chromium: install the package chromium or set CHROMIUM')
  return chromium.launch({
    executablePath,
    // how fields for dates are typed into follows the language of the system
    env: { ...process.env, LANG: 'en_US.UTF-8', LANGUAGE: 'en_US' },
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  })
}

/** Somebody with a browser window; what no page may do is noted in {@link troubles}. */
export class Visitor {
  readonly troubles: string[] = []
  clicks = 0
  typed = 0

  private constructor(readonly page: Page) {}

  static async open(browser: Browser, viewport: { width: number; height: number }): Promise<Visitor> {
    const context = await browser.newContext({ viewport, locale: 'zh-CN', deviceScaleFactor: viewport.width < 768 ? 2 : 1 })
    const visitor = new Visitor(await context.newPage())
    visitor.watch()
    return visitor
  }

  /** The same person in another tab of the same window. */
  async tab(): Promise<Visitor> {
    const visitor = new Visitor(await this.page.context().newPage())
    visitor.watch()
    return visitor
  }

  /** The same in another tab that begins with all that this one keeps, as after "duplicate tab". */
  async twin(): Promise<Visitor> {
    const kept = await this.page.evaluate(() => Object.entries(sessionStorage))
    const visitor = await this.tab()
    await visitor.page.addInitScript((entries) => {
      if (!sessionStorage.length) entries.forEach(([key, value]) => sessionStorage.setItem(key, value))
    }, kept)
    return visitor
  }

  private watch() {
    const { page, troubles } = this
    page.on('pageerror', (error) => troubles.push(`page error: ${error.message}`))
    page.on('console', (message) => {
      // the first question of a page, whether somebody is signed in, is answered with 401
      const asksWhoIsThere = message.location().url.endsWith('/bff/me')
      if (message.type() === 'error' && !asksWhoIsThere && page.url().startsWith(gateway)) {
        troubles.push(`console: ${message.text()} ${message.location().url}`)
      }
    })
    page.on('request', (request) => {
      const { origin } = new URL(request.url())
      if (origin !== gateway && origin !== identityProvider && origin !== 'null') troubles.push(`foreign: ${request.url()}`)
    })
  }

  /** Presses what has this name; counted. */
  async press(name: string | RegExp, role: 'button' | 'link' = 'button') {
    this.clicks++
    await this.page.getByRole(role, { name, exact: typeof name === 'string' }).first().click()
  }

  /** Whether a button can be pressed where the page stands, without scrolling and with nothing above it. */
  inSight(name: string): Promise<boolean> {
    return this.page.getByRole('button', { name, exact: true }).evaluate((button) => {
      const { x, y, width, height } = button.getBoundingClientRect()
      return document.elementFromPoint(x + width / 2, y + height / 2) === button
    })
  }

  /** Types into the field with this label; every field counts once. */
  async type(label: string | RegExp, text: string) {
    this.typed++
    await this.page.getByLabel(label, { exact: typeof label === 'string' }).first().fill(text)
  }

  async go(path: string) {
    await this.page.goto(gateway + path)
    await this.settled()
  }

  /** Waits until the page has read what it shows. */
  async settled() {
    await this.page.waitForFunction(() => {
      const shown = document.querySelector('main')?.innerText.trim()
      return shown && !/正在读取|Loading…/.test(shown)
    })
  }

  /** Waits for what comes to the services by event; a reload asks anew. */
  async eventually(path: string, ready: () => Promise<boolean>) {
    for (let attempt = 0; attempt < 120; attempt++) {
      await this.go(path)
      if (await ready()) return
      await this.page.waitForTimeout(1_000)
    }
    throw new Error(`${path} did not become what it should`)
  }

  /** The last part of the page's address, such as the id of what it shows. */
  get lastPart(): string {
    return this.page.url().split(/[?#]/)[0]?.split('/').pop() ?? ''
  }

  /** Moves the focus with the tab key until it is on what has this name: a field by its label, anything else by its text. */
  async tabTo(name: string | RegExp) {
    for (let step = 0; step < 200; step++) {
      await this.page.keyboard.press('Tab')
      const focused = await this.page.evaluate(() => {
        const there = document.activeElement
        const label = there instanceof HTMLInputElement ? there.labels?.[0] : undefined
        return (label ?? there)?.textContent?.trim().replace(/\s+/g, ' ') ?? ''
      })
      if (typeof name === 'string' ? focused === name : name.test(focused)) return
    }
    throw new Error(`no tab stop ${name}`)
  }

  /** Presses what has this name, with the keyboard alone. */
  async reach(name: string | RegExp, key = 'Enter') {
    await this.tabTo(name)
    await this.page.keyboard.press(key)
  }

  /** Types into the field with this label, with the keyboard alone. */
  async keyIn(label: string | RegExp, text: string) {
    await this.tabTo(label)
    await this.page.keyboard.type(text)
  }

  heading(text: string | RegExp) {
    return this.page.getByRole('heading', { name: text, level: 1 }).waitFor()
  }

  /** Signs in at the identity provider, from the portal's door. */
  async signIn(account: string) {
    await this.go('/')
    await this.page.locator('main').getByRole('button', { name: '登录' }).click()
    await this.page.waitForURL(`${identityProvider}/**`)
    await this.page.locator('#username').fill(account)
    await this.page.locator('#password').fill(demoPassword)
    await this.page.locator('#kc-login').click()
    // the door leads on to the one thing that comes next
    await this.page.waitForURL((url) => url.origin === gateway && url.pathname !== '/')
    await this.settled()
  }

  /** Signs in to the console with the second factor; the sign-in leads back to the page that was asked for. */
  async signInAsOfficer(account: string, path = '/console/') {
    await this.page.goto(gateway + path)
    await this.page.waitForURL(`${identityProvider}/**`)
    await this.page.locator('#username').fill(account)
    await this.page.locator('#password').fill(demoPassword)
    await this.page.locator('#kc-login').click()
    await this.enterCode(account, Date.now())
    const refused = this.page.locator('#input-error-otp')
    const arrived = this.page.waitForURL((url) => url.origin === gateway && url.pathname.startsWith('/console/'))
    await Promise.race([arrived, refused.waitFor().catch(() => arrived)])
    if (this.page.url().startsWith(identityProvider)) await this.enterCode(account, Date.now() + 30_000)
    await arrived
    await this.settled()
  }

  /** Each code is taken once only, and the demo data's loader is an operator too: the code after it is accepted already. */
  private async enterCode(account: string, time: number) {
    await this.page.locator('#otp').fill(oneTimePassword(secondFactorOf(account), time))
    await this.page.locator('#kc-login').click()
  }

  /** Acts for the taxpayer of this name; false when the person may not. */
  async actFor(name: string): Promise<boolean> {
    const choice = this.page.getByLabel('为谁办理')
    const offered = (await choice.count()) > 0 && (await choice.locator('option', { hasText: name }).count()) > 0
    if (offered) {
      await choice.selectOption({ label: name })
      await this.settled()
    }
    return offered
  }

  /** How the pages look from now on. */
  async show(display: { theme?: string; elder?: boolean; language?: string }) {
    await this.page.evaluate((wanted) => {
      localStorage.setItem('etax.display', JSON.stringify({ theme: 'light', elder: false, language: 'zh-CN', ...wanted }))
    }, display)
  }

  /** What axe-core finds wrong with the page as it stands, and what sticks out to the right. */
  async faults(): Promise<string[]> {
    await this.page.evaluate(AXE)
    return this.page.evaluate(async (rules) => {
      // what is out of sight and not laid out would seem to lie upon other things
      document.querySelectorAll<HTMLElement>('.tax-form').forEach((sheet) => sheet.style.setProperty('content-visibility', 'visible'))
      await Promise.allSettled(document.getAnimations().filter((one) => one instanceof CSSTransition).map((one) => one.finished))
      // @ts-expect-error axe was put there by the line above
      const { violations } = (await window.axe.run(document, { runOnly: rules })) as {
        violations: { id: string; nodes: { target: string[]; failureSummary?: string }[] }[]
      }
      const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth
      return [
        ...violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join(' | ')}`),
        ...(wide > 0 ? [`${wide} px wider than the window`] : []),
      ]
    }, RULES)
  }

  async shoot(name: string, fullPage = false) {
    if (!SHOTS) return
    mkdirSync(SHOTS, { recursive: true })
    await this.page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage })
  }
}
