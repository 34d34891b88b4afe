import type { Entrance } from '@etax/api'
import type { QueryClient } from '@tanstack/vue-query'
import { nextTick } from 'vue'
import { createRouter, createWebHistory, type Router, type RouteRecordRaw } from 'vue-router'
import { sessionQuery, signIn } from './session'

declare module 'vue-router' {
  interface RouteMeta {
    /** For everybody, without signing in. */
    open?: boolean
    /** The place in the shell that it belongs to. */
    place?: string
  }
}

const RELOADED = 'etax.reloaded'
/** A part of the page that is not there any more: each browser words it in its own way. */
const PART_MISSING = /dynamically imported module|importing a module script|unable to preload css/i

/** After a new release the parts of the old pages are gone: the address is opened anew, once. */
function openAnew(error: unknown, address: string): void {
  if (!navigator.onLine || !PART_MISSING.test(String(error)) || sessionStorage.getItem(RELOADED) === address) return
  sessionStorage.setItem(RELOADED, address)
  location.assign(address)
}

/** A router whose pages for signed-in people lead through the sign-in and come back. */
export function guarded(client: QueryClient, entrance: Entrance, routes: RouteRecordRaw[], base = '/'): Router {
  const router = createRouter({
    history: createWebHistory(base),
    routes,
    scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
  })
  router.beforeEach(async (to) => {
    const session = await client.ensureQueryData(sessionQuery).catch(() => undefined)
    if (to.meta.open || session !== null) return true
    signIn(router.resolve(to).href, entrance)
    return false
  })
  router.onError((error, to) => openAnew(error, router.resolve(to).href))
  router.afterEach(async (to, from, failure) => {
    if (!failure) sessionStorage.removeItem(RELOADED)
    if (to.path === from.path || from.matched.length === 0) return
    await nextTick()
    document.querySelector<HTMLElement>('#main')?.focus({ preventScroll: true })
  })
  return router
}
