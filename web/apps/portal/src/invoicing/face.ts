/** What an earlier invoice tells of its item, for the next invoice to the same buyer. */
export interface Item {
  itemName: string
  code: string
  rate: string
}

/** The first item on the face of a digital invoice; the short name of its class, between asterisks, is left off. */
export function itemOf(xml: string): Item | undefined {
  const item = new DOMParser().parseFromString(xml, 'text/xml').querySelector('IssuItemInformation')
  const text = (name: string) => item?.querySelector(name)?.textContent ?? ''
  const code = text('TaxClassificationCode')
  return code ? { itemName: text('ItemName').replace(/^\*[^*]*\*/, ''), code, rate: text('TaxRate') } : undefined
}
