import createClient, { type Middleware } from 'openapi-fetch'
import type { paths as DeclarationPaths } from './generated/declaration'
import type { paths as GatewayPaths } from './generated/gateway'
import type { paths as GoldenTaxPaths } from './generated/goldentax'
import type { paths as InvoicePaths } from './generated/invoice'
import type { paths as RegistrationPaths } from './generated/registration'
import { Problem } from './problem'
import { noteAnswer, prepare } from './session'

const page: Middleware = {
  onRequest: ({ request }) => prepare(request),
  onResponse: ({ response }) => noteAnswer(response),
  onError: () => Problem.offline(),
}

function client<Paths extends object>(base = '') {
  // the address of the page itself: requests need an absolute one outside browsers
  const made = createClient<Paths>({ baseUrl: globalThis.location.origin + base })
  made.use(page)
  return made
}

export const registration = client<RegistrationPaths>()
export const invoices = client<InvoicePaths>()
export const declaration = client<DeclarationPaths>()
export const goldenTax = client<GoldenTaxPaths>()
export const gateway = client<GatewayPaths>()

/** The services, by the name in their addresses. */
export const SERVICES = ['registration', 'invoice', 'declaration', 'goldentax'] as const
export type Service = (typeof SERVICES)[number]

type Below<Base extends string, Paths> = { [Path in keyof Paths as Path extends `${Base}${infer Rest}` ? Rest : never]: Paths[Path] }
type Inner = Below<'/api/registration/v1', RegistrationPaths>
type Common = keyof Inner &
  keyof Below<'/api/invoice/v1', InvoicePaths> &
  keyof Below<'/api/declaration/v1', DeclarationPaths> &
  keyof Below<'/api/goldentax/v1', GoldenTaxPaths>
/** What every service has, since they stand on the same platform: audit, access log, dead letters. A summary is each one's own. */
type PlatformPaths = Omit<Pick<Inner, Common>, '/taxpayers/{taxpayerId}/summary'>

/** The endpoints of a service that every service has. */
export function platform(service: Service) {
  return client<PlatformPaths>(`/api/${service}/v1`)
}

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

/** Takes in an invoice file that the taxpayer brings; the same file under the same key is taken once. */
export function importInvoiceFile(taxpayerId: string, key: string, file: File) {
  return invoices.POST('/api/invoice/v1/taxpayers/{taxpayerId}/received-invoice-files', {
    params: { path: { taxpayerId }, query: { fileName: file.name }, header: { 'Idempotency-Key': key } },
    headers: { 'Content-Type': 'application/octet-stream' },
    body: file as never,
    bodySerializer: (body: unknown) => body as Blob,
  })
}

async function read(address: string): Promise<Response> {
  const response = await fetch(prepare(new Request(address))).catch(() => {
    throw Problem.offline()
  })
  noteAnswer(response)
  if (!response.ok) throw new Problem(await response.json())
  return response
}

/** A document kept as bytes, such as the XML of an invoice. */
export async function documentText(address: string): Promise<string> {
  return (await read(address)).text()
}

/** A sealed document (a receipt, a certificate): described as bytes, and JSON all the same. */
export async function sealed<Document>(address: string): Promise<Document> {
  return (await (await read(address)).json()) as Document
}
