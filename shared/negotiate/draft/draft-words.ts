import type { DraftWords } from '../../model/negotiation/our-draft.ts'
import { type Clause, clauseText } from '../../model/version-text.ts'

/** A clause's words as a draft holds them. */
export const wordsOf = ({ heading, text }: Pick<Clause, 'heading' | 'text'>): DraftWords => ({
  heading,
  paragraphs: text === '' ? [] : text.split('\n'),
})

/** The heading and the paragraphs, joined by newlines. */
export const joinWords = ({ heading, paragraphs }: DraftWords): string =>
  clauseText({ heading, text: paragraphs.join('\n') })

/** Where the text begins in the joined words. */
export const textStart = ({ heading, paragraphs }: DraftWords): number =>
  heading === null || heading === '' ? 0 : heading.length + (paragraphs.length > 0 ? 1 : 0)

/** Words as they will be read: no white space around them, no empty paragraphs. The cells of a table's row stay. */
export function tidyWords({ heading, paragraphs }: DraftWords, isRow: boolean): DraftWords {
  if (isRow) return { heading: null, paragraphs }
  const headed = heading?.replaceAll(/\s+/g, ' ').trim() ?? ''
  const lines = paragraphs.flatMap((paragraph) => paragraph.split('\n')).map((line) => line.trim())
  return { heading: headed === '' ? null : headed, paragraphs: lines.filter((line) => line !== '') }
}
