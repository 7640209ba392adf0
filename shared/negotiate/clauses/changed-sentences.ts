import type { WordRun } from '../../model/comparison.ts'
import { splitSentences } from '../../text/split-sentences.ts'

/** From a place of a text to another. */
interface Stretch {
  readonly from: number
  readonly to: number
}

/**
 * The sentences of a change's new text that it touches, verbatim: neighbours as they stand, others a line each. Empty where
 * it touches none. `skip`: so many first characters of the new text are a heading, and no sentence.
 */
export function changedSentences(newer: string, words: readonly WordRun[], skip: number): string {
  const changes = changedStretches(words)
  const parts: Stretch[] = []
  let wasChanged = false
  for (const sentence of sentencesOf(newer, skip)) {
    const isChanged = changes.some(({ from, to }) => from <= sentence.to && to >= sentence.from)
    const before = isChanged && wasChanged ? parts.pop() : undefined
    if (isChanged) parts.push({ from: before?.from ?? sentence.from, to: sentence.to })
    wasChanged = isChanged
  }
  return parts.map(({ from, to }) => newer.slice(from, to)).join('\n')
}

function sentencesOf(text: string, skip: number): readonly Stretch[] {
  let at = skip
  return splitSentences(text.slice(skip)).map((sentence) => {
    const from = text.indexOf(sentence, at)
    at = from + sentence.length
    return { from, to: at }
  })
}

/** Where the new text differs; a place without length where something was left out. */
function changedStretches(words: readonly WordRun[]): readonly Stretch[] {
  const changes: Stretch[] = []
  let at = 0
  for (const [kind, text] of words) {
    const to = kind === '-' ? at : at + text.length
    if (kind !== '=' && text.trim() !== '') changes.push({ from: at, to })
    at = to
  }
  return changes
}
