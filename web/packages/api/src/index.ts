import type { components as DeclarationTypes } from './generated/declaration'
import type { components as InvoiceTypes } from './generated/invoice'
import type { components as RegistrationTypes } from './generated/registration'

export { answerOf, declaration, invoices, registration, sealed, uploadBatch } from './clients'
export { Problem, type FieldFault } from './problem'
export {
  fetchSession,
  lastAnswer,
  onSessionEnd,
  signInAddress,
  signOut,
  speak,
  type Session,
} from './session'

export type Declaration = DeclarationTypes['schemas']
export type Invoices = InvoiceTypes['schemas']
export type Registration = RegistrationTypes['schemas']

/** A text in both languages of the bureau. */
export interface Bilingual {
  zh: string
  en: string
}
