import type { VersionText } from '../../../model/version-text.ts'
import type { DraftParagraph } from './draft-paragraphs.ts'

/** What a draft makes of one document of its base version; indices count from the document's first paragraph. */
export interface DraftDocument {
  readonly paragraphs: readonly DraftParagraph[]
  /** The document's own paragraphs, as the version text has them. */
  readonly before: readonly { readonly label: string | null; readonly text: string }[]
  /** False where every paragraph stays as it is. */
  readonly isChanged: boolean
}

/** Parts the paragraphs of a draft by the documents of its base version, in their order. */
export function splitDocuments(
  { documents = [], paragraphs: all }: VersionText,
  paragraphs: readonly DraftParagraph[],
): readonly DraftDocument[] {
  const firsts = documents.length === 0 ? [0] : documents.map(({ firstParagraph }) => firstParagraph)
  const parts: DraftParagraph[][] = firsts.map(() => [])
  let last = 0
  for (const paragraph of paragraphs) {
    const model = paragraph.from ?? paragraph.like
    if (model !== null) last = firsts.findLastIndex((first) => first <= model)
    const first = firsts[last] ?? 0
    const from = paragraph.from === null ? null : paragraph.from - first
    const like = paragraph.like === null ? null : paragraph.like - first
    parts[last]?.push({ ...paragraph, from, like })
  }
  return parts.map((part, at) => {
    const before = all.slice(firsts[at], firsts[at + 1]).map(({ label, text }) => ({ label, text }))
    const isSame = ({ from, label, text }: DraftParagraph, index: number): boolean =>
      from === index && before[index]?.label === label && before[index]?.text === text
    return { paragraphs: part, before, isChanged: part.length !== before.length || !part.every(isSame) }
  })
}
