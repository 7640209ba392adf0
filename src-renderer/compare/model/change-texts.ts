import type { Change, Compared } from './compared.ts'
import { type ClausePieces, layOutText, piecesOf } from './pieces.ts'
import { shortenPieces } from './shorten.ts'

/** Both texts of a change as its row shows them. */
export interface ChangeTexts {
  readonly old: readonly ClausePieces[]
  readonly new: readonly ClausePieces[]
  /** True when something is left out that the whole text has. */
  readonly isShort: boolean
}

/** The texts of a change, whole or shortened to what changed; renames are quiet where noise is. */
export function textsOf(compared: Compared, change: Change, isWhole: boolean, isNoiseQuiet: boolean): ChangeTexts {
  const all = piecesOf(compared, change, isNoiseQuiet ? compared.comparison.renames : [])
  const pieces = isWhole ? all : shortenPieces(all)
  const [older, newer] = [layOutText(compared, change, 'old', pieces), layOutText(compared, change, 'new', pieces)]
  const isShort = [...older, ...newer].some(({ text }) => text.some(({ isHidden }) => isHidden))
  return { old: older, new: newer, isShort }
}
