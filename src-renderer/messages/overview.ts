import type { ComparisonSummary } from '#shared/model/comparison.ts'
import type { Side } from '#shared/model/side.ts'
import type { DocumentKind, View } from '#shared/model/version-text.ts'
import { common, plural } from './common.ts'

/** The latest version of a contract, as lists know it. */
export interface LatestVersion {
  readonly number: number
  readonly side: Side
  readonly date: string
}

/** How each view of the tracked changes is offered. */
const VIEW_NAMES: Readonly<Record<View, string>> = {
  accepted: 'As if all were accepted',
  original: 'As if all were rejected',
  marked: 'With both texts standing in it',
}

const VIEW_WORDS: Readonly<Record<View, string>> = {
  accepted: 'The text the sender proposes. What they did not mark will show in the comparison.',
  original: 'The text before the sender’s changes.',
  marked: 'Deleted and inserted words side by side, as the file shows them.',
}

const READ_AS: Readonly<Record<View, string | null>> = {
  accepted: null,
  original: 'read with its changes rejected',
  marked: 'read with both texts in it',
}

const DOCUMENT_KINDS: Readonly<Record<DocumentKind, string | null>> = {
  main: null,
  schedule: 'Schedule',
  annex: 'Annex',
}

const unmarked = (count: number): string => `${plural(count, 'change')} not marked by the sender`

const join = (parts: readonly (string | null)[]): string => parts.filter((part) => part !== null).join(' · ')

/** The counts of a comparison that are worth a word, in the order they are read. */
function countsOf(summary: ComparisonSummary): readonly string[] {
  const counts: readonly (readonly [number, string])[] = [
    [summary.reworded, `${common.number(summary.reworded)} reworded`],
    [summary.added, `${common.number(summary.added)} added`],
    [summary.removed, `${common.number(summary.removed)} removed`],
    [summary.moved, `${common.number(summary.moved)} moved`],
    [summary.retitled, `${common.number(summary.retitled)} retitled`],
    [summary.split, `${common.number(summary.split)} split`],
    [summary.merged, `${common.number(summary.merged)} merged`],
  ]
  return counts.flatMap(([count, words]) => (count === 0 ? [] : [words]))
}

export const overview = {
  title: 'Overview',
  /** Whose draft lies on the table. */
  latestDraft: (latest: LatestVersion | null, ours: Side): string =>
    latest === null
      ? 'No version yet'
      : `${common.version(latest.number)} from ${latest.side === ours ? 'us' : 'them'}, ${common.day(latest.date)}`,
  versions: 'Versions',
  columns: { version: 'Version', side: 'From', date: 'Sent', document: 'Documents', actions: 'Actions' },
  noVersions: {
    title: 'No version yet',
    words:
      'Drop the first document here, yours or theirs: a Word .docx, .odt, PDF, web page, Markdown or plain text file.',
  },
  toContracts: 'Contracts',
  counts: (version: {
    readonly clauseCount: number
    readonly revisionCount: number
    readonly commentCount: number
    readonly view: View
  }): string =>
    join([
      plural(version.clauseCount, 'clause'),
      version.revisionCount === 0 ? null : plural(version.revisionCount, 'tracked change'),
      version.commentCount === 0 ? null : plural(version.commentCount, 'comment'),
      version.revisionCount === 0 ? null : READ_AS[version.view],
    ]),
  compareWith: (older: number): string => `Compare with ${common.versionShort(older)}`,
  notMarked: (count: number): string => `${common.number(count)} not marked`,
  more: (version: number): string => `More for version ${version}`,
  document: (kind: DocumentKind, size: number): string => join([DOCUMENT_KINDS[kind], common.fileSize(size)]),
  exportOriginal: 'Export the original to Downloads',
  exportDocument: (name: string): string => `Export ${name} to Downloads`,
  exported: (name: string): string => `${name} is in Downloads`,
  withdraw: 'Withdraw this version',
  withdrawOnlyLatest: 'Only the latest version can be withdrawn.',
  withdrawNever: 'What is signed cannot be withdrawn.',
  withdrawn: (version: number): string => `Version ${version} withdrawn`,
  resumed: (version: number): string => `The freeze of version ${version} is in force again.`,
  changes: {
    title: (version: number): string => `What version ${version} changed`,
    none: 'Nothing of substance.',
    working: 'Comparing…',
    /** What a version changed, in one sentence. */
    sentence: (summary: ComparisonSummary): string => {
      const counts = countsOf(summary)
      const changed = counts.length === 0 ? 'Nothing of substance changed.' : `Changed: ${counts.join(', ')}.`
      return summary.unmarked === 0 ? changed : `${changed} ${unmarked(summary.unmarked)}.`
    },
    rows: {
      reworded: 'Reworded',
      added: 'Added',
      removed: 'Removed',
      moved: 'Moved',
      retitled: 'Retitled',
      split: 'Split',
      merged: 'Merged',
      terms: 'Terms changed',
      noiseOnly: 'Numbering and typography only',
      unchanged: 'Unchanged',
    },
    unmarked,
    allMarked: 'The sender marked every change.',
  },
  facts: {
    title: 'Where it stands',
    points: 'Open points',
    orders: 'Change orders',
    sum: 'Sum to date',
    end: 'Ends on',
    original: (value: string): string => `originally ${value}`,
    pending: (value: string): string => `${value} pending`,
    pendingDays: (days: number): string => `${days > 0 ? '+' : ''}${plural(days, 'day')} pending`,
  },
  signing: {
    title: 'Signature',
    draft: 'No version is frozen. When the text is agreed, freeze it and sign it.',
    frozen: (version: number, at: string): string => `Version ${version} was frozen on ${common.day(at)}.`,
    waived: (points: readonly string[]): string => `Still open at the freeze: ${points.join(', ')}.`,
    signedBy: (name: string, at: string): string => `${name}, ${common.day(at)}`,
    notSigned: 'not signed',
    bundle: 'Go to the bundle',
  },
  drop: 'Drop it to add it as the next version, or a folder to have it sorted',
  dropHint: 'Drop documents anywhere here to add them as the next version.',
  add: {
    title: 'Add a version',
    titleAnywhere: 'Add documents',
    /** As Undo names it. */
    step: 'Version added',
    drop: 'Choose documents',
    dropHint:
      'or drop them here: Word .docx, .odt, PDF, web page, Markdown or plain text, at most 64 MB each. Several files make one version: the main text, its schedules and annexes.',
    nothing: 'There is no file in what was dropped.',
    nothingTodo: 'Drop a document from your file manager. Nothing was added.',
    more: 'Add another document',
    documents: (count: number): string => (count === 1 ? 'Document' : `${count} documents, one version`),
    kind: (name: string): string => `What ${name} is`,
    up: (name: string): string => `${name} earlier`,
    down: (name: string): string => `${name} later`,
    remove: (name: string): string => `Take out ${name}`,
    failed: (count: number): string => (count === 1 ? 'One file was not taken' : `${count} files were not taken`),
    goOn: 'Go on without it',
    goOnAll: 'Go on without them',
    contract: {
      label: 'Which contract do they belong to?',
      labelOne: 'Which contract does it belong to?',
      similarity: (share: string): string => `${share} alike`,
      isNew: 'A new contract',
      newNote: 'You name it and its parties next.',
      none: 'No contract of this workspace is much alike.',
      submit: 'Go on',
    },
    elsewhere: {
      title: (title: string, share: string): string => `This looks more like “${title}” (${share})`,
      than: (share: string | null): string =>
        share === null ? 'This contract has nothing like it yet.' : `This contract is ${share} alike.`,
      change: 'Add it there',
      keep: 'Keep it here',
    },
    known: (name: string, version: number, title: string | null): string =>
      `${name} is already version ${version}${title === null ? '' : ` of ${title}`}, byte for byte.`,
    side: 'Which side sent it?',
    sideOption: (party: string, side: Side, isOurs: boolean): string =>
      `${party} (${common.side(side).toLowerCase()}${isOurs ? ', us' : ''})`,
    sideMissing: 'Say which side sent it.',
    date: 'Sent on',
    dateMissing: 'Give the day it was sent.',
    dateHint: (date: string): string => `The latest day in the document: ${common.day(date)}`,
    answers: 'Which version does it answer?',
    answersVersion: (version: number, side: Side, date: string): string =>
      `Version ${version}, ${common.side(side).toLowerCase()}, ${common.day(date)}`,
    answersLike: (version: number, share: string): string => `Most like version ${version}: ${share}`,
    turn: 'Whose turn is it then?',
    turnSaid: 'Said whose turn it is',
    fork: {
      title: (isOurs: boolean): string => (isOurs ? 'It is our turn' : 'It is their turn'),
      recorded: 'This version comes out of turn, and is recorded as a fork.',
      question: 'This version comes out of turn. What is it?',
      draft: (latest: number): string => `A new draft on version ${latest}`,
      correction: (latest: number): string => `A correction of version ${latest}`,
    },
    after: {
      intro:
        'What it means for the points, as far as their clauses tell. You can do this later, too: under Negotiation.',
      later: 'Later',
    },
    /** `documents`: how many of them have tracked changes. */
    view: (changes: number, documents: number): string =>
      `${plural(changes, 'tracked change')}${documents === 1 ? '' : ` in ${documents} documents`}: which text becomes the version?`,
    viewName: (view: View): string => VIEW_NAMES[view],
    viewWords: (view: View): string => VIEW_WORDS[view],
    submit: 'Add the version',
    adding: 'Adding the version…',
    endsFreeze: (version: number): string => `Version ${version} is frozen. A new version ends the freeze.`,
    signed: (version: number): string => `Version ${version} is signed, so no further version can be added.`,
    signedTodo: 'Record what changes now as a change order.',
    changeOrders: 'Go to change orders',
    added: (version: number): string => `Version ${version} added`,
    endedFreeze: (version: number): string => `This ended the freeze of version ${version}.`,
    cancelled: 'Cancelled. Nothing was added; the documents and your answers are still here.',
  },
} as const
