import { useSession } from '@etax/frame'
import { computed } from 'vue'

export type Role = 'officer' | 'approver' | 'auditor' | 'operator'

/** What the roles of the signed-in person let her do; the services check it again. */
export function useRoles() {
  const { session } = useSession()
  return {
    session,
    has: computed(() => (role: Role) => session.value?.roles.includes(role) ?? false),
  }
}
