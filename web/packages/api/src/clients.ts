import createClient, { type Middleware } from 'openapi-fetch'
import type { paths as DeclarationPaths } from './generated/declaration'
import type { paths as InvoicePaths } from './generated/invoice'
import type { paths as RegistrationPaths } from './generated/registration'
import { Problem } from './problem'
import { noteAnswer, prepare } from './session'

const page: Middleware = {
  onRequest: ({ request }) => prepare(request),
  onResponse: ({ response }) => noteAnswer(response),
  onError: () => Problem.offline(),
}

function client<Paths extends object>() {
  // the address of the page itself: requests need an absolute one outside browsers
  const made = createClient<Paths>({ baseUrl: globalThis.location.origin })
  made.use(page)
  return made
}

export const registration = client<RegistrationPaths>()
export const invoices = client<InvoicePaths>()
export const declaration = client<DeclarationPaths>()

interface Answered<Data> {
  data?: Data
  error?: unknown
  response: Response
}

/** The answer's content; throws the {@link Problem} that the service told instead. */
export async function answerOf<Data>(call: Promise<Answered<Data>>): Promise<Data> {
  const { data, error, response } = await call
  if (response.ok) return data as Data
  throw new Problem({ status: response.status, ...(typeof error === 'object' ? error : {}) })
}

/** Streams a file of invoice drafts; its description has no body, since the service reads it line by line. */
export function uploadBatch(taxpayerId: string, key: string, file: Blob) {
  return invoices.POST('/api/invoice/v1/taxpayers/{taxpayerId}/invoice-batches', {
    params: { path: { taxpayerId }, header: { 'Idempotency-Key': key } },
    headers: { 'Content-Type': 'application/x-ndjson' },
    body: file as never,
    bodySerializer: (body: unknown) => body as Blob,
  })
}

/** A sealed document (a receipt, a certificate): described as bytes, and JSON all the same. */
export async function sealed<Document>(address: string): Promise<Document> {
  const response = await fetch(prepare(new Request(address))).catch(() => {
    throw Problem.offline()
  })
  noteAnswer(response)
  if (!response.ok) throw new Problem(await response.json())
  return (await response.json()) as Document
}
