import type { PointStatus } from '#shared/model/point.ts'
import type { Side } from '#shared/model/side.ts'
import { common } from './common.ts'
import { list } from './negotiation/list.ts'
import { onePoint, precedents, tradeForm } from './negotiation/point.ts'
import { takeIn } from './negotiation/take-in.ts'
import { takeList } from './negotiation/take-list.ts'

const STATUSES: Readonly<Record<PointStatus, string>> = {
  open: 'Open',
  countered: 'Countered',
  agreed: 'Agreed',
  conceded: 'Conceded',
  withdrawn: 'Withdrawn',
  escalated: 'Escalated',
  parked: 'Parked',
}

const whose = (side: Side): string => (side === 'vendor' ? 'the vendor’s' : 'the buyer’s')
const startWhose = (side: Side): string => (side === 'vendor' ? 'The vendor’s' : 'The buyer’s')

export const negotiation = {
  points: 'Points',
  filter: 'Show points by status',
  all: 'All',
  status: (status: PointStatus): string => STATUSES[status],
  columns: { number: 'No.', point: 'Point', status: 'Status', rounds: 'Rounds' },
  clause: (name: string): string => `clause ${name}`,
  clauseGone: (name: string | null): string => (name === null ? 'clause gone' : `clause ${name} is gone`),
  noClause: 'no clause',

  empty: {
    title: 'No points yet',
    words:
      'A point is a question that is still open between the two sides. Raise one from a changed clause in the comparison, or right here.',
    noVersions:
      'A point is a question that is still open between the two sides. Most come from a changed clause: add a version first. You can raise one without a clause now.',
    compare: 'Go to the comparison',
  },

  issues: {
    title: 'Issues list for the other side',
    intro: 'What both sides want, word for word, with a column for their answer. Nothing that is only for us is in it.',
    format: 'Format',
    formats: {
      docx: { label: 'Word', words: 'A table to read, to comment and to fill in.' },
      xlsx: { label: 'Excel', words: 'One row a point, to sort and to filter.' },
      csv: { label: 'CSV', words: 'The same rows as plain text, for other programs.' },
      md: { label: 'Markdown', words: 'Plain text with a table, for a message or a repository.' },
    },
    write: 'Write to Downloads',
    writing: 'Writing the issues list',
    done: (name: string): string => `${name} is in Downloads`,
  },

  inspector: {
    missing: (id: string): string => `There is no point ${id}.`,
    missingWords: 'Choose another one in the table.',
    raised: (at: string): string => `raised ${common.day(at)}`,
    rename: 'Change the title',
    newTitle: 'Title of the point',
    clause: 'Clause',
    noClause: 'This point is not tied to a clause.',
    gone: (version: number): string => `This clause is gone from version ${version}.`,
    goneWas: (label: string): string => `It was clause ${label} when the point was raised.`,
    unnamed: 'Clause without a number',
    compare: (older: number, newer: number): string => `Compare v${older} and v${newer} here`,
    comparing: 'Looking for the clause in the comparison',
    positions: 'Positions',
    noPositions: 'Neither side has recorded what it wants.',
    takeBack: (side: Side): string => `Take back ${whose(side)} last position`,
    positionMeta: (version: number | null, at: string): string =>
      `${version === null ? 'no version' : common.versionShort(version)} · noted ${common.day(at)}`,
    agreed: (version: number): string => `Agreed in version ${version}`,
    reopen: 'Reopen',
    withdraw: 'Withdraw',
    restore: 'Restore',
    onlyForUs: 'Only for us',
    onlyForUsWhy: 'This stands in no export and no bundle.',
    topic: (id: string): string => `From topic ${id} of a review`,
    noPreparation: 'Nothing is noted of how far we would go.',
    prepare: 'Note how far we would go',
    rungs: { ideal: 'Ideal', acceptable: 'Acceptable', walkAway: 'Walk away' },
    wording: 'Wording to propose',
    needsVersion: 'Agreeing needs a version to agree in.',
  },

  raise: {
    title: 'Raise a point',
    pointTitle: 'Title',
    titleHint: 'What is the question, in a few words?',
    clause: (version: number): string => `Clause of version ${version}`,
    noVersion: 'The contract has no version yet, so the point stands without a clause.',
    position: (side: Side, isOurs: boolean): string => `${isOurs ? common.sideUs(side) : common.side(side)} wants`,
    prefilled: (version: number): string => `Taken from the clause in version ${version}.`,
    submit: 'Raise the point',
  },
  record: {
    title: (id: string): string => `Record a position on ${id}`,
    side: 'Whose position?',
    version: 'As of version',
    text: 'What it wants, in its own words',
    submit: 'Record',
  },
  prepare: {
    title: (id: string): string => `How far we would go on ${id}`,
    why: 'Only for us: it stands in no export and no bundle.',
    hints: {
      ideal: 'What we ask for first.',
      acceptable: 'What we would sign.',
      walkAway: 'What we would rather not sign.',
    },
    wording: 'The clause as we would write it',
    submit: 'Save',
  },
  agree: {
    title: (id: string): string => `Agree on ${id}`,
    text: 'Agreed text',
    hint: (version: number): string => `It is recorded with version ${version}, the latest.`,
    submit: 'Agree',
  },
  fill: {
    label: 'Start from',
    clause: (version: number): string => `Clause in v${version}`,
    side: (side: Side): string => `${common.side(side)}’s words`,
  },
  versionChoice: (version: number, side: Side): string => `${common.versionShort(version)} from the ${side}`,
  noClauseFound: 'No clause has these words.',

  list,
  onePoint,
  tradeForm,
  precedents,
  takeIn,
  takeList,

  /** What was done, as Undo names it. */
  done: {
    raised: (title: string): string => `Point “${title}” raised`,
    renamed: (id: string): string => `${id} renamed`,
    recorded: (id: string, side: Side): string => `${startWhose(side)} position on ${id} recorded`,
    takenBack: (id: string, side: Side): string => `${startWhose(side)} position on ${id} taken back`,
    prepared: (id: string): string => `How far we would go on ${id} noted`,
    agreed: (id: string): string => `${id} agreed`,
    reopened: (id: string): string => `${id} reopened`,
    withdrawn: (id: string): string => `${id} withdrawn`,
    restored: (id: string): string => `${id} restored`,
  },
} as const
