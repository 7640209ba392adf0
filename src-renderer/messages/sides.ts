import type { Side } from '#shared/model/side.ts'
import { common } from './common.ts'

export const sides = {
  title: 'Compare three ways',
  working: 'Comparing both sides’ versions',
  two: 'Two versions',
  compareHere: 'Against the base',
  columns: { base: 'Base', buyer: 'Buyer', vendor: 'Vendor' },
  listName: (base: number, buyer: number, vendor: number): string =>
    `What the buyer’s v${buyer} and the vendor’s v${vendor} changed since v${base}`,
  filters: {
    both: (): string => 'changed by both, differently',
    all: (count: number): string => (count === 1 ? 'place changed' : 'places changed'),
    buyer: (): string => 'only by the buyer',
    vendor: (): string => 'only by the vendor',
    same: (): string => 'by both alike',
  },
  states: { both: 'Both differ', buyer: 'Buyer only', vendor: 'Vendor only', same: 'Both alike' },
  added: 'Not in the base',
  notThere: 'Not there',
  untouched: 'As in the base',
  none: {
    all: 'Neither side has changed anything since the base.',
    both: 'No place was changed by both sides differently.',
    buyer: 'Nothing was changed by the buyer alone.',
    vendor: 'Nothing was changed by the vendor alone.',
    same: 'Nothing was changed by both sides alike.',
  },
  baseIsSide: (base: number, side: Side): string =>
    `v${base} is the base and the ${common.side(side).toLowerCase()}’s own version: what is shown is what the other side made of it.`,
  missing: (side: Side | null): string =>
    side === null ? 'No version yet' : `Only the ${common.side(side).toLowerCase()} has sent a version so far`,
  missingWords:
    'Once both sides have sent one, this screen lays each side’s latest version beside the last that both worked on, and says who changed what.',
} as const
