import type { TermValue } from '../../model/term-value.ts'
import { readTerms } from '../../text/terms.ts'
import type { PatternText, PlacedValue, PlacedWord } from './find-pattern.ts'
import type { PatternValue } from './syntax.ts'

const WORD = /[\p{L}\p{M}\p{N}]+/gu

/** The words of a text with their places; a possessive is two words ("client", "s"). */
function placeWords(text: string): readonly PlacedWord[] {
  let end = 0
  // Between two words there is nothing that a word is made of, so that the next one stands where it is found first.
  return (text.match(WORD) ?? []).map((word) => {
    const start = text.indexOf(word, end)
    end = start + word.length
    return { word: word.toLowerCase(), start, end }
  })
}

/** What a pattern calls a typed value, or null for one that patterns do not ask for. */
function valueTypeOf({ type, law }: { readonly type: TermValue['type']; readonly law: boolean }): PatternValue | null {
  switch (type) {
    case 'duration':
    case 'money':
    case 'percentage':
    case 'number':
    case 'date':
      return type
    case 'text':
      return law ? 'law' : null
    case 'list':
    case 'yesno':
      return null
  }
}

/** Reads a sentence or clause for patterns to be looked for in it. */
export function readPatternText(text: string): PatternText {
  const words = placeWords(text)
  const values: PlacedValue[] = []
  let from = 0
  for (const { name, value, start, end } of readTerms(text)) {
    while ((words[from]?.end ?? Number.POSITIVE_INFINITY) <= start) from += 1
    let to = from
    while ((words[to]?.start ?? Number.POSITIVE_INFINITY) < end) to += 1
    const type = valueTypeOf({ type: value.type, law: name === 'law' || name === 'governing law' })
    if (type !== null && to > from) values.push({ type, value, from, to })
  }
  return { words, values }
}
