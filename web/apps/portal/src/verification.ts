/** What the public page can check. */
export type Verifiable = 'receipt' | 'certificate'

interface Wanted {
  what: Verifiable
  number: string
  code: string
}

/** The public page that checks a document. Number and code stand in the fragment: browsers send it to nobody. */
export function verifyAddress(what: Verifiable, number: string, code: string) {
  return { name: 'verify', hash: `#${new URLSearchParams({ what, number, code })}` }
}

/** What an address of the public page asks for. */
export function wantedBy(hash: string): Wanted {
  const given = new URLSearchParams(hash.replace(/^#/, ''))
  return {
    what: given.get('what') === 'certificate' ? 'certificate' : 'receipt',
    number: given.get('number') ?? '',
    code: given.get('code') ?? '',
  }
}
