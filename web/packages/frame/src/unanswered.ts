import { declaration, gateway, goldenTax, invoices, registration } from '@etax/api'
import { keepOwn, ownKept } from './own'

type Middleware = Required<Parameters<typeof declaration.use>[0]>

const KEPT = 'etax.unanswered'
const HEADER = 'Idempotency-Key'
const DAY = 86_400_000
/** Refusals at the door (signed out, no right, too many calls), which say nothing of an earlier attempt. */
const AT_THE_DOOR = [401, 403, 429]

/** The keys of acts that nobody has answered, by what was sent. */
type Unanswered = Record<string, { key: string; since: number }>

function unanswered(): Unanswered {
  const all = Object.entries(ownKept<Unanswered>(KEPT) ?? {})
  return Object.fromEntries(all.filter(([, { since }]) => Date.now() - since < DAY))
}

/** A digest of all that makes a request what it is: method, address and content. */
async function digestOf(request: Request): Promise<string> {
  const sent = new Blob([`${request.method} ${request.url}\n`, await request.clone().arrayBuffer()])
  const digest = await crypto.subtle.digest('SHA-256', await sent.arrayBuffer())
  return btoa(String.fromCharCode(...new Uint8Array(digest)))
}

const digests = new WeakMap<Request, string>()

const sameKeyAgain: Pick<Middleware, 'onRequest' | 'onResponse'> = {
  async onRequest({ request }) {
    const fresh = request.headers.get(HEADER)
    if (!fresh) return
    const act = await digestOf(request)
    const others = unanswered()
    const kept = others[act] ?? { key: fresh, since: Date.now() }
    keepOwn(KEPT, { ...others, [act]: kept })
    request.headers.set(HEADER, kept.key)
    digests.set(request, act)
  },
  onResponse({ request, response }) {
    const act = digests.get(request)
    if (!act || response.status >= 500 || AT_THE_DOOR.includes(response.status)) return
    const { [act]: answered, ...others } = unanswered()
    if (answered) keepOwn(KEPT, others)
  },
}

/**
 * An act whose answer never came keeps its key in this tab for a day, also when the page is loaded anew: the same act with the
 * same content carries the same key and gets the first answer. The services know their keys for ever.
 */
export function keepUnanswered(): void {
  for (const service of [registration, invoices, declaration, goldenTax, gateway]) service.use(sameKeyAgain)
}
