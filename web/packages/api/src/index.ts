import type { components as DeclarationTypes } from './generated/declaration'
import type { components as GatewayTypes } from './generated/gateway'
import type { components as GoldenTaxTypes } from './generated/goldentax'
import type { components as InvoiceTypes } from './generated/invoice'
import type { components as RegistrationTypes } from './generated/registration'

export { answerOf, declaration, documentText, gateway, goldenTax, importInvoiceFile, invoices, platform, registration, sealed, SERVICES, type Service } from './clients'
export { Problem, type FieldFault } from './problem'
export {
  endOtherSessions,
  endSession,
  fetchSession,
  gatewayTime,
  lastAnswer,
  lookAtSession,
  noteAnswer,
  onSessionEnd,
  openSessions,
  pageHeaders,
  prepare,
  signInAddress,
  signOut,
  speak,
  type Entrance,
  type OpenSession,
  type Session,
} from './session'

export type Declaration = DeclarationTypes['schemas']
export type Gateway = GatewayTypes['schemas']
export type GoldenTax = GoldenTaxTypes['schemas']
export type Invoices = InvoiceTypes['schemas']
export type Registration = RegistrationTypes['schemas']

/** A text in both languages of the bureau. */
export interface Bilingual {
  zh: string
  en: string
}
