import { firstWords } from '#renderer/components/forms/clause-options.ts'
import { text } from '#renderer/messages/text.ts'
import type { DraftEdit, DraftWords } from '#shared/model/negotiation/our-draft.ts'
import { wordsOf } from '#shared/negotiate/draft/draft-words.ts'
import type { DraftClause, ShownDraft } from '../our-draft.ts'
import type { Base } from './basis.ts'

/** A clause of our draft with all that it comes from. */
export interface Entry {
  readonly slot: string
  readonly clause: DraftClause
  /** The index of its clause in the base; null for one that was put in. */
  readonly base: number | null
  readonly edit: DraftEdit | null
}

const known = new WeakMap<ShownDraft, readonly Entry[]>()

/** The index in the base that a slot names, null for one that was put in. */
const baseOfSlot = (slot: string): number | null => (slot.startsWith('c') ? Number(slot.slice(1)) : null)

/** The clauses of a draft in order. */
export function entriesOf(shown: ShownDraft): readonly Entry[] {
  const found = known.get(shown)
  if (found !== undefined) return found
  const edits = new Map(shown.draft.edits.map((edit) => [edit.slot, edit]))
  const entries = shown.clauses.map((clause): Entry => {
    const { slot } = clause
    return { slot, clause, base: baseOfSlot(slot), edit: edits.get(slot) ?? null }
  })
  known.set(shown, entries)
  return entries
}

/** True where the draft does not read as the base, or something was decided. */
export const isTouched = ({ clause, edit }: Entry): boolean => clause.isChanged || clause.isRemoved || edit !== null

/** The words of a clause as they stand in the draft. */
export const wordsOfEntry = ({ clause: { heading, paragraphs } }: Entry): DraftWords => ({ heading, paragraphs })

const NO_WORDS: DraftWords = { heading: null, paragraphs: [] }

/** The words of the base's clause that an entry stands for. */
export function baseWords({ base }: Entry, { clauses }: Base): DraftWords {
  const clause = base === null ? undefined : clauses[base]
  return clause === undefined ? NO_WORDS : wordsOf(clause)
}

const LONGEST = 60

/** What a clause is called: its number and heading, or its first words. */
export function nameOfEntry({ clause: { label, heading, paragraphs } }: Entry): string {
  const words = firstWords(heading ?? paragraphs[0] ?? '', LONGEST)
  return [label, words].filter((part) => part !== null && part !== '').join(' ') || text.draft.clause
}

/** The base clause whose level, number and look a clause has. */
export const likeOfEntry = ({ base, edit }: Entry): number | null => base ?? edit?.like ?? null

/** The place behind which a clause stands that is put in before another one of its level. */
export function slotBefore(entries: readonly Entry[], at: number): string | null {
  const depth = entries[at]?.clause.depth ?? 0
  const before = entries.findLast(({ clause }, index) => index < at && clause.depth <= depth)
  return before?.slot ?? null
}

/** A level that a new clause may have: as a clause of the base that is near. */
export interface Level {
  readonly like: number
  readonly name: string
}

/** The levels for a clause that is put in beside another one: its own, those above it, and one below. */
export function levelsAt(entries: readonly Entry[], at: number, base: Base): readonly Level[] {
  const own = entries[at]
  if (own === undefined) return []
  const levels: Level[] = []
  const add = (entry: Entry | undefined): void => {
    const like = entry === undefined ? null : likeOfEntry(entry)
    if (entry === undefined || like === null || base.clauses[like]?.kind === 'table') return
    if (!levels.some((level) => level.like === like)) levels.push({ like, name: nameOfEntry(entry) })
  }
  add(own)
  let depth = own.clause.depth
  for (let index = at - 1; index >= 0 && depth > 0; index -= 1) {
    const entry = entries[index]
    if (entry === undefined || entry.clause.depth >= depth) continue
    depth = entry.clause.depth
    add(entry)
  }
  const isBelow = ({ clause }: Entry): boolean => clause.depth === own.clause.depth + 1 && clause.label !== null
  add(entries.find((entry, index) => index > at && isBelow(entry)) ?? entries.findLast(isBelow))
  return levels
}
