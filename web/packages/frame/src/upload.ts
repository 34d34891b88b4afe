import { noteAnswer, pageHeaders, Problem } from '@etax/api'
import type { DetailedError, HttpResponse, Upload } from 'tus-js-client'
import { onScopeDispose, ref, shallowRef, type Ref } from 'vue'

const PART = 4 * 1024 * 1024
const RETRIES = [0, 1_000, 3_000, 5_000, 10_000, 20_000]
/** Answers after which the same part may be sent again. */
const PASSING = [408, 409, 423, 429]

/** How an upload stands; interrupted: it goes on when the network is back, or when it is told to. */
export type UploadState = 'none' | 'sending' | 'paused' | 'interrupted' | 'whole'

function problemOf(error: Error | DetailedError): Problem {
  const answer = 'originalResponse' in error ? error.originalResponse : null
  if (!answer) return Problem.offline()
  try {
    return new Problem({ status: answer.getStatus(), ...(JSON.parse(answer.getBody()) as object) })
  } catch {
    return new Problem({ status: answer.getStatus() })
  }
}

function mayRetry(error: DetailedError): boolean {
  const status = error.originalResponse?.getStatus() ?? 0
  return navigator.onLine && (status === 0 || status >= 500 || PASSING.includes(status))
}

/**
 * Sends a file in parts by the tus protocol, which is loaded when the first file is sent. Where the file stands is known to the
 * service, and its address to this browser: after a lost connection or a reload, the same file chosen again goes on.
 */
export function useUpload(endpoint: Ref<string>, whole: (id: string) => void) {
  const state = ref<UploadState>('none')
  const sent = ref(0)
  const total = ref(0)
  const error = shallowRef<Problem>()
  let upload: Upload | undefined
  /** Whether the upload knows where to go on. */
  let ready = false

  async function start(file: File): Promise<void> {
    const address = globalThis.location.origin + endpoint.value
    ready = false
    upload = undefined
    error.value = undefined
    state.value = 'sending'
    sent.value = 0
    total.value = file.size
    const tus = await import('tus-js-client').catch((thrown: unknown) => {
      error.value = Problem.of(thrown)
      state.value = 'none'
    })
    if (!tus) return
    // one key for one file: an announcement whose answer was lost is not made twice
    const key = crypto.randomUUID()
    const sending = (upload = new tus.Upload(file, {
      endpoint: address,
      chunkSize: PART,
      retryDelays: RETRIES,
      metadata: { filename: file.name },
      removeFingerprintOnSuccess: true,
      onBeforeRequest: (request) => {
        for (const [name, value] of pageHeaders(request.getMethod())) request.setHeader(name, value)
        if (request.getMethod() === 'POST') request.setHeader('Idempotency-Key', key)
      },
      onAfterResponse: (_request, answer: HttpResponse) => noteAnswer({ status: answer.getStatus(), ok: answer.getStatus() < 300 }),
      onShouldRetry: mayRetry,
      onProgress: (bytes) => (sent.value = bytes),
      onSuccess: () => {
        state.value = 'whole'
        whole(sending.url?.split('/').pop() ?? '')
      },
      onError: (thrown) => {
        error.value = problemOf(thrown)
        state.value = error.value.unknownFate ? 'interrupted' : 'none'
      },
    }))
    const [before] = await sending.findPreviousUploads()
    if (before) sending.resumeFromPreviousUpload(before)
    ready = true
    if (state.value === 'sending') sending.start()
  }

  function pause() {
    state.value = 'paused'
    void upload?.abort()
  }

  function resume() {
    error.value = undefined
    state.value = 'sending'
    // what is still being prepared starts by itself
    if (ready) upload?.start()
  }

  const online = () => state.value === 'interrupted' && resume()
  globalThis.addEventListener('online', online)
  onScopeDispose(() => {
    globalThis.removeEventListener('online', online)
    // the rest is sent when the file is chosen again
    if (state.value !== 'whole') pause()
  })
  return { state, sent, total, error, start, pause, resume }
}
