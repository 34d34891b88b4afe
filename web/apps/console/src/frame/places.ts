import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRoute } from 'vue-router'
import { useRoles, type Role } from './roles'

interface Place {
  /** The route, and the text `place.<name>`. */
  name: string
  icon: string
  keys: string
  role: Role
}

const PLACES: readonly Place[] = [
  { name: 'taxpayers', icon: '☰', keys: 'g t', role: 'officer' },
  { name: 'sync', icon: '⇄', keys: 'g s', role: 'operator' },
  { name: 'reconciliations', icon: '≟', keys: 'g r', role: 'operator' },
  { name: 'windows', icon: '◷', keys: 'g w', role: 'operator' },
  { name: 'openings', icon: '⇤', keys: 'g o', role: 'operator' },
  { name: 'letters', icon: '✉', keys: 'g d', role: 'operator' },
  { name: 'channels', icon: '⎇', keys: 'g c', role: 'operator' },
  { name: 'processes', icon: '♥', keys: 'g p', role: 'operator' },
  { name: 'acts', icon: '✎', keys: 'g a', role: 'operator' },
]

/** The places of the console that the signed-in person may enter; no other is shown. */
export function usePlaces() {
  const { t } = useI18n()
  const route = useRoute()
  const { has } = useRoles()
  return computed(() =>
    PLACES.filter((one) => has.value(one.role)).map((one) => ({
      ...one,
      title: t(`place.${one.name}`),
      to: { name: one.name },
      current: route.meta.place === one.name,
    })),
  )
}
