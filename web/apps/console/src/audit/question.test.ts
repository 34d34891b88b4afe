import { expect, it } from 'vitest'
import { faultsOf } from './question'

const QUESTION = { actor: '', action: '', taxpayerId: '', from: '', to: '' }

it.each([
  [{}, []],
  [{ taxpayerId: '91330106' }, ['taxpayerId']],
  [{ taxpayerId: '01a202ae-744b-73fc-b68a-31b6c8c5297d', from: '2026-01-01', to: '2026-04-02' }, []],
  [{ from: '2026-01-01', to: '2026-04-03' }, ['from']],
  [{ from: '2026-01-02', to: '2026-01-01' }, ['to']],
])('says what the services would refuse in %o', (change, faults) => expect(faultsOf({ ...QUESTION, ...change })).toEqual(faults))
