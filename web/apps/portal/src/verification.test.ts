import { describe, expect, it } from 'vitest'
import { verifyAddress, wantedBy } from './verification'

describe('the address of the public check', () => {
  it('keeps number and code out of what browsers send', () =>
    expect(verifyAddress('receipt', '533270000000000001', 'E1Z0-Z0M2')).toEqual({
      name: 'verify',
      hash: '#what=receipt&number=533270000000000001&code=E1Z0-Z0M2',
    }))
  it('is understood by the page', () =>
    expect(wantedBy(verifyAddress('certificate', '43', 'A B').hash)).toEqual({ what: 'certificate', number: '43', code: 'A B' }))
  it('may be empty or foreign', () => {
    expect(wantedBy('')).toEqual({ what: 'receipt', number: '', code: '' })
    expect(wantedBy('#what=else')).toEqual({ what: 'receipt', number: '', code: '' })
  })
})
