import { letterValue, wordValue } from '../../../text/clause-tree/counting.ts'
import { romanValue } from '../../../text/roman.ts'

/** How a figure or letter of a label counts: 7, VII, vii, G, g, Seven. */
type Counting = 'figure' | 'I' | 'i' | 'A' | 'a' | 'word'

/** One counting part of a label: 7 and 2 in "7.2". */
export interface Count {
  readonly counting: Counting
  readonly value: number
  /** As it is printed. */
  readonly text: string
}

/** A label as what stands between its counts and the counts themselves; there is one literal more than counts. */
export interface CountedLabel {
  readonly literals: readonly string[]
  /** At least one; the own count comes last. */
  readonly counts: readonly Count[]
}

const TOKEN = /[0-9]+|[A-Za-z]+/g
const LARGEST_ROMAN = 150

/** The ways to count one figure, letter or word of a label; none for a mere word. */
function readCount(text: string, isFirst: boolean, isLast: boolean): readonly Count[] {
  if (/^[0-9]/.test(text)) return [{ counting: 'figure', value: Number(text), text }]
  const [isUpper, isLower] = [text === text.toUpperCase(), text === text.toLowerCase()]
  const word = isFirst ? null : wordValue(text)
  if (word !== null) return [{ counting: 'word', value: word, text }]
  // "Cl. 5" and "No. 5" begin with a word, whatever its letters are worth.
  if (!(isUpper || isLower) || (isFirst && !isLast && text.length > 1)) return []
  const roman = romanValue(text)
  const letter = letterValue(text)
  return [
    ...(roman === null || roman > LARGEST_ROMAN
      ? []
      : [{ counting: isUpper ? 'I' : 'i', value: roman, text } as const]),
    ...(letter === null ? [] : [{ counting: isUpper ? 'A' : 'a', value: letter, text } as const]),
  ]
}

/** Every way to count a label: "(i)" is the first roman and the ninth letter. Empty when nothing in it counts. */
export function readCountedLabel(label: string): readonly CountedLabel[] {
  const tokens = [...label.matchAll(TOKEN)]
  let readings: readonly CountedLabel[] = [{ literals: [''], counts: [] }]
  let end = 0
  tokens.forEach((token, at) => {
    const counts = readCount(token[0], at === 0, at === tokens.length - 1)
    const before = label.slice(end, token.index)
    end = token.index + token[0].length
    readings = readings.flatMap((reading) =>
      counts.length === 0
        ? [extendLiteral(reading, before + token[0])]
        : counts.map((count) => ({
            literals: [...extendLiteral(reading, before).literals, ''],
            counts: [...reading.counts, count],
          })),
    )
  })
  return readings
    .map((reading) => withoutZero(extendLiteral(reading, label.slice(end))))
    .filter(({ counts }) => counts.length > 0 && counts.length <= 8)
}

/** "2.0" counts by its 2: the zero stands where those below it count. */
function withoutZero({ literals, counts }: CountedLabel): CountedLabel {
  const last = counts.at(-1)
  if (counts.length < 2 || last === undefined || !/^0+$/.test(last.text)) return { literals, counts }
  const tail = `${literals.at(-2) ?? ''}${last.text}${literals.at(-1) ?? ''}`
  return { literals: [...literals.slice(0, -2), tail], counts: counts.slice(0, -1) }
}

const extendLiteral = ({ literals, counts }: CountedLabel, text: string): CountedLabel => ({
  literals: literals.with(-1, (literals.at(-1) ?? '') + text),
  counts,
})

/** What labels of one sequence have in common: their words, brackets and ways of counting. "1." and "1" are alike. */
export const formOf = ({ literals, counts }: CountedLabel): string =>
  literals
    .map((literal, at) => literal + (counts[at]?.counting ?? ''))
    .join('')
    .replace(/[.:\s]+$/, '')
    .toLowerCase() + (counts.at(-1)?.counting ?? '')

const ROMAN: readonly (readonly [string, number])[] = [
  ...([
    ['c', 100],
    ['xc', 90],
    ['l', 50],
    ['xl', 40],
  ] as const),
  ...([
    ['x', 10],
    ['ix', 9],
    ['v', 5],
    ['iv', 4],
    ['i', 1],
  ] as const),
]

const WORDS = 'One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen'.split(' ')

function romanOf(value: number): string {
  let [rest, text] = [value, '']
  for (const [digits, worth] of ROMAN) {
    text += digits.repeat(Math.floor(rest / worth))
    rest %= worth
  }
  return text
}

/** a … z, aa, bb, as word processors count on. */
const lettersOf = (value: number): string =>
  String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1)

/** A number written the way another one is: "04" after "03", "iv" after "iii". */
export function printCount(value: number, { counting, text }: Count): string {
  switch (counting) {
    case 'figure':
      return String(value).padStart(text.startsWith('0') ? text.length : 1, '0')
    case 'I':
      return romanOf(value).toUpperCase()
    case 'i':
      return romanOf(value)
    case 'A':
      return lettersOf(value).toUpperCase()
    case 'a':
      return lettersOf(value)
    case 'word': {
      const word = WORDS[value - 1] ?? String(value)
      return text === text.toUpperCase() ? word.toUpperCase() : text === text.toLowerCase() ? word.toLowerCase() : word
    }
  }
}

/** A label with other counts in it. There must be one for each of its own. */
export const printLabel = ({ literals }: CountedLabel, counts: readonly Count[]): string =>
  literals.map((literal, at) => literal + (counts[at]?.text ?? '')).join('')

/** The figures, letters and words of a text that may count, with their places. */
export const tokensOf = (text: string): readonly { readonly text: string; readonly start: number }[] =>
  [...text.matchAll(TOKEN)].map((token) => ({ text: token[0], start: token.index }))

/** True when a figure or letter of a reference names a count: "iv" and "4" both name the IV of "Article IV". */
export function namesCount(token: string, { counting, value, text }: Count): boolean {
  if (token.toLowerCase() === text.toLowerCase()) return true
  if (/^[0-9]/.test(token)) return counting !== 'A' && counting !== 'a' && Number(token) === value
  return (counting === 'figure' && romanValue(token) === value) || (counting !== 'a' && wordValue(token) === value)
}

/** A count as a reference writes it that had this figure or letter in its place. */
export function printAs(token: string, count: Count): string {
  const { counting, value } = count
  if (/^[0-9]/.test(token)) return counting === 'figure' ? count.text : String(value)
  if (wordValue(token) !== null && token.length > 1)
    return printCount(value, { ...count, counting: 'word', text: token })
  const isUpper = token === token.toUpperCase()
  if (counting === 'figure' || counting === 'word')
    return printCount(value, { ...count, counting: isUpper ? 'I' : 'i' })
  return isUpper ? count.text.toUpperCase() : count.text.toLowerCase()
}
