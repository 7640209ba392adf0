import type { Changing } from '../../edit/package/changing.ts'
import { insertBeforeEnd } from '../../edit/package/content-types.ts'
import type { TextPart } from '../../edit/package/text-part.ts'
import { makeEdits } from '../../edit/xml/edits.ts'
import { childNamed, parsePart, type XmlNode } from '../../edit/xml/parse-part.ts'
import { type Numbered, numberedBy } from '../../read/numbering/numbered-by.ts'
import { readNumbering } from '../../read/numbering/numbering.ts'
import { paragraphFormatOf } from '../../read/styles/paragraph-format.ts'
import { readStyles } from '../../read/styles/styles.ts'
import type { Paragraph } from '../story/model.ts'
import { type NoteKind, notesIn, type Side } from '../story/side.ts'
import type { Carrying } from './carry-node.ts'
import { carryLists, type ListCarrier, type ListPart, type ListVotes } from './lists.ts'
import { makePart } from './make-part.ts'
import { carryNotes } from './notes.ts'
import { carryStyles, toStyleSheet } from './styles.ts'
import { makeTarget, type Target } from './target.ts'

/** Everything of the older document that what is gone needs in the newer one. */
export interface Carriers {
  readonly lists: ListCarrier
  readonly isNumberedAlike: (old: Paragraph, now: Paragraph) => boolean
  readonly numberedByStyle: (paragraph: Paragraph) => Numbered | null
  readonly between: (oldPart: TextPart | null, part: TextPart) => Carrying
  /** Puts styles, lists and notes into the newer package. */
  readonly finish: (mainText: string) => void
}

type NumberedOf = (paragraph: Paragraph) => Numbered | null

function countVotes(
  pairs: readonly (readonly [Paragraph, Paragraph])[],
  numberedOld: NumberedOf,
  numberedNow: NumberedOf,
): ListVotes {
  const votes = new Map<number, Map<number, number>>()
  for (const [old, now] of pairs) {
    const [before, after] = [numberedOld(old), numberedNow(now)]
    if (before === null || after === null) continue
    const own = votes.get(before.list.numId) ?? new Map<number, number>()
    own.set(after.list.numId, (own.get(after.list.numId) ?? 0) + 1)
    votes.set(before.list.numId, own)
  }
  return votes
}

/** A part of a package that may be missing, as one that can be carried from or into. */
function looseTarget(text: string | null, main: TextPart): Target {
  return makeTarget(text === null ? main.root : parsePart(text))
}

/** Makes what carries things from the older document into the newer one. */
export function makeCarriers(
  older: Side | null,
  newer: Side,
  changing: Changing,
  pairs: readonly (readonly [Paragraph, Paragraph])[],
  numberedOld: NumberedOf,
  numberedNow: NumberedOf,
  carriesAllLists: boolean,
): Carriers {
  let drawing = 1_000_000
  const drawingId = (): number => ++drawing
  const plain = (source: string, target: Target): Carrying => ({
    source,
    target,
    style: () => null,
    list: (numId) => String(lists.idOf(Number(numId))),
    relation: () => null,
    note: (_, id) => id,
    drawingId,
  })
  const noStyles = readStyles(null)
  const listPart = newer.parts.one('numbering')
  const listTarget = looseTarget(listPart === null ? null : newer.parts.text(listPart), newer.body)
  const lists = carryLists(
    older?.numbering ?? readNumbering(null, noStyles),
    newer.numbering,
    [older?.lists ?? { source: '', root: null }, newer.lists],
    countVotes(pairs, numberedOld, numberedNow),
    carriesAllLists,
    () => plain(older?.lists.source ?? '', listTarget),
  )
  const stylePart = newer.parts.one('styles')
  const styleTarget = looseTarget(stylePart === null ? null : newer.parts.text(stylePart), newer.body)
  const olderStyles = older?.styleSheet ?? toStyleSheet('', null)
  const styles = carryStyles(olderStyles, newer.styleSheet, () => plain(olderStyles.source, styleTarget))
  const notes = carryNotes(
    (kind) => ({
      older: notesIn(older?.notes[kind] ?? null, kind),
      newer: newer.notes[kind],
      carrying: between(older?.notes[kind] ?? null, newer.notes[kind] ?? newer.body),
    }),
    (kind) => makePart(kind === 'footnote' ? 'footnotes' : 'endnotes', rules(kind), changing, newer.body),
  )
  const targets = new Map<XmlNode, Target>()
  const between: Carriers['between'] = (oldPart, part) => {
    const target = targets.get(part.root) ?? makeTarget(part.root)
    targets.set(part.root, target)
    const relation: Carrying['relation'] = (id) => {
      const found = older?.parts.relations(oldPart?.path ?? '').find((one) => one.id === id)
      if (older === null || found === undefined) return null
      if (!found.isExternal && older.parts.entry(found.target) === null) return null
      return changing.carry(older.parts, found, part.path)
    }
    return {
      ...plain(oldPart?.source ?? '', target),
      style: styles.idOf,
      relation,
      note: notes.idOf,
    }
  }
  const numberedByStyle: Carriers['numberedByStyle'] = ({ properties }) => {
    const id = childNamed(properties, 'w:pStyle')?.attributes['w:val'] ?? null
    const style = id === null ? null : styles.idOf(id)
    if (style !== null && styles.isCarried(style)) return null
    return numberedBy(paragraphFormatOf(undefined), newer.styles.paragraphChain(style), newer.numbering)
  }
  const finish: Carriers['finish'] = (mainText) => {
    notes.finish(changing, mainText)
    const added = styles.added()
    if (added !== '' && stylePart !== null)
      changing.set(stylePart, insertBeforeEnd(changing.text(stylePart) ?? '', added))
    else if (added !== '') makePart('styles', added, changing, newer.body)
    const [abstracts, uses] = [lists.addedAbstracts(), lists.addedLists()]
    if (uses !== '' && listPart !== null) changing.set(listPart, withLists(newer.lists, abstracts, uses))
    else if (uses !== '') makePart('numbering', `${abstracts}${uses}`, changing, newer.body)
  }
  return {
    lists,
    isNumberedAlike: (old, now) => lists.isSame(numberedOld(old), numberedNow(now)),
    numberedByStyle,
    between,
    finish,
  }
}

/** The lines between text and notes that a part of notes must have (ECMA-376 §17.11.23). */
const rules = (kind: NoteKind): string =>
  (['separator', 'continuationSeparator'] as const)
    .map((type, id) => `<w:${kind} w:type="${type}" w:id="${id - 1}"><w:p><w:r><w:${type}/></w:r></w:p></w:${kind}>`)
    .join('')

/** All abstract lists stand before all lists that use them. */
function withLists({ source, root }: ListPart, abstracts: string, uses: string): string {
  if (root === null || root.innerEnd === root.to) return insertBeforeEnd(source, `${abstracts}${uses}`)
  const lists = root.children.filter(({ name }) => name === 'w:num')
  const last = root.children.findLast(({ name }) => name === 'w:abstractNum')
  const edits = makeEdits()
  edits.insert(lists[0]?.from ?? last?.to ?? root.innerEnd, abstracts)
  edits.insert(lists.at(-1)?.to ?? last?.to ?? root.innerEnd, uses)
  return edits.apply(source)
}
