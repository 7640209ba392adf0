import { foldTypography } from '#shared/text/normalise.ts'
import type { Change, Compared } from './compared.ts'
import { type ClausePieces, type IsNoise, layOutText, piecesOf } from './pieces.ts'
import { isRenameSwap } from './renames.ts'
import { type Room, shortenPieces } from './shorten.ts'

/** Both texts of a change as its row shows them. */
export interface ChangeTexts {
  readonly old: readonly ClausePieces[]
  readonly new: readonly ClausePieces[]
  /** True when something is left out that the whole text has. */
  readonly isShort: boolean
}

/** The texts of a change, shortened to what changed as far as there is room; whole where `room` is null. */
export function textsOf(compared: Compared, change: Change, room: Room | null, hidesNoise: boolean): ChangeTexts {
  const all = piecesOf(compared, change, noiseIn(compared, change, hidesNoise))
  const pieces = room === null ? all : shortenPieces(all, room)
  const [older, newer] = [layOutText(compared, change, 'old', pieces), layOutText(compared, change, 'new', pieces)]
  const isShort = [...older, ...newer].some(({ text }) => text.some(({ isHidden }) => isHidden))
  return { old: older, new: newer, isShort }
}

/** Which words are quiet: all noise beside a change of substance; in noise alone, what is the least of it. */
function noiseIn({ comparison }: Compared, { noise, noiseOnly }: Change, hidesNoise: boolean): IsNoise {
  const hasMore = noise.includes('rename') || noise.includes('references')
  const isTypographyQuiet = noiseOnly ? hasMore : hidesNoise
  const isRenameQuiet = hidesNoise && !noiseOnly
  return (older, newer) =>
    (isTypographyQuiet && foldTypography(older) === foldTypography(newer)) ||
    (isRenameQuiet && comparison.renames.some((rename) => isRenameSwap(older, newer, rename)))
}
