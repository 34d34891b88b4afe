import { watchEffect } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRoute, type RouteLocationNormalizedLoaded } from 'vue-router'
import { useActing } from './acting'

declare module 'vue-router' {
  interface RouteMeta {
    /** The key of the page's name. */
    title?: string | ((route: RouteLocationNormalizedLoaded) => string)
  }
}

/** Keeps the window's title: the page first, so that tabs, history and screen readers tell one from another. */
export function useTitle(): void {
  const { t } = useI18n()
  const route = useRoute()
  const { name } = useActing()
  watchEffect(() => {
    const { title } = route.meta
    const key = typeof title === 'function' ? title(route) : title
    document.title = [key && t(key), t('brand'), name.value].filter(Boolean).join(' · ')
  })
}
