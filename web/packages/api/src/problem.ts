/** What is wrong with one field of a request. */
export interface FieldFault {
  pointer: string
  code: string
  message: string
}

/** A refusal in the language of the user, as the gateway or a service worded it (RFC 9457). */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  readonly title: string
  readonly detail: string
  readonly traceId: string
  readonly errors: FieldFault[]

  constructor(document: Partial<Omit<Problem, 'name' | 'message'>>) {
    super(document.title ?? document.code ?? '')
    this.name = 'Problem'
    this.status = document.status ?? 0
    this.code = document.code ?? 'unreadable-answer'
    this.title = document.title ?? ''
    this.detail = document.detail ?? ''
    this.traceId = document.traceId ?? ''
    this.errors = document.errors ?? []
  }

  /** Nobody answered: the network, not the bureau. */
  static offline(): Problem {
    return new Problem({ code: 'offline' })
  }

  /** The problem that any thrown thing means. */
  static of(thrown: unknown): Problem {
    return thrown instanceof Problem ? thrown : new Problem({ code: 'unexpected', detail: String(thrown) })
  }

  /** Whether the same request may be sent again under the same key: its fate is unknown. */
  get unknownFate(): boolean {
    return this.status === 0 || this.status >= 500
  }
}
