import type { DraftEdit } from '../../model/negotiation/our-draft.ts'
import type { VersionText } from '../../model/version-text.ts'

/** One clause of a draft in its place: one of the base version, or one that was put in. */
export interface Placed {
  readonly slot: string
  /** Index in the base version; null for a clause that was put in. */
  readonly base: number | null
  /** The base clause that it looks like: itself, or what a clause that was put in takes its level and number from. */
  readonly like: number | null
  readonly edit: DraftEdit | null
  readonly isRemoved: boolean
  readonly depth: number
  /** Index of the placed clause above it that is not taken out, or null. */
  readonly parent: number | null
  /** The document of the version that it stands in. */
  readonly document: number
}

export const baseSlot = (clause: number): string => `c${clause}`

/** The number of a slot that was put in, or null for one of the base version. */
export const insertedNumber = (slot: string): number | null => (slot.startsWith('n') ? Number(slot.slice(1)) : null)

/** The document that a base clause stands in. */
export const documentOf = ({ documents = [] }: Pick<VersionText, 'documents'>, clause: number): number =>
  Math.max(
    0,
    documents.findLastIndex(({ firstClause }) => firstClause <= clause),
  )

type Unparented = Omit<Placed, 'parent'>

/** What of a base version the order of a draft hangs on. */
type Arrangeable = Pick<VersionText, 'clauses' | 'documents'>

/**
 * All clauses of a draft in order, those taken out too.
 *
 * What was put in stands directly after the slot it follows, so that of two that follow the same one the later stands
 * first. One whose slot is not there stands at the end.
 */
export function arrangeDraft(base: Arrangeable, edits: readonly DraftEdit[]): readonly Placed[] {
  const bySlot = new Map(edits.map((edit) => [edit.slot, edit]))
  const placed: Unparented[] = base.clauses.map(({ depth }, index) => {
    const edit = bySlot.get(baseSlot(index)) ?? null
    const isRemoved = edit !== null && edit.words === null
    return {
      slot: baseSlot(index),
      base: index,
      like: index,
      edit,
      isRemoved,
      depth,
      document: documentOf(base, index),
    }
  })
  const inserted = edits
    .filter(({ slot, words }) => insertedNumber(slot) !== null && words !== null)
    .toSorted((one, other) => (insertedNumber(one.slot) ?? 0) - (insertedNumber(other.slot) ?? 0))
  for (const edit of inOrderOfPlaces(inserted)) insert(placed, base, { ...edit, after: placeAfter(bySlot, edit.after) })
  return findParents(placed)
}

/** What a clause follows; one that was answered and stays out has no place, but what it follows has. */
function placeAfter(bySlot: ReadonlyMap<string, DraftEdit>, slot: string | null): string | null {
  let after = slot
  for (let step = 0; step < bySlot.size && after !== null && insertedNumber(after) !== null; step++) {
    const edit = bySlot.get(after)
    if (edit === undefined || edit.words !== null) break
    after = edit.after
  }
  return after
}

/** What follows another one that was put in comes after it, whatever their numbers. */
function inOrderOfPlaces(inserted: readonly DraftEdit[]): readonly DraftEdit[] {
  const done = new Set<string>()
  const slots = new Set(inserted.map(({ slot }) => slot))
  const ordered: DraftEdit[] = []
  let waiting = inserted
  while (waiting.length > 0) {
    const ready = waiting.filter(({ after }) => after === null || !slots.has(after) || done.has(after))
    // Two that follow each other are placed all the same.
    const next = ready.length > 0 ? ready : waiting
    for (const edit of next) done.add(edit.slot)
    ordered.push(...next)
    waiting = waiting.filter(({ slot }) => !done.has(slot))
  }
  return ordered
}

function insert(placed: Unparented[], base: Arrangeable, edit: DraftEdit): void {
  const like = edit.like === null || base.clauses[edit.like] === undefined ? null : edit.like
  const wanted = like === null ? null : (base.clauses[like]?.depth ?? 0)
  const found = edit.after === null ? -1 : placed.findIndex(({ slot }) => slot === edit.after)
  const at = edit.after !== null && found < 0 ? placed.length - 1 : found
  const above = placed[at]
  const depth = Math.min(wanted ?? above?.depth ?? 0, (above?.depth ?? -1) + 1)
  const document = above?.document ?? 0
  let position = at + 1
  if (above !== undefined && depth <= above.depth)
    while ((placed[position]?.depth ?? -1) > depth && placed[position]?.document === document) position++
  placed.splice(position, 0, { slot: edit.slot, base: null, like, edit, isRemoved: false, depth, document })
}

/** Sub-clauses of a clause that is taken out stand under the one before it, as they will be read. */
function findParents(placed: readonly Unparented[]): readonly Placed[] {
  const open: number[] = []
  return placed.map((entry, index) => {
    const above = open.findLastIndex((other) => (placed[other]?.depth ?? -1) < entry.depth)
    if (!entry.isRemoved) open.splice(above + 1, open.length, index)
    return { ...entry, parent: open[above] ?? null }
  })
}
