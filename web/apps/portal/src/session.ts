import { answerOf, registration } from '@etax/api'
import { leave as leaveFor, signIn as signInTo, useSession } from '@etax/frame'
import { queryOptions, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'

import { inKiosk } from './shell'

export { useSession } from '@etax/frame'

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

/** The account of a signed-in person and, once her name is verified, for whom she may act. */
export function useAccount() {
  const { session } = useSession()
  const account = useQuery({ ...accountQuery, enabled: computed(() => session.value?.realm === 'taxpayers') })
  const mine = useQuery({ ...taxpayersQuery, enabled: computed(() => account.data.value?.person != null) })
  return { account, mine }
}

/** Leaves the page for the sign-in of this shell and comes back to where it was. */
export const signIn = (returnTo: string) => signInTo(returnTo, inKiosk ? 'kiosk' : 'taxpayers')

/** Signs out and shows the door. */
export const leave = () => leaveFor('/')
