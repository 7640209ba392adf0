import type { Side } from '#shared/model/side.ts'
import { common, plural } from '../common.ts'

const SENDERS: Readonly<Record<Side, string>> = { vendor: 'The vendor', buyer: 'The buyer' }

/** Bringing the points up to a version. */
export const takeIn = {
  title: (version: number): string => `Bring the points up to version ${version}`,
  reading: (version: number): string => `Looking through version ${version} for what concerns the points`,
  nothing: (version: number): string => `Version ${version} changes nothing that a point hangs on.`,
  positions: (side: Side): string => `${SENDERS[side]} reads anew`,
  positionsWhy: 'Taken word for word from the changed clauses. What was said before stays on record.',
  positionName: (point: string, title: string, label: string | null): string =>
    `${point} ${title}${label === null ? '' : `, clause ${label}`}`,
  before: 'Before',
  nothingBefore: 'Nothing was on record of this side.',
  falls: 'Agreements that the text no longer carries',
  fallsWhy: 'Checked ones are reopened: the point is what it was before it was agreed.',
  agreed: 'Agreed',
  now: 'Now',
  fallGone: 'The clause is gone.',
  gone: 'Clauses that are gone',
  goneWhy: 'Nothing is recorded for these: look at them, and say what became of them.',
  submit: (positions: number, falls: number): string => {
    const record = positions === 0 ? null : `Record ${plural(positions, 'position')}`
    const reopen = falls === 0 ? null : `${record === null ? 'Reopen' : 'reopen'} ${plural(falls, 'point')}`
    const all = [record, reopen].filter((part) => part !== null).join(', ')
    return all === '' ? 'Nothing chosen' : all
  },
  done: (version: number): string => `Points brought up to ${common.versionShort(version)}`,
  said: (positions: number, falls: number): string =>
    [
      ...(positions === 0 ? [] : [`${plural(positions, 'position')} recorded.`]),
      ...(falls === 0 ? [] : [`${plural(falls, 'agreement')} taken back.`]),
    ].join(' '),
} as const
