import { settleCorrections } from '#shared/compare/corrections.ts'
import type { Correction } from '#shared/model/pairing.ts'
import { withoutUnits } from '../story/units.ts'
import type { Alignable } from './align-units.ts'

/** What the user says of two paragraphs, by their words: that they are the same one, or that they are not. */
export interface SaidPair {
  readonly old: string
  readonly now: string
  readonly same: boolean
}

const plain = (text: string): string => withoutUnits(text).replaceAll(/\s+/g, ' ').trim()

/** The only paragraph of these words, also one with a typed number before them; null for none or several. */
function findOnly(units: readonly Alignable[], words: string): number | null {
  const wanted = plain(words)
  const found = units.flatMap(({ kind, text }, at) => {
    const has = plain(text)
    return kind === 'paragraph' && (has === wanted || has.endsWith(` ${wanted}`)) ? [at] : []
  })
  return found.length === 1 ? (found[0] ?? null) : null
}

/** What the user said, of these units; what is said of words that stand nowhere or twice has no effect. */
export function findSaid(
  said: readonly SaidPair[],
  older: readonly Alignable[],
  newer: readonly Alignable[],
): readonly Correction[] {
  return settleCorrections(
    said.flatMap(({ old, now, same }) => {
      const [inOld, inNow] = [findOnly(older, old), findOnly(newer, now)]
      return inOld === null || inNow === null ? [] : [{ old: inOld, new: inNow, same }]
    }),
  )
}
