import type { RouteRecordRaw } from 'vue-router'
import { routes } from '../routes'

declare module 'vue-router' {
  interface RouteMeta {
    /** A page that this shell does not have. */
    elsewhere?: boolean
  }
}

/** The portal's pages that make sense with one finger, in public, and without a disk. */
const OFFERED = new Set([
  ...['verify', 'tax-calendar', 'calculator', 'accessibility', 'identity', 'nothing'],
  ...['return', 'check', 'receipt', 'pay', 'payment', 'agreements', 'ledger', 'certificate', 'calendar', 'invoices', 'issue', 'invoice'],
])

/** The terminal's pages: a few of the portal's, with its own door and home. */
function offered(route: RouteRecordRaw): RouteRecordRaw[] {
  if (route.children) {
    const duties: RouteRecordRaw = { path: 'filing', name: 'duties', component: () => import('../pages/HomePage.vue'), meta: { title: 'kiosk.tile.duties' } }
    return [{ ...route, children: [...route.children.flatMap(offered), duties] }]
  }
  if (route.name === 'welcome') return [{ ...route, component: () => import('./DoorPage.vue') } as RouteRecordRaw]
  if (route.name === 'home') return [{ ...route, component: () => import('./TilesPage.vue') } as RouteRecordRaw]
  if (OFFERED.has(String(route.name))) return [route]
  return [{ ...route, component: () => import('../pages/NothingPage.vue'), meta: { ...route.meta, title: 'shell.noPage', open: true, elsewhere: true } } as RouteRecordRaw]
}

export const kioskRoutes = routes.flatMap(offered)
