import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRoute } from 'vue-router'
import { useRoles, type Role } from './roles'

interface Place {
  /** The route, and the text `place.<name>`. */
  name: string
  icon: string
  keys: string
  roles: readonly Role[]
}

const PLACES: readonly Place[] = [
  { name: 'taxpayers', icon: '☰', keys: 'g t', roles: ['officer'] },
  { name: 'extensions', icon: '⇥', keys: 'g e', roles: ['officer'] },
  { name: 'packs', icon: '§', keys: 'g k', roles: ['officer', 'operator'] },
  { name: 'search', icon: '⌕', keys: 'g q', roles: ['auditor'] },
  { name: 'sync', icon: '⇄', keys: 'g s', roles: ['operator'] },
  { name: 'reconciliations', icon: '≟', keys: 'g r', roles: ['operator'] },
  { name: 'windows', icon: '◷', keys: 'g w', roles: ['operator'] },
  { name: 'openings', icon: '⇤', keys: 'g o', roles: ['operator'] },
  { name: 'work', icon: '⚙', keys: 'g b', roles: ['operator'] },
  { name: 'letters', icon: '✉', keys: 'g d', roles: ['operator'] },
  { name: 'channels', icon: '⎇', keys: 'g c', roles: ['operator'] },
  { name: 'processes', icon: '♥', keys: 'g p', roles: ['operator'] },
  { name: 'acts', icon: '✎', keys: 'g a', roles: ['operator'] },
]

/** The places of the console that the signed-in person may enter; no other is shown. */
export function usePlaces() {
  const { t } = useI18n()
  const route = useRoute()
  const { has } = useRoles()
  return computed(() =>
    PLACES.filter((one) => one.roles.some(has.value)).map((one) => ({
      ...one,
      title: t(`place.${one.name}`),
      to: { name: one.name },
      current: route.meta.place === one.name,
    })),
  )
}
