import type { QueryClient } from '@tanstack/vue-query'
import { makeRouterOf } from '../router'
import { kioskRoutes } from './routes'

/** The terminal's router. */
export const makeKioskRouter = (client: QueryClient) => makeRouterOf(client, kioskRoutes)
