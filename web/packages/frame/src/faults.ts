import { computed, shallowRef } from 'vue'

export interface Fault {
  field: string
  message: string
}

/** The faults of a form as they were when it was last sent: what is shown does not move while somebody corrects it. */
export function useFaults(find: () => Fault[]) {
  const faults = shallowRef<Fault[]>([])
  return {
    faults,
    /** Looks again; true when nothing is wrong. */
    check: () => {
      faults.value = find()
      return faults.value.length === 0
    },
    faultOf: computed(() => (field: string) => faults.value.find((one) => one.field === field)?.message),
  }
}
