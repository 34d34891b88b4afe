import { guarded, sessionQuery } from '@etax/frame'
import type { QueryClient } from '@tanstack/vue-query'
import type { RouteRecordRaw } from 'vue-router'
import type { Role } from './frame/roles'

declare module 'vue-router' {
  interface RouteMeta {
    /** The roles that the page is for; others are told so. */
    roles?: readonly [Role, ...Role[]]
  }
}

const officer = { place: 'taxpayers', roles: ['officer'] } as const
const operator = (place: string) => ({ place, roles: ['operator'] }) as const

export const routes: RouteRecordRaw[] = [
  { path: '/', name: 'start', component: () => import('./frame/StartPage.vue') },
  { path: '/taxpayers', name: 'taxpayers', component: () => import('./officer/TaxpayersPage.vue'), meta: officer },
  {
    path: '/taxpayers/:taxpayer',
    component: () => import('./officer/FilePage.vue'),
    meta: officer,
    children: [
      { path: '', name: 'file', component: () => import('./officer/OverviewPage.vue') },
      { path: 'sync', name: 'file-sync', component: () => import('./officer/ItemsPage.vue') },
      { path: 'sync/:item', name: 'file-item', component: () => import('./officer/ItemPage.vue') },
      { path: 'audit', name: 'file-audit', component: () => import('./officer/AuditPage.vue') },
      { path: 'access', name: 'file-access', component: () => import('./officer/AccessPage.vue') },
    ],
  },
  { path: '/extensions', name: 'extensions', component: () => import('./extensions/ExtensionsPage.vue'), meta: { place: 'extensions', roles: ['officer'] } },
  { path: '/extensions/new', name: 'extension-new', component: () => import('./extensions/ProposePage.vue'), meta: { place: 'extensions', roles: ['officer'] } },
  { path: '/extensions/:extension', name: 'extension', component: () => import('./extensions/ExtensionPage.vue'), meta: { place: 'extensions', roles: ['officer'] } },
  { path: '/packs', name: 'packs', component: () => import('./rules/PacksPage.vue'), meta: { place: 'packs', roles: ['officer', 'operator'] } },
  { path: '/packs/:pack', name: 'pack', component: () => import('./rules/PackPage.vue'), meta: { place: 'packs', roles: ['officer', 'operator'] } },
  { path: '/audit', name: 'search', component: () => import('./audit/SearchPage.vue'), meta: { place: 'search', roles: ['auditor'] } },
  { path: '/sync', name: 'sync', component: () => import('./sync/SyncPage.vue'), meta: operator('sync') },
  { path: '/sync/items/:state/:item', name: 'sync-item', component: () => import('./sync/ItemPage.vue'), meta: operator('sync') },
  { path: '/sync/reconciliations', name: 'reconciliations', component: () => import('./sync/ReconciliationsPage.vue'), meta: operator('reconciliations') },
  { path: '/sync/reconciliations/:reconciliation', name: 'reconciliation', component: () => import('./sync/ReconciliationPage.vue'), meta: operator('reconciliations') },
  { path: '/sync/windows', name: 'windows', component: () => import('./sync/WindowsPage.vue'), meta: operator('windows') },
  { path: '/sync/openings', name: 'openings', component: () => import('./sync/OpeningsPage.vue'), meta: operator('openings') },
  { path: '/letters', name: 'letters', component: () => import('./operations/LettersPage.vue'), meta: operator('letters') },
  { path: '/work', name: 'work', component: () => import('./operations/WorkPage.vue'), meta: operator('work') },
  { path: '/channels', name: 'channels', component: () => import('./operations/ChannelsPage.vue'), meta: operator('channels') },
  { path: '/processes', name: 'processes', component: () => import('./operations/ProcessesPage.vue'), meta: operator('processes') },
  { path: '/acts', name: 'acts', component: () => import('./operations/ActsPage.vue'), meta: operator('acts') },
  { path: '/signed-out', name: 'signed-out', component: () => import('./frame/SignedOutPage.vue'), meta: { open: true } },
  { path: '/:rest(.*)*', name: 'nothing', component: () => import('./frame/NothingPage.vue') },
]

/** The console's routes; there is no page without an officers' session. */
export function makeRouter(client: QueryClient) {
  const router = guarded(client, 'officers', routes, '/console/')
  router.beforeEach((to) => {
    const roles = client.getQueryData<{ roles: string[] } | null>(sessionQuery.queryKey)?.roles ?? []
    const home = roles.includes('officer') ? 'taxpayers' : roles.includes('operator') ? 'sync' : undefined
    return to.name === 'start' && home ? { name: home } : true
  })
  return router
}
