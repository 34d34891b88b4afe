import { computed, ref, watchEffect } from 'vue'
import { useRouter } from 'vue-router'
import { lastTaxpayer } from './acting'
import { useAccount } from './session'
import { inKiosk } from './shell'

/** From the door on to the one thing that comes next; `none` when somebody acts for no taxpayer and this shell opens none. */
export function useWayIn() {
  const router = useRouter()
  const { account, mine } = useAccount()
  const none = ref(false)
  watchEffect(() => {
    if (account.data.value && !account.data.value.person) void router.replace({ name: 'identity' })
    const taxpayers = mine.data.value?.taxpayers
    if (!taxpayers) return
    const enterprises = taxpayers.filter((one) => one.taxpayerId !== account.data.value?.person?.taxpayerId)
    const next = taxpayers.find((one) => one.taxpayerId === lastTaxpayer.get()) ?? enterprises[0]
    none.value = !next && inKiosk
    if (!none.value) void router.replace(next ? { name: 'home', params: { taxpayer: next.taxpayerId } } : { name: 'enterprise' })
  })
  return {
    none,
    error: computed(() => account.error.value ?? mine.error.value),
    again: () => void (account.error.value ? account.refetch() : mine.refetch()),
  }
}
