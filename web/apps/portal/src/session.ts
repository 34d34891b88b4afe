import { answerOf, fetchSession, onSessionEnd, registration, signInAddress, signOut, type Session } from '@etax/api'
import { queryOptions, useQuery, type QueryClient } from '@tanstack/vue-query'
import { computed, ref } from 'vue'

/** Who is signed in; asked for once, and told anew when the gateway ends the session. */
export const sessionQuery = queryOptions({ queryKey: ['session'], queryFn: fetchSession, staleTime: Infinity })

/** The person behind the session and for whom she may act. */
const accountQuery = queryOptions({
  queryKey: ['account'],
  queryFn: () => answerOf(registration.GET('/api/registration/v1/me')),
  staleTime: Infinity,
})

const taxpayersQuery = queryOptions({
  queryKey: ['taxpayers'],
  queryFn: async () => {
    const read = (after?: string) => answerOf(registration.GET('/api/registration/v1/me/taxpayers', { params: { query: { after, limit: 500 } } }))
    const first = await read()
    const taxpayers = [...first.taxpayers]
    // an agent may act for thousands
    for (let next = first.next; next; ) {
      const page = await read(next)
      taxpayers.push(...page.taxpayers)
      next = page.next
    }
    return { taxpayers, invitations: first.invitations }
  },
  staleTime: 60_000,
})

/** Whether the session ended while the page was open: what is typed stays, and signing in leads back here. */
export const sessionEnded = ref(false)

/** Watches for the end of the session. */
export function watchSession(client: QueryClient): void {
  onSessionEnd(() => {
    sessionEnded.value = client.getQueryData<Session | null>(['session']) != null
  })
}

export function useSession() {
  const { data } = useQuery(sessionQuery)
  return { session: computed(() => data.value ?? null), signedIn: computed(() => data.value != null) }
}

/** The account of a signed-in person and, once her name is verified, for whom she may act. */
export function useAccount() {
  const { session } = useSession()
  const account = useQuery({ ...accountQuery, enabled: computed(() => session.value?.realm === 'taxpayers') })
  const mine = useQuery({ ...taxpayersQuery, enabled: computed(() => account.data.value?.person != null) })
  return { account, mine }
}

/** Leaves the page for the sign-in and comes back to where it was. */
export function signIn(returnTo: string): void {
  location.assign(signInAddress(returnTo))
}

/** Signs out; leaving the page forgets all that it had read. */
export async function leave(): Promise<void> {
  await signOut()
  location.assign('/')
}
