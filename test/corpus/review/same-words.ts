/** A text as it is compared with labelled words: letters and digits of single words in lower case. */
export interface PlainText {
  readonly text: string
  readonly words: ReadonlySet<string>
}

export function plainText(text: string): PlainText {
  const plain = text
    .replaceAll(/[^\p{L}\p{N}_]+/gu, ' ')
    .trim()
    .toLowerCase()
  return { text: plain, words: new Set(plain.split(' ')) }
}

function countCommon(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let common = 0
  for (const word of one.size < other.size ? one : other)
    if ((one.size < other.size ? other : one).has(word)) common += 1
  return common
}

const holdEachOther = (labelled: string, quote: string): boolean =>
  labelled !== '' && quote !== '' && (quote.includes(labelled) || (quote.length > 30 && labelled.includes(quote)))

/** Whether a quote counts as the labelled words: they hold each other, or the shorter one shares most of its words. */
export function isSame(labelled: PlainText, quote: PlainText): boolean {
  if (holdEachOther(labelled.text, quote.text)) return true
  const bar = 0.6 * Math.min(labelled.words.size, quote.words.size)
  return labelled.text !== '' && quote.text !== '' && bar > 4 && countCommon(labelled.words, quote.words) >= bar
}

/** A label of fewer words, or what is left between words left out, stands in sentences about anything. */
const LEAST_LABELLED = 5

/**
 * Whether a sentence is what was labelled, for learning from it.
 *
 * Stricter than `isSame`, by which a long sentence is the same as a short label when both are full of "the" and "of".
 */
export function isLabelled(labelled: PlainText, sentence: PlainText): boolean {
  if (labelled.words.size < LEAST_LABELLED) return false
  if (holdEachOther(labelled.text, sentence.text)) return true
  const common = countCommon(labelled.words, sentence.words)
  return common > 4 && common >= 0.7 * Math.max(labelled.words.size, sentence.words.size)
}

/** Labels leave words out in the middle; each part is a label of its own for learning. */
export const labelledParts = (label: string): readonly PlainText[] => label.split('<omitted>').map(plainText)
