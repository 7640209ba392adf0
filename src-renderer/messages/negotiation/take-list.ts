import type { Side } from '#shared/model/side.ts'
import type { LIST_CONFLICTS } from '#shared/negotiate/issues/read-issues.ts'
import { plural } from '../common.ts'

type Conflict = (typeof LIST_CONFLICTS)[number]

const CONFLICTS: Readonly<Record<Conflict, string>> = {
  'unknown-point': 'We have no point of this number.',
  settled: 'The point is settled already.',
  'answered-since': 'Something newer of them is on record.',
  'our-words-changed': 'Our words in the list are not ours: they were changed, or are older ones.',
  'their-words-changed': 'What the list says they wanted before is not what we have on record.',
  'same-as-before': 'This is what we have on record already.',
}

const THEIRS: Readonly<Record<Side, string>> = { vendor: 'the vendor’s', buyer: 'the buyer’s' }

/** Reading an issues list that came back. */
export const takeList = {
  title: 'Read a filled-in issues list',
  intro: 'Their answers become their positions. Nothing is recorded before you say so, and nothing is overwritten.',
  drop: 'Choose the list that came back',
  dropHint: 'or drop it here: Word, Excel, CSV or Markdown',
  reading: (name: string): string => `Reading ${name}`,
  unreadable: (name: string): string => `${name} cannot be read: it went away, or may not be opened.`,
  tooLarge: (name: string): string => `${name} is too large for an issues list.`,
  of: (name: string, side: Side): string => `${name}: ${THEIRS[side]} answers`,
  noRows: 'No row of this file answers a point.',
  another: 'Read another file',
  answer: 'Answer',
  before: 'On record',
  nothingBefore: 'Nothing is on record of them.',
  rowName: (number: string, title: string): string => `${number} ${title}`.trim(),
  conflict: (conflict: Conflict): string => CONFLICTS[conflict],
  notes: 'Not understood',
  unanswered: (count: number): string => `${plural(count, 'row')} without an answer`,
  submit: (count: number): string => `Record ${plural(count, 'answer')}`,
  done: (count: number): string => `${plural(count, 'answer')} recorded from their issues list`,
} as const
