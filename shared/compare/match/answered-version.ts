import type { TextPrint } from './print.ts'
import { sharedText } from './shared-text.ts'

/** A version of the contract that a document belongs to. */
export interface KnownVersion {
  readonly number: number
  readonly print: TextPrint
}

/** The version that a document most likely answers, and how alike the two are, 0 to 1. */
export interface AnsweredVersion {
  readonly number: number
  readonly similarity: number
}

/** The version that shares most text with a document; of several that share as much, the latest. Null without versions. */
export function findAnsweredVersion(offered: TextPrint, versions: readonly KnownVersion[]): AnsweredVersion | null {
  let best: AnsweredVersion | null = null
  for (const { number, print } of versions) {
    const similarity = sharedText(offered, print)
    if (best === null || similarity > best.similarity || (similarity === best.similarity && number > best.number))
      best = { number, similarity }
  }
  return best
}
