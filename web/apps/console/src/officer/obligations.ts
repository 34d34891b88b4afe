/** One line for each return: a return covers several taxes, and each of them is an obligation. */
export function distinct<Obligation extends { form: string; period: string }>(obligations: readonly Obligation[]): Obligation[] {
  const key = ({ form, period }: Obligation) => `${form} ${period}`
  return obligations.filter((one, index) => obligations.findIndex((other) => key(other) === key(one)) === index)
}
