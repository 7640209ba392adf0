import { changePackage } from '../edit/package/changing.ts'
import { type Edits, makeEdits } from '../edit/xml/edits.ts'
import { unescapeXml } from '../edit/xml/escape.ts'
import { childNamed, type XmlNode } from '../edit/xml/parse-part.ts'
import { type Numbered, numberedBy } from '../read/numbering/numbered-by.ts'
import { paragraphFormatOf } from '../read/styles/paragraph-format.ts'
import type { Older, SidesPlan } from './align/compare-sides.ts'
import type { Move } from './align/plan.ts'
import { makeCarriers } from './carry/carriers.ts'
import { addComments, commentXml } from './emit/comments.ts'
import { foldRow, writeContainer } from './emit/container.ts'
import { namesOf } from './emit/labels.ts'
import { makeMarks } from './emit/marks.ts'
import { makeMoveRanges } from './emit/move-ranges.ts'
import type { DocumentWriting } from './emit/writing.ts'
import { type Author, type Paragraph, paragraphsOf } from './story/model.ts'
import type { Side } from './story/side.ts'

/** How a redline is to be written. */
export interface WritingOptions {
  /** Escaped as it is written. */
  readonly ours: Author
  readonly hasRealMoves: boolean
  /** Carry every list of the older document over, where those of the newer one did not count alike. */
  readonly carriesLists: boolean
}

/** A redline, not yet held against what it must give. */
export interface Written {
  readonly bytes: Uint8Array
  readonly folded: readonly { readonly author: string; readonly clause: string; readonly text: string }[]
}

/** Looks up what numbers a paragraph, once each. */
function numberedIn(side: Side | null): (paragraph: Paragraph) => Numbered | null {
  const known = new Map<Paragraph, Numbered | null>()
  return (paragraph) => {
    const found = known.get(paragraph)
    if (found !== undefined || side === null) return found ?? null
    const changed = childNamed(childNamed(paragraph.properties, 'w:pPrChange'), 'w:pPr')
    const format = paragraphFormatOf(changed ?? paragraph.properties ?? undefined)
    // Word numbers no paragraph that holds nothing but the end of a section.
    const isBare = paragraph.text === '' && childNamed(paragraph.properties, 'w:sectPr') !== null
    const numbered =
      paragraph.node === null || isBare
        ? null
        : numberedBy(format, side.styles.paragraphChain(format.style), side.numbering)
    known.set(paragraph, numbered)
    return numbered
  }
}

const STORIES = /^(?:header|footer|footnotes|endnotes|comments)$/

/** Ids that stand in the newer document's stories; revisions must not have one of them, whatever it names there. */
function usedIds({ parts, body }: Side): ReadonlySet<string> {
  const used = new Set<string>()
  const paths = parts.relations(parts.main).filter(({ kind, isExternal }) => STORIES.test(kind) && !isExternal)
  for (const text of [body.source, ...paths.map(({ target }) => parts.text(target) ?? '')])
    for (const [, id = ''] of text.matchAll(/\sw:id="(-?\d+)"/g)) used.add(id)
  return used
}

/** Where what belongs into a container ends: before the section's properties in a body. */
function endOf(container: XmlNode): number {
  const last = container.children.at(-1)
  return last?.name === 'w:sectPr' ? last.from : container.innerEnd
}

/** Writes all tracked changes of a plan into the newer package. */
export function writeRedline(older: Older, newer: Side, plan: SidesPlan, options: WritingOptions): Written {
  const changing = changePackage(newer.parts)
  const marks = makeMarks(options.ours, usedIds(newer))
  const { planning } = plan
  const [numberedOld, numberedNow] = [numberedIn(older.side), numberedIn(newer)]
  const carriers = makeCarriers(
    older.side,
    newer,
    changing,
    planning.pairs,
    numberedOld,
    numberedNow,
    options.carriesLists,
  )
  const [namesOld, namesNow] = [namesOf(paragraphsOf(older.body), numberedOld), namesOf(plan.bodyNow, numberedNow)]
  const folded: { author: string; clause: string; text: string }[] = []
  const comments: string[] = []
  const commented = new Set<string>()
  const moveComment = ({ block, other }: Move, side: 'old' | 'now'): number | null => {
    if (commented.has(`${block} ${side}`)) return null
    commented.add(`${block} ${side}`)
    const name = ((side === 'old' ? namesNow : namesOld).get(other) ?? '').replace(/[.:]+$/, '')
    const place = name === '' ? '' : ` ${/^[\p{N}(]/u.test(name) ? name : `“${name}”`}`
    const id = marks.nextId()
    comments.push(commentXml(id, options.ours, side === 'old' ? `Moved to${place}.` : `Moved here from${place}.`))
    return id
  }
  const document: DocumentWriting = {
    marks,
    lists: carriers.lists,
    moves: planning.moves,
    realMoves: options.hasRealMoves ? plan.movedWhole : new Set(),
    numberedOld,
    isNumberedAlike: (old, now) => older.side === null || carriers.isNumberedAlike(old, now),
    numberedByStyle: carriers.numberedByStyle,
    fold: (by, paragraph, text) => {
      if (by.author === options.ours.author) return
      const clause = namesOld.get(paragraph) ?? ''
      const last = folded.at(-1)
      if (last?.author === unescapeXml(by.author) && last.clause === clause) last.text += text
      else folded.push({ author: unescapeXml(by.author), clause, text })
    },
    moveComment,
    ...makeMoveRanges(marks, options.ours),
  }
  const edited = new Map<string, { readonly source: string; readonly edits: Edits }>()
  for (const { part, container, oldPart, steps } of plan.stories) {
    const known = edited.get(part.path) ?? { source: part.source, edits: makeEdits() }
    edited.set(part.path, known)
    const carrying = carriers.between(oldPart, part)
    writeContainer(steps, endOf(container), { document, source: part.source, edits: known.edits, carrying })
  }
  for (const row of planning.vanished.flatMap(({ rows }) => rows)) foldRow(row, document)
  // What is compared with nothing is written, too: its tracked changes have been accepted.
  for (const part of [newer.notes.footnote, newer.notes.endnote, ...newer.edges.map(({ path }) => newer.part(path))])
    if (part !== null && !edited.has(part.path)) changing.set(part.path, part.source)
  for (const [path, { source, edits }] of edited) changing.set(path, edits.apply(source))
  carriers.finish(changing.text(newer.body.path) ?? '')
  addComments(comments, changing, newer)
  return { bytes: changing.finish(), folded: folded.filter(({ text }) => text.trim() !== '') }
}
