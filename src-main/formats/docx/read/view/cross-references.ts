import type { SourceReference, View } from '#shared/model/version-text.ts'
import type { FileParagraph } from '../story/model.ts'
import { isIn } from './join.ts'

/** Where each bookmark begins: the first one of a name counts, as in Word. What a table of contents names is left out. */
function findBookmarks(paragraphs: readonly FileParagraph[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  paragraphs.forEach(({ bookmarks = [] }, source) => {
    for (const name of bookmarks) if (!places.has(name) && !name.startsWith('_Toc')) places.set(name, source)
  })
  return places
}

/** The cross-references that fields and links make to bookmarks, with the words they show in the view. */
export function findCrossReferences(paragraphs: readonly FileParagraph[], view: View): readonly SourceReference[] {
  const bookmarks = findBookmarks(paragraphs)
  return paragraphs.flatMap(({ runs }, source) => {
    const found: { text: string; readonly target: number }[] = []
    let last: string | null = null
    for (const run of runs) {
      if (!isIn(view, run)) continue
      const { refersTo = null } = run
      const target = refersTo === null ? undefined : bookmarks.get(refersTo)
      const open = found.at(-1)
      if (target !== undefined && refersTo === last && open !== undefined) open.text += run.text
      else if (target !== undefined) found.push({ text: run.text, target })
      last = refersTo
    }
    return found.filter(({ target }) => target !== source).map(({ text, target }) => ({ source, text, target }))
  })
}
