import type { View } from '#shared/model/version-text.ts'
import type { Run } from '../../docx/read/story/model.ts'
import { isIn } from '../../docx/read/view/join.ts'
import type { OdtParagraph, ParagraphKind } from '../story/model.ts'

/** One paragraph of a view. */
export interface Joined {
  readonly source: readonly number[]
  readonly runs: readonly Run[]
  readonly kind: ParagraphKind
  readonly last: OdtParagraph
}

const kindIn = (view: View, { kind, oldKind }: OdtParagraph): ParagraphKind =>
  view === 'accepted' ? kind : (oldKind ?? kind)

/**
 * Joins paragraphs whose ends are gone in a view. What a deletion left has its properties said in the file; where an
 * insertion is taken back, the paragraph keeps those of its first part that holds words, as LibreOffice does.
 */
export function joinParagraphs(paragraphs: readonly OdtParagraph[], view: View): readonly Joined[] {
  const joined: Joined[] = []
  let open: Joined | null = null
  for (const [index, paragraph] of paragraphs.entries()) {
    if (!isIn(view, paragraph.around)) continue
    // Where there is nothing left to run on into, an emptied paragraph is gone with its end.
    if (open !== null && open.last.container !== paragraph.container) {
      if (open.runs.length > 0) joined.push(open)
      open = null
    }
    const runs = paragraph.runs.filter((run) => isIn(view, run))
    const held: Joined | null = open !== null && open.runs.length > 0 ? open : null
    const current: Joined = {
      source: [...(held?.source ?? []), index],
      runs: [...(held?.runs ?? []), ...runs],
      kind: held !== null && view === 'original' ? held.kind : kindIn(view, paragraph),
      last: paragraph,
    }
    open = isIn(view, paragraph.mark) ? null : current
    if (open === null) joined.push(current)
  }
  if (open !== null && open.runs.length > 0) joined.push(open)
  return joined
}
