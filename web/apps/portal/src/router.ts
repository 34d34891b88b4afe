import type { Session } from '@etax/api'
import { guarded } from '@etax/frame'
import type { QueryClient } from '@tanstack/vue-query'
import type { RouteRecordRaw } from 'vue-router'
import { lastTaxpayer } from './acting'
import { routes } from './routes'
import { inKiosk, KIOSK } from './shell'

/** A router of this shell; pages for signed-in people lead through the sign-in and come back. */
export function makeRouterOf(client: QueryClient, pages: RouteRecordRaw[]) {
  const router = inKiosk ? guarded(client, 'kiosk', pages, KIOSK) : guarded(client, 'taxpayers', pages)
  // whose session it is decides the shell, not the address
  router.beforeEach(() => {
    const session = client.getQueryData<Session | null>(['session'])
    const belongs = session ? session.channel === 'kiosk' : inKiosk
    if (belongs === inKiosk) return true
    location.replace(belongs ? KIOSK : '/')
    return false
  })
  router.afterEach((to) => {
    if (to.params.taxpayer) lastTaxpayer.set(String(to.params.taxpayer))
  })
  return router
}

export const makeRouter = (client: QueryClient) => makeRouterOf(client, routes)
