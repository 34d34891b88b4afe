import { expect, it } from 'vitest'
import { faultsOf, requestOf, type ProposalDraft } from './proposal'

const DRAFT: ProposalDraft = { form: 'VAT_SMALL', period: '2026-Q4', dueOn: '2027-02-15', authority: '13301060000', region: '', industry: '', reasonZh: '', reasonEn: '', noticeNumber: ' ' }

it('needs a reason to be proposed, not to be looked at', () => {
  expect(faultsOf(DRAFT, true)).toEqual([])
  expect(faultsOf(DRAFT, false)).toEqual(['reasonZh'])
  expect(faultsOf({ ...DRAFT, period: '2026-13', region: '33', reasonZh: '台风' }, false)).toEqual(['period', 'region'])
})

it('leaves out what is empty', () => {
  expect(requestOf(DRAFT)).toEqual({ form: 'VAT_SMALL', period: '2026-Q4', dueOn: '2027-02-15', authority: '13301060000' })
})
