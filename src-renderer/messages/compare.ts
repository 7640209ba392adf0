import type { Side } from '#shared/model/side.ts'
import { common, plural } from './common.ts'

/** A version as this screen names it. */
interface NamedVersion {
  readonly number: number
  readonly side: Side
}

const named = ({ number, side }: NamedVersion): string => `v${number} ${common.side(side)}`

const tags = {
  reworded: 'Reworded',
  moved: 'Moved',
  added: 'Added',
  removed: 'Removed',
  split: 'Split',
  merged: 'Merged',
  retitled: 'Retitled',
  renumbered: 'Renumbered',
  notMarked: 'Not marked',
  partlyMarked: 'Partly marked',
  noise: { typography: 'Typography', references: 'References', rename: 'Renamed term' },
} as const

export const compare = {
  title: 'Compare',
  working: (older: NamedVersion, newer: NamedVersion): string => `Comparing v${older.number} with v${newer.number}`,
  none: {
    title: 'Nothing to compare yet',
    words: 'Add what both sides sent. From the second version on, this screen shows what changed, clause by clause.',
  },
  single: {
    title: 'Only one version so far',
    words: 'Add the next version that either side sends. This screen then shows what changed in it, clause by clause.',
  },
  older: 'Older version',
  newer: 'Newer version',
  listName: (older: NamedVersion, newer: NamedVersion): string => `Changes from ${named(older)} to ${named(newer)}`,
  columns: { clause: 'Clause' },
  columnOf: (version: NamedVersion): string => named(version),
  filtersName: 'Which changes are listed',
  filters: {
    all: (count: number): string => (count === 1 ? 'change' : 'changes'),
    unmarked: (): string => 'not marked by sender',
    terms: (count: number): string => (count === 1 ? 'term' : 'terms'),
    added: (): string => 'added',
    removed: (): string => 'removed',
    moved: (): string => 'moved',
    split: (): string => 'split',
    merged: (): string => 'merged',
  },
  rename: {
    swap: (old: string, now: string): string => `${old} → ${now}`,
    places: (count: number): string => `renamed in ${plural(count, 'place')}`,
    show: 'show the clauses',
    hide: 'show all changes',
  },
  hideNoise: 'Hide renumbering',
  hideNoiseHint: (count: number): string =>
    `Folds ${plural(count, 'clause')} away in which only numbers, references to them, renamed terms or typography changed`,
  place: (place: number, of: number): string => `${common.number(place)} / ${common.number(of)}`,
  placeOf: (place: number, of: number): string => `Change ${common.number(place)} of ${common.number(of)}`,
  announce: (place: number, of: number, title: string, flags: string): string =>
    `Change ${common.number(place)} of ${common.number(of)}: ${title}, ${flags}`,
  details: { show: 'Show details', hide: 'Hide details' },
  same: (older: NamedVersion, newer: NamedVersion): string =>
    `v${older.number} and v${newer.number} say the same, word for word.`,
  sameSubstance: (older: NamedVersion, newer: NamedVersion, count: number): string =>
    `Nothing of substance changed from v${older.number} to v${newer.number}: only ${plural(count, 'clause')} with new numbers, renamed terms or other typography.`,
  tags,
  unnumbered: 'No number',
  table: 'Table',
  arrow: '→',
  plus: ' + ',
  gap: '…',
  gapHint: 'Show the whole clause',
  noCounterpart: (version: number): string => `No counterpart in v${version}`,
  fold: {
    range: (from: string, to: string | null): string => (to === null || from === to ? from : `${from} – ${to}`),
    start: 'Start',
    end: 'End',
    unchanged: (count: number): string => `unchanged (${plural(count, 'clause')})`,
    clauses: (count: number): string => plural(count, 'clause'),
    filtered: (count: number): string => plural(count, 'other change'),
    renumbered: (count: number): string => `${common.number(count)} renumbered`,
    renamed: (count: number): string => `${common.number(count)} renamed`,
    references: (count: number): string => plural(count, 'reference'),
    typography: (count: number): string => `${common.number(count)} typography`,
    unmarked: (count: number): string => `${common.number(count)} not marked`,
  },
  inspector: {
    choose: 'Choose a change to see its details.',
    none: 'No change to look at.',
    whatChanged: 'What changed',
    gone: 'none',
    flags: {
      notMarked: 'The sender did not mark this change.',
      partlyMarked: 'The sender marked only part of this change.',
      allMarked: 'The sender marked this change.',
      noTracked: (version: number): string => `v${version} carries no tracked changes, so nothing in it is marked.`,
      otherTracked: (newer: number, answered: number): string =>
        `The tracked changes of v${newer} are against v${answered}: compare these two to see what was marked.`,
      moved: (from: string, to: string): string => `Moved from ${from} to ${to}.`,
      movedAlone: 'Moved to another place.',
      renumbered: (from: string, to: string): string => `Renumbered from ${from} to ${to}.`,
      retitled: 'Its heading changed.',
      reworded: 'Its wording changed.',
      added: (version: number): string => `New in v${version}.`,
      removed: (version: number): string => `Not in v${version} any more.`,
      split: (count: number): string => `One clause became ${common.number(count)}.`,
      merged: (count: number): string => `${common.number(count)} clauses became one.`,
      unchanged: 'Nothing changed in this clause.',
      noise: {
        typography: 'Quotes, dashes or spaces differ.',
        references: 'References follow the new numbers.',
        rename: 'A defined term was renamed throughout.',
      },
    },
    points: 'Positions',
    noPoints: 'No point has been raised on this clause.',
    agreed: 'Agreed',
    noPosition: 'No position yet',
    trackedChanges: (count: number): string => `Tracked changes (${common.number(count)})`,
    comments: (count: number): string => `Comments (${common.number(count)})`,
    revision: {
      'move-from': 'moved away',
      'move-to': 'moved here',
      format: 'other formatting',
    },
    showAll: 'Show all',
    resolved: 'resolved',
  },
  raise: {
    title: 'Raise a point',
    clause: (name: string): string => `On ${name}`,
    titleField: 'Title',
    position: (side: Side, isOurs: boolean): string =>
      isOurs ? `${common.side(side)} (us) wants` : `${common.side(side)} wants`,
    submit: 'Raise the point',
    from: (version: number): string => `Taken from v${version}. Cut it to what is asked for.`,
    done: (id: string, title: string): string => `${id} raised: ${title}`,
    step: (title: string): string => `Point “${title}” raised`,
    show: 'Show',
  },
} as const
