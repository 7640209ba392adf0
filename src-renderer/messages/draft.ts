import type { ISSUE_FILES } from '#shared/api/negotiation/drafts.ts'
import type { Decision } from '#shared/model/negotiation/our-draft.ts'
import { common, plural } from './common.ts'

type IssueFile = (typeof ISSUE_FILES)[number]

const DECISIONS: Readonly<Record<Decision, string>> = {
  accept: 'Accepted',
  'keep-ours': 'Ours kept',
  counter: 'Countered',
  edit: 'Edited',
  insert: 'Put in',
}

const FILES: Readonly<Record<IssueFile, { readonly label: string; readonly words: string }>> = {
  clean: { label: 'Clean text', words: 'The new version itself, without marks.' },
  redline: { label: 'Redline against what they sent', words: 'Word with tracked changes, only ours marked.' },
  cumulative: {
    label: 'Redline against what we last sent',
    words: 'Their changes under their names, ours under ours.',
  },
  'issues-docx': { label: 'Issues list in Word', words: 'What both sides want, with a column for their answer.' },
  'issues-xlsx': { label: 'Issues list in Excel', words: 'The same table, one row a point.' },
  cover: { label: 'Cover note', words: 'A few lines that say what is in the draft.' },
}

export const draft = {
  title: 'Our draft',
  decision: (decision: Decision): string => DECISIONS[decision],
  step: {
    started: (base: number): string => `Started our draft on v${base}`,
    edited: (name: string): string => `Edited ${name}`,
    inserted: 'Put a clause into our draft',
    takenOut: (name: string): string => `Took ${name} out`,
    putBack: (name: string): string => `Put ${name} back as it was`,
    noted: (name: string): string => `Noted why on ${name}`,
    wording: (title: string): string => `Put the wording for “${title}” into our draft`,
    discarded: 'Put our draft away',
    issuedNow: 'Issued our draft',
    sent: (version: number): string => `Noted that v${version} was sent`,
  },
  /** A clause that has neither number nor heading. */
  clause: 'the clause',
  base: (version: number): string => `Our draft on v${version}`,
  changed: (): string => 'changed',
  all: (count: number): string => (count === 1 ? 'clause' : 'clauses'),
  undecided: (count: number): string => `${common.number(count)} undecided`,
  issueShort: 'Issue…',
  toCompare: 'Changes of theirs that are not decided: go to the comparison',
  more: 'More to do with the draft',
  filtersName: 'Which clauses are listed',
  listName: 'Clauses of our draft',
  outlineName: 'Headings and decisions',
  noneChanged: 'Nothing differs from what they sent.',
  edit: 'Edit',
  insertAfter: 'Insert after',
  insertBefore: 'Insert before',
  takeOut: 'Take out',
  putBack: 'Put back',
  takenOut: 'Taken out',
  leftOut: 'Left out',
  renumbered: (before: string, now: string): string => `${before} in their version, ${now} here`,
  from: (before: string): string => `was ${before}`,
  opening: 'Opening our draft',

  editor: {
    name: (clause: string): string => `Words of ${clause}`,
    newName: 'Words of the new clause',
    heading: 'Heading',
    paragraphs: 'Words, one paragraph a line',
    level: 'Number and level like',
    levelOf: (label: string | null, heading: string): string => [label, heading].filter(Boolean).join(' '),
    keys: 'Enter begins a paragraph, Ctrl Enter saves, Escape leaves.',
    save: 'Save',
    empty: 'There are no words yet. To take the clause out, leave this and take it out.',
    startFrom: 'Begin with',
    theirs: 'their words',
    ours: 'our words',
  },

  inspector: {
    choose: 'Choose a clause to see what both sides said.',
    decision: 'Decision',
    undecided: 'Nothing was decided on this clause.',
    said: 'What both said',
    notInOurs: 'Not in our last version.',
    notInTheirs: 'Not in their version.',
    noOurs: 'We have sent no version before.',
    note: 'Why',
    forUs: 'for us alone',
    addNote: 'Note why…',
    saveNote: 'Save the note',
    points: 'Points',
    wording: 'Model wording',
    noWording: 'The review found no topic of the playbook here.',
    insert: 'Insert after',
    replace: 'Replace the words',
    precedents: 'Agreed elsewhere',
    precedent: (title: string, counterparty: string, count: number): string =>
      `${title}, ${counterparty}${count > 1 ? `, ${plural(count, 'contract')}` : ''}`,
    noPrecedents: 'Nothing was agreed on this in other contracts.',
  },

  dangling: {
    title: (count: number): string =>
      count === 1
        ? 'One reference names a clause that was taken out'
        : `${common.number(count)} references name clauses that were taken out`,
    words: (text: string): string => `“${text}”`,
  },

  none: {
    title: 'No draft yet',
    words: (base: number): string =>
      `Start our draft on v${base}, or decide on a change in the comparison: the draft then starts by itself.`,
    noVersions: {
      title: 'Nothing to draft on yet',
      words:
        'Add the version that the draft is to answer. It is then edited here clause by clause, and issued as the next.',
    },
    ours: (version: number): string =>
      `v${version} is ours, and their answer has not come yet: it is their turn. You can still start a draft that replaces what we sent.`,
    start: 'Start our draft',
    startAnyway: 'Start all the same',
    compare: 'Decide in the comparison',
  },

  issue: {
    title: (version: number): string => `Issue our draft as v${version}`,
    intro: (version: number): string => `The draft becomes v${version}. It cannot be edited then; Undo takes it back.`,
    date: 'Date',
    files: 'What goes out',
    author: 'Name on the tracked changes',
    channel: 'How it is sent',
    channelHint: 'By e-mail, through a portal: as you call it. Leave it empty to note that later.',
    note: 'Note on the sending',
    submit: 'Issue the draft',
    working: 'Issuing our draft',
    writing: 'Writing the files',
    file: (kind: IssueFile) => FILES[kind],
    open: (count: number): string => `${plural(count, 'change')} of theirs not decided. They stay as they sent them.`,
    dangling: (count: number): string => `${plural(count, 'reference')} to clauses that were taken out.`,
    doneTitle: (version: number): string => `v${version} is issued`,
    written: 'In Downloads',
    notMade: 'Could not be made',
    notSent: 'The version is issued, and none of the files could be written.',
    retry: 'Write the files again',
    turn: 'It is their turn now.',
    noted: (channel: string): string => `Noted as sent: ${channel}.`,
    toVersion: 'Show the version',
    pick: 'Choose at least one file.',
  },

  /** A finding of the review that went into the draft. */
  finding: {
    done: (title: string, isReplaced: boolean): string =>
      isReplaced
        ? `The wording for “${title}” takes the place of the vague clause in our draft`
        : `The wording for “${title}” is a clause of our draft`,
    show: 'Show',
    otherBase: (base: number): string =>
      `Our draft lies over v${base}: show the review of that version to insert from it.`,
  },

  discard: {
    done: 'Our draft is put away; Undo brings it back.',
  },
} as const
