const DIGITS: readonly (readonly [string, number])[] = [
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
]

/** The value of a well-formed roman numeral below 400, in either case; null for anything else ("iiii", "mix"). */
export function romanValue(numeral: string): number | null {
  if (!/^(?=[clxvi])c{0,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/i.test(numeral)) return null
  let rest = numeral.toLowerCase()
  let value = 0
  for (const [digits, worth] of DIGITS) {
    while (rest.startsWith(digits)) {
      value += worth
      rest = rest.slice(digits.length)
    }
  }
  return value
}
