import { Problem } from './problem'

/** What the page may know of its session at the gateway; no token is among it. */
export interface Session {
  realm: 'taxpayers' | 'officers'
  /** Through which the person came: portal, kiosk or console. */
  channel: string
  username: string
  name: string
  roles: string[]
  csrf: { header: string; token: string }
  idleSeconds: number
  endsAt: string
}

type Listener = () => void

let csrf: Session['csrf'] | undefined
let language = 'zh-CN'
let answeredAt = Date.now()
/** By how much the gateway's clock is ahead of this machine's. */
let ahead = 0
const endListeners = new Set<Listener>()

/** The language that answers shall be worded in. */
export function speak(wanted: string): void {
  language = wanted
}

/** When the session was last used, by this page. */
export function lastAnswer(): number {
  return answeredAt
}

/** The time as the gateway has it: by that its sessions end. */
export function gatewayTime(): number {
  return Date.now() + ahead
}

/** Tells when the gateway says that the session has ended. */
export function onSessionEnd(listener: Listener): () => void {
  endListeners.add(listener)
  return () => endListeners.delete(listener)
}

/** What the gateway expects of a page, for those who do not send with {@link Request}. */
export function pageHeaders(method: string): [string, string][] {
  const headers: [string, string][] = [['Accept-Language', language]]
  if (csrf && !['GET', 'HEAD'].includes(method)) headers.push([csrf.header, csrf.token])
  return headers
}

/** Adds to a request what the gateway expects of a page. */
export function prepare(request: Request): Request {
  for (const [name, value] of pageHeaders(request.method)) request.headers.set(name, value)
  return request
}

/** Notes an answer. */
export function noteAnswer(response: Pick<Response, 'status' | 'ok'>): void {
  if (response.status === 401) {
    endListeners.forEach((listener) => listener())
  } else if (response.ok) {
    answeredAt = Date.now()
  }
}

async function send(request: Request): Promise<Response> {
  try {
    return await fetch(prepare(request))
  } catch {
    throw Problem.offline()
  }
}

/** Whose the session is, or null when nobody has signed in; this page does not take part in it. */
export async function lookAtSession(): Promise<Session | null> {
  const response = await send(new Request('/bff/me'))
  if (response.status === 401) return null
  if (!response.ok) throw new Problem(await response.json())
  answeredAt = Date.now()
  ahead = (Date.parse(response.headers.get('Date') ?? '') || answeredAt) - answeredAt
  return (await response.json()) as Session
}

/** The session that this page acts in from now on, or null when nobody has signed in. */
export async function fetchSession(): Promise<Session | null> {
  const session = await lookAtSession()
  csrf = session?.csrf ?? csrf
  return session
}

/** Ends the session here and at the identity provider. */
export async function signOut(): Promise<void> {
  const response = await send(new Request('/bff/logout', { method: 'POST' }))
  if (!response.ok && response.status !== 401) throw new Problem(await response.json())
  csrf = undefined
}

/** The gateway's ways in. */
export type Entrance = Session['realm'] | 'kiosk'

/** The address that signs somebody in and comes back. */
export function signInAddress(returnTo: string, entrance: Entrance): string {
  return `/bff/login/${entrance}?returnTo=${encodeURIComponent(returnTo)}`
}

/** One of the browsers in which a person is signed in. */
export interface OpenSession {
  id: string
  current: boolean
  since: string
  lastSeen: string
  endsAt: string
  browser?: string | null
  system?: string | null
  /** Without its last part. */
  address: string
}

async function asked<Answer>(request: Request): Promise<Answer> {
  const response = await send(request)
  noteAnswer(response)
  if (!response.ok) throw new Problem(await response.json())
  return response.status === 204 ? (undefined as Answer) : ((await response.json()) as Answer)
}

/** Where the person is signed in, the latest seen first. */
export async function openSessions(): Promise<OpenSession[]> {
  return (await asked<{ items: OpenSession[] }>(new Request('/bff/sessions'))).items
}

/** Ends one session, at once and everywhere. */
export const endSession = (id: string) => asked<void>(new Request(`/bff/sessions/${id}`, { method: 'DELETE' }))

/** Ends every session but this one. */
export const endOtherSessions = () => asked<void>(new Request('/bff/sessions', { method: 'DELETE' }))
