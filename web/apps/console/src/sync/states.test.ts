import { describe, expect, it } from 'vitest'
import { adviceFor, STATES, stepsOf, SUBJECTS, type SyncItem } from './states'
import zh from '../../../../packages/i18n/src/console/zh-CN'

const item = (change: Partial<SyncItem>): SyncItem => ({
  id: 'i', taxpayerId: 't', subject: 'RETURN', objectId: 'o', version: 1, state: 'PENDING', waiting: false, businessDay: '2026-10-20',
  amount: '0.00', attempts: 0, createdAt: '2026-10-20T01:00:00Z', ...change,
})
const steps = (change: Partial<SyncItem>) => stepsOf(item(change), (key) => key, () => 'then').map((step) => step.state)

describe('an item on its way to the core', () => {
  it('has an advice in every state', () => {
    const advice = STATES.flatMap((state) => SUBJECTS.flatMap((subject) => [true, false].map((waiting) => adviceFor({ state, subject, waiting }))))
    expect(new Set(advice)).toEqual(new Set(Object.keys(zh.advice)))
  })

  it.each([
    [{ waiting: true }, ['done', 'current', 'ahead', 'ahead']],
    [{ state: 'RETRYING', attempts: 3 }, ['done', 'current', 'ahead', 'ahead']],
    [{ state: 'REJECTED', attempts: 1 }, ['done', 'done', 'failed', 'ahead']],
    [{ state: 'ACKNOWLEDGED', attempts: 1 }, ['done', 'done', 'done', 'current']],
    [{ state: 'CONFIRMED', attempts: 1 }, ['done', 'done', 'done', 'done']],
  ] satisfies [Partial<SyncItem>, string[]][])('shows how far it is: %o', (change, expected) => expect(steps(change)).toEqual(expected))
})
