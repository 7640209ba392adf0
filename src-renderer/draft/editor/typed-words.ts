import type { DraftWords } from '#shared/model/negotiation/our-draft.ts'

/** The words of a clause as somebody types them: one paragraph a line. */
export interface TypedWords {
  readonly heading: string
  readonly lines: string
}

export const typedOf = ({ heading, paragraphs }: DraftWords): TypedWords => ({
  heading: heading ?? '',
  lines: paragraphs.join('\n'),
})

/** What was typed as the words of a clause: lines without anything in them are no paragraphs. */
export const wordsTyped = ({ heading, lines }: TypedWords): DraftWords => ({
  heading: heading.trim() === '' ? null : heading.trim(),
  paragraphs: lines
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line.trim() !== ''),
})

export const isEmpty = ({ heading, paragraphs }: DraftWords): boolean => heading === null && paragraphs.length === 0
