import { type Found, type Lexed, lowerAt, type Reading } from './lexemes.ts'
import { conflictOf, readQuantity } from './quantity.ts'

const FEE =
  /^(?:fees?|charges?|price|prices|consideration|remuneration|compensation|salary|rent|subscription|payments?)$/
const BREAK = /^(?:[.;:()[\]]|and|or|shall|will|may|must|if|is|are|provided|per)$/
const FURTHEST = 6

/** Where the fees that a multiple or a share is taken of end: "the total annual fees". Null when it is of other things. */
function findFee(source: Lexed, at: number, furthest: number): number | null {
  for (let next = at; next < at + furthest; next++) {
    const word = lowerAt(source, next)
    if (FEE.test(word)) return FEE.test(lowerAt(source, next + 1)) ? next + 2 : next + 1
    if (word === '' || BREAK.test(word)) return null
  }
  return null
}

/** After "six months": "' fees", "of fees", " fees"; where the words end, or null. */
export function readFeeTail(source: Lexed, at: number, possessive: boolean): number | null {
  if (possessive) return findFee(source, at + 1, 3)
  if (lowerAt(source, at) === 'of')
    return /^(?:the|fees)$/.test(lowerAt(source, at + 1)) ? findFee(source, at + 1, 4) : null
  return lowerAt(source, at) === 'fees' ? at + 1 : null
}

/** After "150%": "of the total fees"; where the words end, or null. */
export const readShareTail = (source: Lexed, at: number): number | null =>
  lowerAt(source, at) === 'of' ? findFee(source, at + 1, FURTHEST) : null

/** "two times the fees", "2x the annual fees", "twice the fees". */
export function readMultiple(source: Lexed, at: number): Reading<Found> | null {
  if (lowerAt(source, at) === 'twice') {
    const end = findFee(source, at + 1, FURTHEST)
    return end === null
      ? null
      : {
          from: at,
          next: end,
          value: { value: { type: 'number', number: 2, unit: 'times the fees' }, name: 'multiple of fees' },
        }
  }
  const quantity = readQuantity(source, at)
  if (quantity === null || !/^(?:times|x|×)$/.test(lowerAt(source, quantity.next))) return null
  let next = quantity.next + 1
  // "three times (3x) the fees"
  if (lowerAt(source, next) === '(' && lowerAt(source, next + 3) === ')' && /^[x×]$/.test(lowerAt(source, next + 2)))
    next += 4
  const end = findFee(source, next, FURTHEST)
  if (end === null) return null
  const value = {
    type: 'number',
    number: quantity.value.number,
    unit: 'times the fees',
    ...conflictOf(quantity.value),
  } as const
  return { from: at, next: end, value: { value, name: 'multiple of fees' } }
}
