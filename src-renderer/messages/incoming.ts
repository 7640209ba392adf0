import type { Side } from '#shared/model/side.ts'
import type { DocumentFormat, DocumentKind, View } from '#shared/model/version-text.ts'
import { common, plural } from './common.ts'

const FORMATS: Readonly<Record<DocumentFormat, string>> = {
  docx: 'Word document',
  odt: 'OpenDocument text',
  pdf: 'PDF',
  html: 'Web page',
  markdown: 'Markdown',
  text: 'Plain text',
}

const KINDS: Readonly<Record<DocumentKind, string>> = { main: 'Main text', schedule: 'Schedule', annex: 'Annex' }

const AS_KIND: Readonly<Record<DocumentKind, string>> = {
  main: 'Make it the main text',
  schedule: 'Make it a schedule',
  annex: 'Make it an annex',
}

const VIEWS: Readonly<Record<View, string>> = { accepted: 'Accepted', original: 'Original', marked: 'Marked' }

/** What `document.inspect` counts. */
interface Counts {
  readonly clauses: number
  readonly revisions: number
  readonly comments: number
  readonly tables: number
  readonly notes: number
  /** How many made the tracked changes. */
  readonly revisers: number
}

/** What speaks for a side, as `incoming.place` says it. */
export type SenderReason =
  | { readonly kind: 'author' | 'editor'; readonly who: string; readonly version: number }
  | { readonly kind: 'company' | 'party-author'; readonly who: string }
  | { readonly kind: 'turn'; readonly version: number }

const SHOWN_AUTHORS = 3

const percent = (share: number): string => `${Math.round(share * 100)} %`

/** `Ada Lovelace, Brian Kernighan and 3 more`. */
function names(all: readonly string[]): string {
  if (all.length <= SHOWN_AUTHORS) return all.join(', ')
  const shown = all.slice(0, SHOWN_AUTHORS - 1)
  return `${shown.join(', ')} and ${common.number(all.length - shown.length)} more`
}

const count = (number: number, one: string): readonly string[] => (number === 0 ? [] : [plural(number, one)])

function reason(said: SenderReason): string {
  switch (said.kind) {
    case 'author':
      return `changes by ${said.who}, who worked on version ${said.version}`
    case 'editor':
      return `last saved by ${said.who}, who worked on version ${said.version}`
    case 'company':
      return `the file names ${said.who}`
    case 'party-author':
      return `changes by ${said.who}`
    case 'turn':
      return `it would be their turn after version ${said.version}`
  }
}

/** At most two, not both of the same person. */
function reasons(all: readonly SenderReason[]): string {
  const [first, ...others] = all
  if (first === undefined) return ''
  const second = others.find((other) => !('who' in first && 'who' in other && other.who === first.who))
  return `: ${[first, ...(second === undefined ? [] : [second])].map(reason).join('; ')}`
}

/** How sure a suggestion is, in the words before it. */
const probably = (isUnsure: boolean, side: Side): string =>
  `${isUnsure ? 'Perhaps' : 'Probably'} the ${common.side(side).toLowerCase()}`

export const incoming = {
  format: (format: DocumentFormat): string => FORMATS[format],
  kind: (kind: DocumentKind): string => KINDS[kind],
  view: (view: View): string => VIEWS[view],
  percent,
  /** `112 clauses, 14 tracked changes by 2 authors, 3 comments, 2 tables, 1 footnote`. */
  found: ({ clauses, revisions, revisers, comments, tables, notes }: Counts): string =>
    [
      plural(clauses, 'clause'),
      revisions === 0
        ? 'no tracked changes'
        : `${plural(revisions, 'tracked change')} by ${plural(revisers, 'author')}`,
      ...count(comments, 'comment'),
      ...count(tables, 'table'),
      ...count(notes, 'footnote'),
    ].join(', '),
  names,
  findings: (number: number): string => (number === 1 ? 'One thing to know' : `${number} things to know`),
  problems: {
    limit: (size: number): string => `it has ${common.fileSize(size)}, and 64 MB is the most`,
    limitTogether: 'with the others it has more than 90 MB, the most that one version can hold',
    surplus: (name: string, most: number): string => `${name} is one too many: a version holds ${most} documents.`,
    surplusTodo: 'Take another one out first.',
    unreadable: (name: string): string => `${name} cannot be read.`,
    unreadableTodo: 'Look whether it is still there and open to you.',
    twice: (name: string, as: string): string => `${name} is the same file as ${as}.`,
  },
  reading: {
    title: 'Reading what was dropped',
    file: (at: number, of: number, name: string): string =>
      of === 1 ? `Reading ${name}` : `Reading ${at} of ${of}: ${name}`,
    placing: 'Looking where it belongs…',
    stop: 'Stop reading',
  },
  sender: {
    suggestion: (side: Side, isUnsure: boolean, said: readonly SenderReason[]): string =>
      `${probably(isUnsure, side)}${reasons(said)}.`,
    suggested: 'Suggested',
  },
  drop: 'Drop documents to add them, or a folder to have it sorted',
  sort: {
    title: 'Sort a folder of drafts',
    drop: 'Drop a folder to have it sorted',
    intro:
      'Every document is read here, on this machine. You see which contracts and versions they seem to be, and correct it, before anything is added.',
    choose: 'Choose a folder',
    chooseHint: 'or drop it anywhere here, with any folders in it: at most 500 files, 64 MB each',
    listing: 'Looking what is in the folder…',
    sorting: 'Sorting them into contracts and versions…',
    cancelled: 'Cancelled. Nothing was added.',
    nothing: 'There is no document in it that can be read.',
    nothingTodo: 'What was found is listed below, each with its reason.',
    cut: 'There is more in the folder than is taken at once: 500 files. Sort the rest as a second folder.',
    busy: 'A folder is being sorted here already. Add or discard it first.',
    /** `3 contracts, 14 versions from 16 documents`. */
    summary: (contracts: number, versions: number, files: number): string =>
      `${plural(contracts, 'contract')}, ${plural(versions, 'version')} from ${plural(files, 'document')}. Nothing is added until you say so.`,
    all: {
      title: (number: number): string => (number === 1 ? 'The new contract' : `All ${number} new contracts`),
      ourName: 'Our name',
      weAre: 'We are the',
      currency: 'Currency',
    },
    contract: {
      isNew: 'New contract',
      known: (id: string): string => `Continues ${id}`,
      title: 'Title',
      vendor: 'Vendor',
      buyer: 'Buyer',
      ours: 'We are the',
      oursMissing: 'Which of the two are we?',
      currency: 'Currency',
      signed: 'It is signed, so that no version can be added to it. Leave these out.',
      more: (title: string): string => `More for ${title}`,
      turns: (side: Side): string => `Sent in turn, the ${common.side(side).toLowerCase()} first`,
      leaveOut: 'Leave out this contract',
      joinWith: (title: string): string => `Put its versions into ${title}`,
      untitled: 'Untitled contract',
      versionsOf: (title: string): string => `Versions of ${title}`,
    },
    version: {
      name: (number: number): string => `Version ${number}`,
      side: (number: number): string => `Which side sent version ${number}?`,
      sideNone: 'Which side?',
      sideMissing: 'say who sent it',
      dateMissing: 'say when',
      perhaps: (side: Side): string => `perhaps the ${common.side(side).toLowerCase()}`,
      changes: (number: number): string => plural(number, 'tracked change'),
      earlier: (number: number): string => `before version ${number}`,
      date: (number: number): string => `Day version ${number} was sent`,
      view: (number: number): string => `Tracked changes of version ${number}`,
      noChanges: 'none tracked',
      up: (number: number): string => `Version ${number} earlier`,
      down: (number: number): string => `Version ${number} later`,
    },
    file: {
      more: (name: string): string => `More for ${name}`,
      own: 'Make it a version of its own',
      above: 'Put it into the version above',
      to: (title: string): string => `Move it to ${title}`,
      toNew: 'Move it to a new contract',
      out: 'Leave it out',
      takeIn: 'Take it in',
      takeInNamed: (name: string): string => `Take it in: ${name}`,
      as: (kind: DocumentKind): string => AS_KIND[kind],
    },
    aside: {
      title: 'Set aside',
      known: (number: number): string =>
        `${plural(number, 'document')} already in the workspace or twice in the folder`,
      inWorkspace: 'already in the workspace',
      sameAs: (name: string): string => `the same as ${name}`,
      leftOut: (number: number): string => `${plural(number, 'document')} left out`,
      refused: (number: number): string => `${plural(number, 'file')} that cannot be read`,
      other: (number: number): string => `${plural(number, 'file')} of other kinds, not opened`,
      passedOver: (number: number): string => `${plural(number, 'hidden or system file')} passed over`,
    },
    missing: (parts: readonly string[]): string => `Still to say: ${parts.join(', ')}.`,
    missingParts: {
      title: 'a title',
      party: (number: number): string => (number === 1 ? 'one party' : `${number} parties`),
      ours: 'which side we are',
      currency: 'a currency',
      side: (number: number): string => `who sent ${plural(number, 'version')}`,
      date: (number: number): string => `the day of ${plural(number, 'version')}`,
    },
    ready: 'Sides and dates that came from the documents are suggestions: look through them.',
    submit: (contracts: number, versions: number): string =>
      contracts === 0
        ? `Add ${plural(versions, 'version')}`
        : `Add ${plural(contracts, 'contract')}, ${plural(versions, 'version')}`,
    leave: 'Discard this sorting',
    allOut: 'Everything is left out.',
    takePerhaps: (number: number): string =>
      number === 1 ? 'Take over the likely side' : `Take over ${number} likely sides`,
    adding: {
      title: 'Adding what was sorted',
      version: (at: number, of: number, title: string): string => `Version ${at} of ${of}: ${title}`,
      kept: 'Cancelling keeps what is added by then.',
    },
    added: (contracts: number, versions: number): string =>
      `${contracts === 0 ? '' : `${plural(contracts, 'contract')}, `}${plural(versions, 'version')} added`,
    /** As Undo names them. */
    steps: {
      contract: (title: string): string => `${title} added`,
      version: (title: string): string => `Version of ${title} added`,
      all: (versions: number): string => `adding ${plural(versions, 'version')}`,
    },
    undoAll: 'Undo all of it',
    stopped: (left: number): string =>
      left === 1 ? 'Stopped. One version is not added yet.' : `Stopped. ${left} versions are not added yet.`,
    failed: (left: number): string =>
      left === 1
        ? 'One version was not added. It is still here, with the reason.'
        : `${left} versions were not added. They are still here, with the reason.`,
    failedVersion: 'Not added:',
  },
} as const
