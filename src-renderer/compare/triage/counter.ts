import { create } from 'zustand'
import type { DraftWords } from '#shared/model/negotiation/our-draft.ts'
import { wordsOf } from '#shared/negotiate/draft/draft-words.ts'
import type { Compared, Which } from '../model/compared.ts'

interface Counter {
  /** The change whose row has the editor, by its position; null for none. */
  readonly change: number | null
}

/** Which change is being countered: its row has the editor. */
export const useCounter = create<Counter>()(() => ({ change: null }))

export const startCounter = (change: number): void => useCounter.setState({ change })
export const endCounter = (): void => useCounter.setState({ change: null })

/** One side's words of a change as a start for others: those of several clauses as paragraphs of the first. */
export function startingWords(compared: Compared, change: number, which: Which): DraftWords | null {
  const [first, ...rest] = (compared.comparison.changes[change]?.[which] ?? []).flatMap((index) => {
    const clause = compared[which].clauses[index]
    return clause === undefined ? [] : [wordsOf(clause)]
  })
  if (first === undefined) return null
  const more = rest.flatMap(({ heading, paragraphs }) => [...(heading === null ? [] : [heading]), ...paragraphs])
  return { heading: first.heading, paragraphs: [...first.paragraphs, ...more] }
}
