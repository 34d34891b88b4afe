export type Field = HTMLInputElement | HTMLTextAreaElement

const TEXTS = ['text', 'search', 'tel', 'url', 'email', 'password', '']
const NUMBERS = ['numeric', 'decimal', 'tel']

/** Whether a keyboard helps there. Dates, months and choices bring their own controls. */
export function typable(target: EventTarget | null): target is Field {
  if (target instanceof HTMLTextAreaElement) return !target.readOnly
  return target instanceof HTMLInputElement && TEXTS.includes(target.type) && !target.readOnly
}

/** Digits for what is a number, letters for the rest. */
export const layoutFor = (field: Field) => (NUMBERS.includes(field.inputMode) ? 'numbers' : 'letters')

export const layout = {
  letters: ['1 2 3 4 5 6 7 8 9 0 {bksp}', 'q w e r t y u i o p', 'a s d f g h j k l {enter}', '{shift} z x c v b n m , . -', '{language} {numbers} {space} {close}'],
  capitals: ['1 2 3 4 5 6 7 8 9 0 {bksp}', 'Q W E R T Y U I O P', 'A S D F G H J K L {enter}', '{shift} Z X C V B N M ( ) /', '{language} {numbers} {space} {close}'],
  numbers: ['1 2 3 {bksp}', '4 5 6 -', '7 8 9 .', '{letters} 0 {enter}', '{close}'],
}
