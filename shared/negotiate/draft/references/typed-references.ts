import type { DraftLink } from '../../../model/negotiation/our-draft.ts'
import type { VersionText } from '../../../model/version-text.ts'
import { findMentions } from '../../../text/references.ts'
import { joinWords } from '../draft-words.ts'
import type { WordedClause } from '../paragraphs/draft-paragraphs.ts'
import { resolveInDraft } from './resolve-mentions.ts'

type Linked = WordedClause & { readonly links: readonly DraftLink[] }

/** References in edited words that name no clause, but for those that named none in the base version's words either. */
export function findUnresolved(
  base: VersionText,
  clauses: readonly Linked[],
): readonly { readonly slot: string; readonly text: string }[] {
  const edited = clauses.filter(({ edit, isReworded, isRemoved }) => edit !== null && isReworded && !isRemoved)
  if (edited.length === 0) return []
  const labelled = clauses.map(({ label, words }) => ({ label, ...words }))
  const resolve = resolveInDraft(base, clauses, labelled)
  const unresolved = Map.groupBy(
    base.references.filter(({ target }) => target === null),
    ({ clause }) => clause,
  )
  return edited.flatMap(({ slot, words, links, base: index }) => {
    const text = joinWords(words)
    const before = unresolved.get(index ?? -1) ?? []
    return findMentions(text)
      .filter(({ start, end }) => !links.some((link) => link.start < end && start < link.end))
      .filter((mention) => !mention.external && resolve(slot, mention, text) === null)
      .map(({ start, end }) => ({ slot, text: text.slice(start, end) }))
      .filter((found) => !before.some((reference) => reference.text === found.text))
  })
}
