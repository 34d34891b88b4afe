/** Somebody as another person names him. */
export interface NamedPerson {
  name: string
  residentId: string
}

const NUMBER = /\d{17}[\dX]/
const BETWEEN = /^[\s,;:，；：、。]+|[\s,;:，；：、。]+$/g

/** Name and resident identity number out of one line, in either order, as it comes in a message. */
export function personIn(line: string): NamedPerson {
  const plain = line.normalize('NFKC').toUpperCase()
  const residentId = NUMBER.exec(plain)?.[0] ?? ''
  // the name keeps its own case
  const name = residentId ? line.normalize('NFKC').replace(new RegExp(residentId, 'i'), ' ') : line
  return { name: name.replace(/姓名|身份证号码?|公民身份号码/g, ' ').replace(BETWEEN, '').replace(BETWEEN, '').replace(/[:：]/g, '').trim(), residentId }
}
