import type { Side } from '#shared/model/side.ts'
import type { ComparedVersion } from '../model/compared.ts'

/** The last version that we sent before another one, null when there is none. */
export const lastSent = (
  versions: readonly Pick<ComparedVersion, 'number' | 'side'>[],
  ours: Side | null,
  before: number,
): number | null => versions.findLast(({ number, side }) => side === ours && number < before)?.number ?? null
