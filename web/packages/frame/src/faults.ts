import { Problem } from '@etax/api'
import { computed, shallowRef } from 'vue'

export interface Fault {
  field: string
  message: string
}

/** The last name in a JSON pointer, which is mostly the field's own. */
const lastName = (pointer: string) => pointer.split('/').filter((part) => !/^\d*$/.test(part)).pop() ?? ''

/**
 * The faults of a form as they were when it was last sent: what is shown does not move while somebody corrects it. What
 * the service refused stands at its field too.
 *
 * @param refusal why the service refused the form, when it did
 * @param fieldAt the field that a pointer of the service means
 */
export function useFaults(find: () => Fault[], refusal: () => unknown = () => undefined, fieldAt: (pointer: string) => string = lastName) {
  const faults = shallowRef<Fault[]>([])
  const refused = computed<Fault[]>(() => {
    const problem = refusal()
    return problem instanceof Problem ? problem.errors.map(({ pointer, message }) => ({ field: fieldAt(pointer), message })) : []
  })
  return {
    faults,
    /** Looks again; true when nothing is wrong. */
    check: () => {
      faults.value = find()
      return faults.value.length === 0
    },
    faultOf: computed(() => (field: string) => [...faults.value, ...refused.value].find((one) => one.field === field)?.message),
  }
}
