import type { SourceParagraph } from '../../../model/version-text.ts'
import type { DraftParagraph } from './draft-paragraphs.ts'
import type { DraftDocument } from './split-documents.ts'

/** A paragraph of a draft as it is written into a file: with its number, where that is typed. */
export interface TypedParagraph {
  readonly from: number | null
  readonly like: number
  readonly text: string
  /** Its number, which stands in the text already where it is typed. */
  readonly label: string | null
}

/**
 * The paragraphs of a draft as a reader would deliver them: numbers that are typed as text stand in the text again.
 *
 * `source` are the paragraphs of the base document as its reader delivers them. A new paragraph without a model looks
 * like the first one.
 */
export const typedParagraphs = (
  source: readonly SourceParagraph[],
  { paragraphs, before }: DraftDocument,
): readonly TypedParagraph[] =>
  paragraphs.map((paragraph) => {
    const { from, like } = paragraph
    const model = from ?? like ?? 0
    return { from, like: model, text: typedText(source[model], before[model], paragraph), label: paragraph.label }
  })

function typedText(
  source: SourceParagraph | undefined,
  before: DraftDocument['before'][number] | undefined,
  { from, label, text }: DraftParagraph,
): string {
  if (source === undefined || before === undefined || !source.text.endsWith(before.text)) return text
  if (from !== null && label === before.label && text === before.text) return source.text
  const lead = source.text.slice(0, source.text.length - before.text.length)
  if (before.label === null || source.label !== null) return lead + text
  return label === null ? text : lead.replace(before.label, () => label) + text
}
