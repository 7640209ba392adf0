import type { DraftWords } from '../../../model/negotiation/our-draft.ts'
import type { VersionText } from '../../../model/version-text.ts'
import type { Placed } from '../arrange.ts'
import { joinWords } from '../draft-words.ts'
import { layOut, paragraphsByClause } from './lay-out.ts'
import { findPlainModel } from './plain-model.ts'
import { rewriteClause, type WrittenParagraph } from './rewrite-clause.ts'
import { isTableRow, rewriteRow } from './rewrite-row.ts'

/** One paragraph of a draft, tied to those of the base version. */
export interface DraftParagraph {
  /** The base paragraph that it is, by its index; null for a new one. */
  readonly from: number | null
  /** The base paragraph that it looks like: itself, or the model of a new one; null when there is none. */
  readonly like: number | null
  /** Its number as it is printed, whether automatic or typed; not part of `text`. */
  readonly label: string | null
  readonly text: string
}

/** A placed clause with its number and its words as they are now. */
export interface WordedClause extends Placed {
  readonly label: string | null
  readonly words: DraftWords
  /** The words are not those of the base version. */
  readonly isReworded: boolean
}

/** What becomes of the base paragraphs: what stands in the place of each, and what follows it. */
interface Changes {
  readonly instead: Map<number, DraftParagraph | null>
  /** By the index of the paragraph before them. */
  readonly after: Map<number, DraftParagraph[]>
}

/** The paragraphs of a draft in order. What no clause holds (headers, notes) stays where it is. */
export function draftParagraphs(base: VersionText, clauses: readonly WordedClause[]): readonly DraftParagraph[] {
  const own = paragraphsByClause(base)
  const changes: Changes = { instead: new Map(), after: new Map() }
  let anchor = -1
  let document = -1
  for (const clause of clauses) {
    if (clause.document !== document)
      anchor = Math.max(anchor, (base.documents?.[clause.document]?.firstParagraph ?? 0) - 1)
    document = clause.document
    if (clause.base === null) addAfter(changes, anchor, writeInserted(base, own, clause, anchor))
    else {
      const indices = own[clause.base] ?? []
      changeClause(base, clause, clause.base, indices, changes)
      anchor = Math.max(anchor, indices.at(-1) ?? -1)
    }
  }
  const kept = base.paragraphs.flatMap(({ label, text }, index): readonly DraftParagraph[] => {
    const instead = changes.instead.get(index)
    const here = instead === undefined ? { from: index, like: index, label, text } : instead
    return [...(here === null ? [] : [here]), ...(changes.after.get(index) ?? [])]
  })
  return [...(changes.after.get(-1) ?? []), ...kept]
}

function addAfter({ after }: Changes, anchor: number, paragraphs: readonly DraftParagraph[]): void {
  const there = after.get(anchor)
  if (there === undefined) after.set(anchor, [...paragraphs])
  else there.push(...paragraphs)
}

/** The words of a clause of the base version as they are now, in its paragraphs. */
function changeClause(
  base: VersionText,
  { words, label, isRemoved, isReworded, document }: WordedClause,
  index: number,
  indices: readonly number[],
  changes: Changes,
): void {
  const clause = base.clauses[index]
  if (clause === undefined) return
  if (isRemoved) {
    for (const paragraph of indices) changes.instead.set(paragraph, null)
    return
  }
  if (!isReworded) {
    const numbered =
      clause.label === null ? undefined : indices.find((at) => (base.paragraphs[at]?.label ?? null) !== null)
    if (numbered === undefined || label === clause.label) return
    changes.instead.set(numbered, {
      from: numbered,
      like: numbered,
      label,
      text: base.paragraphs[numbered]?.text ?? '',
    })
    return
  }
  const written = write(base, clause, indices, words, () => findPlainModel(base, indices.at(-1) ?? 0, document))
  const kept = new Set(written.flatMap(({ model, isNew }) => (isNew ? [] : [model])))
  for (const paragraph of indices) if (!kept.has(paragraph)) changes.instead.set(paragraph, null)
  let before = (indices[0] ?? 0) - 1
  for (const { model, isNew, text, isNumbered } of written) {
    if (isNew) addAfter(changes, before, [{ from: null, like: model, label: null, text }])
    else {
      const own = base.paragraphs[model]?.label ?? null
      changes.instead.set(model, { from: model, like: model, label: isNumbered ? label : own, text })
      before = model
    }
  }
}

/** The paragraphs of a clause that was put in: like those of its model, with blank lines after it where that has them. */
function writeInserted(
  base: VersionText,
  own: readonly (readonly number[])[],
  { like, words, label, document }: WordedClause,
  anchor: number,
): readonly DraftParagraph[] {
  const plain = (): number | null => findPlainModel(base, Math.max(anchor, 0), document)
  const clause = like === null ? undefined : base.clauses[like]
  const indices = like === null ? [] : (own[like] ?? [])
  if (clause === undefined || indices.length === 0) {
    const lines = [...(words.heading === null ? [] : [words.heading]), ...words.paragraphs]
    return lines.map((text) => ({ from: null, like: plain(), label: null, text }))
  }
  return write(base, clause, indices, words, plain)
    .filter(({ text, isNumbered, isBare }) => isNumbered || !isBare || text.trim() === '')
    .map(({ model, text, isNumbered }) => ({ from: null, like: model, label: isNumbered ? label : null, text }))
}

function write(
  base: VersionText,
  clause: VersionText['clauses'][number],
  indices: readonly number[],
  words: DraftWords,
  plain: () => number | null,
): readonly WrittenParagraph[] {
  if (isTableRow(base, clause, indices)) return rewriteRow(base, indices, joinWords(words))
  return rewriteClause(layOut(base, clause, indices), words, plain)
}
