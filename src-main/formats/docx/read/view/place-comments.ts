import type { Anchored, Comment, View } from '#shared/model/version-text.ts'
import type { FileComment } from '../story/comments.ts'
import type { FileParagraph } from '../story/model.ts'
import { BREAK } from '../story/run.ts'
import { isIn } from './join.ts'

interface Anchor {
  readonly source: number
  /** Where among the anchors it begins. */
  readonly order: number
  quote: string
  last: number
}

/** Where each comment is anchored, and the words of this view under it. */
function findAnchors(paragraphs: readonly FileParagraph[], view: View): ReadonlyMap<string, Anchor> {
  const anchors = new Map<string, Anchor>()
  const anchorAt = (id: string, source: number): Anchor => {
    const anchor = anchors.get(id) ?? { source, order: anchors.size, quote: '', last: source }
    anchors.set(id, anchor)
    return anchor
  }
  for (const [source, paragraph] of paragraphs.entries()) {
    for (const run of paragraph.runs) {
      for (const id of run.comments) {
        const anchor = anchorAt(id, source)
        if (!isIn(view, run)) continue
        const gap = anchor.last === source || anchor.quote === '' ? '' : '\n'
        anchor.quote += `${gap}${run.text.replaceAll(BREAK, '\n')}`
        anchor.last = source
      }
    }
    for (const id of paragraph.pointComments) anchorAt(id, source)
  }
  return anchors
}

/** True where the text shows every comment's place. */
export function countUnplaced(comments: readonly FileComment[], paragraphs: readonly FileParagraph[]): number {
  const anchors = findAnchors(paragraphs, 'marked')
  return comments.filter(({ id }) => !anchors.has(id)).length
}

/** Ties comments to the text, in its order; an answer follows what it answers. */
export function placeComments(
  comments: readonly FileComment[],
  paragraphs: readonly FileParagraph[],
  view: View,
): readonly Anchored<Comment>[] {
  const anchors = findAnchors(paragraphs, view)
  const rank = ({ id }: FileComment): number => anchors.get(id)?.order ?? -1
  const sorted = comments.toSorted((a, b) => rank(a) - rank(b))
  const indexById = new Map(sorted.map(({ id }, index) => [id, index]))
  return sorted.map(({ id, author, date, text, replyTo, isResolved }) => {
    const anchor = anchors.get(id)
    const parent = replyTo === null ? undefined : indexById.get(replyTo)
    return {
      author,
      date,
      source: anchor?.source ?? 0,
      quote: anchor?.quote ?? '',
      text,
      ...(parent === undefined ? {} : { replyTo: parent }),
      ...(isResolved ? { resolved: true } : {}),
    }
  })
}
