import type { View } from '#shared/model/version-text.ts'
import type { FileParagraph, Run } from '../story/model.ts'
import type { Tracked } from '../story/tracked.ts'

/** True where a piece stands in a view: deletions are gone from the accepted one, insertions from the original. */
export const isIn = (view: View, { inserted, deleted }: Tracked): boolean =>
  view === 'marked' || (view === 'accepted' ? deleted === null : inserted === null)

/** One paragraph of a view: those of the file whose marks are gone run on into it. */
export interface Joined {
  /** The paragraphs whose text stands in it, and the last. */
  readonly source: readonly number[]
  readonly runs: readonly Run[]
  /** The one whose mark stands, and with it its properties. */
  readonly last: FileParagraph
}

/** Joins paragraphs as a word processor does when it accepts or rejects changes of their marks. */
export function joinParagraphs(paragraphs: readonly FileParagraph[], view: View): readonly Joined[] {
  const joined: Joined[] = []
  let open: Joined | null = null
  for (const [index, paragraph] of paragraphs.entries()) {
    if (!isIn(view, paragraph.around)) continue
    // Where there is nothing left to run on into, an emptied paragraph is gone with its mark.
    if (open !== null && open.last.container !== paragraph.container) {
      if (open.runs.length > 0) joined.push(open)
      open = null
    }
    const runs = paragraph.runs.filter((run) => isIn(view, run))
    const source = [...(open !== null && open.runs.length > 0 ? open.source : []), index]
    const current: Joined = { source, runs: [...(open?.runs ?? []), ...runs], last: paragraph }
    open = isIn(view, paragraph.mark) && paragraph.role !== 'drop-cap' ? null : current
    if (open === null) joined.push(current)
  }
  if (open !== null && open.runs.length > 0) joined.push(open)
  return joined
}
