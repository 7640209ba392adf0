import type { DraftEdit } from '../../../model/negotiation/our-draft.ts'
import type { VersionText } from '../../../model/version-text.ts'
import { findMentions } from '../../../text/references.ts'
import { arrangeDraft } from '../arrange.ts'
import { assembleDraft } from '../assemble-draft.ts'
import { joinWords, tidyWords } from '../draft-words.ts'
import { numberDraft } from '../numbers/number-draft.ts'
import { linkReference, type Nameable } from './links.ts'
import { nameDraftClauses } from './name-clauses.ts'
import { type ResolveMention, resolveInDraft } from './resolve-mentions.ts'

/** How words name clauses in one state of a draft. */
interface Naming {
  readonly resolve: ResolveMention
  readonly clauses: ReadonlyMap<string, Nameable>
}

function namingOf(base: VersionText, edits: readonly DraftEdit[]): Naming {
  const placed = arrangeDraft(base, edits)
  const clauses = nameDraftClauses(placed, numberDraft(base, placed))
  return { resolve: resolveInDraft(base, placed, assembleDraft(base, edits).clauses), clauses }
}

/**
 * Edits with links from their words to the clauses that these name, where they have none yet.
 *
 * Numbers were typed as the draft read before (`before`); what names nothing there may name what is put in now.
 */
export function linkTyped(
  base: VersionText,
  before: readonly DraftEdit[],
  typed: readonly DraftEdit[],
): readonly DraftEdit[] {
  const isUnlinked = ({ words, links }: DraftEdit): boolean => links === undefined && words !== null && words !== 'base'
  if (!typed.some(isUnlinked)) return typed
  const slots = new Set(typed.map(({ slot }) => slot))
  const now = [...before.filter(({ slot }) => !slots.has(slot)), ...typed]
  const namings = [namingOf(base, before), namingOf(base, now)]
  return typed.map((edit) => (isUnlinked(edit) ? linkEdit(base, edit, namings) : edit))
}

function linkEdit(base: VersionText, edit: DraftEdit, namings: readonly Naming[]): DraftEdit {
  if (edit.words === null || edit.words === 'base') return edit
  const index = edit.slot.startsWith('c') ? Number(edit.slot.slice(1)) : edit.like
  const words = tidyWords(edit.words, base.clauses[index ?? -1]?.kind === 'table')
  const text = joinWords(words)
  const links = findMentions(text).flatMap((mention) => {
    if (mention.external || mention.parts.length === 0) return []
    for (const { resolve, clauses } of namings) {
      const found =
        resolve(edit.slot, mention, text) ?? (edit.after === null ? null : resolve(edit.after, mention, text))
      const target = found === null ? undefined : clauses.get(found)
      if (target !== undefined) return linkReference(text, mention.start, mention.end, target)
    }
    return []
  })
  return { ...edit, words, links }
}
