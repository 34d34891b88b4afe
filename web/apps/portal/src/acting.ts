import type { Registration } from '@etax/api'
import { computed } from 'vue'
import { useRoute } from 'vue-router'
import { useAccount } from './session'

type Right = NonNullable<Registration['TaxpayerItem']['rights']>[number]

const LAST = 'etax.taxpayer'

/** For whom the last visit acted; a preference of this browser, no authority. */
export const lastTaxpayer = {
  get: () => localStorage.getItem(LAST),
  set: (id: string) => localStorage.setItem(LAST, id),
}

/** For whom the page acts: it stands in the address, so that two tabs never mix two taxpayers. */
export function useActing() {
  const route = useRoute()
  const { mine } = useAccount()
  const taxpayerId = computed(() => String(route.params.taxpayer ?? ''))
  const taxpayers = computed(() => mine.data.value?.taxpayers ?? [])
  const taxpayer = computed(() => taxpayers.value.find((one) => one.taxpayerId === taxpayerId.value))
  return {
    taxpayerId,
    taxpayers,
    taxpayer,
    name: computed(() => taxpayer.value?.name ?? ''),
    may: (right: Right) => taxpayer.value?.rights.includes(right) ?? false,
  }
}
