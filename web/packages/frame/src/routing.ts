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
  router.afterEach(async (to, from) => {
    if (to.path === from.path || from.matched.length === 0) return
    await nextTick()
    document.querySelector<HTMLElement>('#main')?.focus({ preventScroll: true })
  })
  return router
}
