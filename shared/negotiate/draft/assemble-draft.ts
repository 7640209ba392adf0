import type { Decision, DraftEdit, DraftLink, DraftWords } from '../../model/negotiation/our-draft.ts'
import type { VersionText } from '../../model/version-text.ts'
import { arrangeDraft, type Placed } from './arrange.ts'
import { joinWords, tidyWords, wordsOf } from './draft-words.ts'
import { numberDraft } from './numbers/number-draft.ts'
import { type DraftParagraph, draftParagraphs, type WordedClause } from './paragraphs/draft-paragraphs.ts'
import { followLinks, type Nameable } from './references/links.ts'
import { type BaseReference, linkBaseReferences, nameDraftClauses } from './references/name-clauses.ts'
import { findUnresolved } from './references/typed-references.ts'

/** A clause as a draft reads now. */
export interface DraftClause extends DraftWords {
  readonly slot: string
  /** As it will be printed, with all numbers after it moved on. */
  readonly label: string | null
  readonly labelBefore: string | null
  readonly depth: number
  readonly isRemoved: boolean
  /** Its words differ from the base version's: by an edit, or because a reference in it follows a number. */
  readonly isChanged: boolean
  readonly decision: Decision | null
}

/** A reference of a draft that names no clause of it. */
export interface DanglingReference {
  readonly slot: string
  readonly text: string
}

export interface AssembledDraft {
  readonly clauses: readonly DraftClause[]
  /** Everything that will be written, in order. */
  readonly paragraphs: readonly DraftParagraph[]
  readonly dangling: readonly DanglingReference[]
  /** The edits with their words as they read now. */
  readonly edits: readonly DraftEdit[]
}

/** The words of a placed clause as they are now, with where they name others. */
interface Worded extends WordedClause {
  readonly links: readonly DraftLink[]
  readonly lost: readonly string[]
}

/**
 * Our draft as it reads: the base version with our edits, all numbers moved on and all references following them.
 *
 * A reference to a clause that was taken out stays as it is and is listed as dangling. A draft without edits is the base
 * version exactly.
 */
export function assembleDraft(base: VersionText, edits: readonly DraftEdit[]): AssembledDraft {
  const placed = arrangeDraft(base, edits)
  const numbers = numberDraft(base, placed)
  const named = nameDraftClauses(placed, numbers)
  const references = linkBaseReferences(base)
  const worded = placed.map((entry, at): Worded => {
    const word = wordClause(base, entry, references.get(entry.base ?? -1) ?? [], named)
    return { ...entry, label: numbers[at]?.label ?? null, ...word }
  })
  const bySlot = new Map(worded.map((clause) => [clause.slot, clause]))
  return {
    clauses: worded.map((clause) => toDraftClause(base, clause)),
    paragraphs: draftParagraphs(base, worded),
    dangling: [
      ...worded.flatMap(({ slot, lost }) => lost.map((text) => ({ slot, text }))),
      ...findUnresolved(base, worded),
    ],
    edits: edits.map((edit) => asItReads(edit, bySlot.get(edit.slot))),
  }
}

function wordClause(
  base: VersionText,
  { base: index, edit, isRemoved, like }: Placed,
  references: readonly BaseReference[],
  named: ReadonlyMap<string, Nameable>,
): Pick<Worded, 'words' | 'isReworded' | 'links' | 'lost'> {
  const clause = base.clauses[index ?? -1]
  const before = clause === undefined ? NO_WORDS : wordsOf(clause)
  const edited = edit !== null && edit.words !== null && edit.words !== 'base' ? edit.words : null
  if (isRemoved) return { words: before, isReworded: false, links: [], lost: [] }
  const isRow = base.clauses[like ?? -1]?.kind === 'table'
  const typed = edited === null ? before : tidyWords(edited, isRow)
  const links = edited === null ? references.flatMap((reference) => reference.links) : (edit?.links ?? [])
  const followed = followLinks(typed, links, (slot) => named.get(slot) ?? null)
  const isLost = (slot: string): boolean => !named.has(slot)
  const text = joinWords(typed)
  const lost =
    edited === null
      ? references.filter(({ target }) => isLost(target)).map((reference) => reference.text)
      : links.filter(({ slot }) => isLost(slot)).map(({ start, end }) => text.slice(start, end))
  return { ...followed, isReworded: joinWords(followed.words) !== joinWords(before), lost }
}

const NO_WORDS: DraftWords = { heading: null, paragraphs: [] }

function toDraftClause(base: VersionText, clause: Worded): DraftClause {
  const { slot, label, words, depth, isRemoved, isReworded, edit } = clause
  const labelBefore = base.clauses[clause.base ?? -1]?.label ?? null
  const isChanged = isReworded || isRemoved || clause.base === null
  return { slot, label, labelBefore, ...words, depth, isRemoved, isChanged, decision: edit?.decision ?? null }
}

/** An edit whose words follow the numbers as the draft shows them. */
function asItReads(edit: DraftEdit, clause: Worded | undefined): DraftEdit {
  if (clause === undefined || edit.words === null || edit.words === 'base') return edit
  return { ...edit, words: clause.words, ...(clause.links.length === 0 ? {} : { links: clause.links }) }
}
