import { fetchSession, lookAtSession, onSessionEnd, Problem, signInAddress, signOut, type Entrance, type Session } from '@etax/api'
import { queryOptions, useQuery, type QueryClient } from '@tanstack/vue-query'
import { computed, ref, shallowRef } from 'vue'

/** Who is signed in, by realm and name; what a tab keeps of a person goes by it. */
export const person = ref<string>()

async function readSession(): Promise<Session | null> {
  const session = await fetchSession()
  person.value = session ? `${session.realm}/${session.username}` : undefined
  return session
}

/** Who is signed in; asked for once, and told anew when the gateway ends the session. */
export const sessionQuery = queryOptions({ queryKey: ['session'], queryFn: readSession, staleTime: Infinity })

/** Whether the session ended while the page was open: what is typed stays, and signing in leads back here. */
export const sessionEnded = ref(false)

/** Who has signed in since in another tab. A browser holds one session; this page may not act in it. */
export const somebodyElse = shallowRef<Session>()

/** Whether two sessions are those of the same person. */
export function samePerson(one: Session, other: Session): boolean {
  return one.realm === other.realm && one.username === other.username
}

/** Watches for the end of the session, and for another person's in its place. */
export function watchSession(client: QueryClient): void {
  onSessionEnd(() => {
    sessionEnded.value = client.getQueryData<Session | null>(['session']) != null
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void lookAgain(client)
  })
}

/** Asks whose the session is now; that of the same person is taken up again. */
export async function lookAgain(client: QueryClient): Promise<void> {
  const known = client.getQueryData<Session | null>(['session'])
  if (!known) return
  const found = await lookAtSession().catch(() => known)
  sessionEnded.value = found === null
  somebodyElse.value = found && !samePerson(known, found) ? found : undefined
  if (found && !somebodyElse.value) await client.fetchQuery({ ...sessionQuery, staleTime: 0 })
}

export function useSession() {
  const { data } = useQuery(sessionQuery)
  return { session: computed(() => data.value ?? null), signedIn: computed(() => data.value != null) }
}

/** Leaves the page for the sign-in and comes back to where it was. */
export function signIn(returnTo: string, entrance: Entrance): void {
  location.assign(signInAddress(returnTo, entrance))
}

/** Why somebody could not be signed out, and trying it again. */
export const signOutFailure = shallowRef<{ error: Problem; again: () => void }>()

/** Signs out; leaving the page forgets all that it had read. */
export async function leave(to: string): Promise<void> {
  signOutFailure.value = undefined
  try {
    await signOut()
  } catch (thrown) {
    signOutFailure.value = { error: Problem.of(thrown), again: () => void leave(to) }
    return
  }
  sessionStorage.clear()
  location.assign(to)
}
