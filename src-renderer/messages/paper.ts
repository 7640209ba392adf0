import type { Side } from '#shared/model/side.ts'
import { common, plural } from './common.ts'

const DOCUMENT_KINDS = { main: 'Main document', schedule: 'Schedule', annex: 'Annex' } as const

export const paper = {
  title: 'Document',
  read: 'Read',
  readVersion: (version: number): string => `Read v${version}`,
  none: {
    title: 'Nothing to read yet',
    words: 'Add the first draft: it is shown here as it looks on paper, with its clauses to click on.',
  },
  missing: (version: number): string => `There is no version ${version} in this contract.`,
  toLatest: 'Show the latest version',
  opening: (version: number): string => `Opening version ${version}`,
  version: 'Version',
  versionOption: (number: number, side: Side, date: string): string =>
    `v${number} ${common.dot} ${common.side(side)} ${common.dot} ${common.day(date)}`,
  view: {
    accepted: 'Tracked changes accepted',
    original: 'Before its tracked changes',
    marked: 'With its tracked changes',
  },
  trackedBy: 'Changes by',
  unknownAuthor: 'unknown',
  sheetName: (title: string | null): string => (title === null ? 'The document' : `The document “${title}”`),
  documentKind: (kind: keyof typeof DOCUMENT_KINDS): string => DOCUMENT_KINDS[kind],
  header: 'At the head of its pages',
  footer: 'At the foot of its pages',
  notes: 'Notes',
  box: 'Text box',
  comments: 'Comments in the margin',
  moreComments: (count: number): string => plural(count, 'more comment'),
  outline: {
    name: 'Headings',
    none: 'This document has no headings.',
  },
  find: {
    label: 'Find in the document',
    placeholder: 'Find words',
    count: (at: number, count: number, most: number): string =>
      `${common.number(at)} of ${common.number(count)}${count >= most ? '+' : ''}`,
    none: 'Not found',
    next: 'Next place',
    previous: 'Previous place',
    close: 'Close',
  },
  inspector: {
    choose: 'Choose a clause to see what it refers to, what was said about it, and what can be done.',
    place: (at: number, count: number): string => `Clause ${common.number(at)} of ${common.number(count)}`,
    noNumber: 'No number',
    refersTo: 'Refers to',
    referredToBy: 'Referred to by',
    defines: 'Defines',
    uses: 'Defined terms in it',
    points: 'Points',
    compare: (version: number): string => `Compare with v${version}`,
    copy: 'Copy text',
    copied: 'Copied the clause',
    copyFailed: 'The clause could not be copied. Select its text and copy it by the keyboard.',
    showAll: (count: number): string => `Show all ${common.number(count)}`,
  },
} as const
