import type { Side } from '#shared/model/side.ts'
import { common, plural } from './common.ts'

/** A version as this screen names it. */
interface NamedVersion {
  readonly number: number
  readonly side: Side
}

const named = ({ number, side }: NamedVersion): string => `v${number} ${common.side(side)}`

type ClauseRelation = 'added' | 'same' | 'changed' | 'split' | 'merged' | 'removed' | 'absent'

const RELATIONS: Readonly<Record<ClauseRelation, string>> = {
  added: 'stands here first',
  same: 'unchanged',
  changed: 'changed',
  split: 'split into several',
  merged: 'merged with others',
  removed: 'taken out',
  absent: 'not in this version',
}

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
  paired: 'Matched by you',
  parted: 'Parted by you',
  more: (count: number): string => `+${common.number(count)}`,
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
    undecided: (): string => 'undecided',
    terms: (count: number): string => (count === 1 ? 'term' : 'terms'),
    obligations: (count: number): string => (count === 1 ? 'obligation' : 'obligations'),
    added: (): string => 'added',
    removed: (): string => 'removed',
    moved: (): string => 'moved',
    split: (): string => 'split',
    merged: (): string => 'merged',
    corrected: (): string => 'matched by you',
  },
  /** Headings over the changes of one weight. */
  weights: {
    unmarked: 'Not marked by the sender',
    terms: 'Terms and obligations',
    come: 'Added or removed',
    reworded: 'Other wording',
    moved: 'Moved, otherwise unchanged',
    noise: 'Renumbering, renamed terms, typography',
  },
  view: {
    menu: 'Order and noise',
    order: 'Order',
    orders: { text: 'In the order of the text', weight: 'By weight, what matters first' },
    show: 'Show',
    hidesNoise: 'Fold noise: renumbering, renamed terms, typography',
    onlyPoints: 'Only clauses with points',
  },
  search: {
    open: 'Search the changes',
    label: 'Words or number of a clause',
  },
  looked: {
    name: 'What is looked for',
    only: (what: string): string => `Only: ${what}`,
    withPoints: 'with points',
    listed: (count: number): string => plural(count, 'change'),
    clear: 'Show all changes',
    none: 'No change is like that.',
  },
  document: {
    name: (old: string | null, now: string | null): string =>
      old === null || now === null || old === now ? (now ?? old ?? '') : `${old} → ${now}`,
    come: 'new in this version',
    gone: 'not in this version any more',
  },
  block: {
    together: (count: number, from: string, to: string): string =>
      `${plural(count, 'clause')} moved together, ${from} to ${to}, otherwise unchanged`,
  },
  unrelated: {
    title: 'These look like two different documents',
    words: 'Hardly a clause of one is found in the other. What follows is all of one against all of the other.',
  },
  missed: (gone: readonly number[], shown: { readonly older: number; readonly newer: number }): string =>
    `${gone.length === 0 ? 'These two cannot be compared in this order' : `There is no ${gone.map((number) => `v${number}`).join(' and no ')} here`}: this is v${shown.older} against v${shown.newer}.`,
  rename: {
    swap: (old: string, now: string): string => `${old} → ${now}`,
    places: (count: number): string => `renamed in ${plural(count, 'place')}`,
    show: 'show the clauses',
    hide: 'show all changes',
  },
  place: (place: number, of: number): string => `${common.number(place)} / ${common.number(of)}`,
  placeOf: (place: number, of: number): string => `Change ${common.number(place)} of ${common.number(of)}`,
  announce: (place: number, of: number, title: string, flags: string): string =>
    `Change ${common.number(place)} of ${common.number(of)}: ${title}, ${flags}`,
  ruler: 'The whole comparison; the frame is what is seen',
  missedKnown: 'OK',
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
    more: 'more',
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
    holds: { noise: 'Noise', rest: 'Everything else' },
    unmarked: (count: number): string => `${common.number(count)} not marked`,
  },
  inspector: {
    choose: 'Choose a change to see its details.',
    none: 'No change to look at.',
    inDocument: 'In the document',
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
  history: {
    title: 'This clause through the versions',
    go: (older: number, newer: number): string => `Compare v${older} with v${newer} at this clause`,
    never: 'It has not changed since.',
    relation: ({ relation, moved }: { readonly relation: ClauseRelation; readonly moved: boolean }): string =>
      moved && relation !== 'added' && relation !== 'removed'
        ? relation === 'same'
          ? 'moved'
          : `moved, ${RELATIONS[relation]}`
        : RELATIONS[relation],
  },
  pairing: {
    same: 'Same clause as…',
    part: 'Not the same clause',
    takeBack: 'Take back',
    paired: 'You matched these two clauses.',
    parted: 'You said that these are not the same clause.',
    pairedStep: 'Matched two clauses',
    partedStep: 'Parted two clauses',
    takenBackStep: 'Took a match back',
    remembered: 'Remembered for all comparisons, points and the clause’s history.',
    intro: 'What you say here is remembered, and every comparison is made anew with it.',
    none: 'No clause chosen',
    noneFound: 'No clause has these words.',
    missing: 'Choose a clause.',
    dialog: {
      same: {
        title: 'This is the same clause as…',
        pick: (version: number): string => `Clause of v${version}, the likeliest first`,
        submit: 'They are the same',
      },
      part: {
        title: 'These two are not the same clause',
        pick: (version: number): string => `Clause of v${version} that is another one`,
        submit: 'They are not the same',
      },
    },
  },
  exports: {
    menu: 'Send or save',
    redline: 'Send a redline…',
    report: 'Change report…',
    sides: 'Compare three ways',
    redlineTitle: (older: number, newer: number): string => `Redline of v${newer} against v${older}`,
    reportTitle: (older: number, newer: number): string => `Change report, v${older} to v${newer}`,
    format: 'Format',
    write: 'Write to Downloads',
    redlineFormats: {
      docx: { label: 'Word', words: 'Real tracked changes that the other side can accept and reject.' },
      html: { label: 'Web page', words: 'One file that opens in any browser, for people without a word processor.' },
      pdf: { label: 'PDF', words: 'To read and to print; changes are numbered and marked.' },
    },
    reportFormats: {
      docx: { label: 'Word', words: 'A table of all changes with a summary, to read and to comment.' },
      xlsx: { label: 'Excel', words: 'One row a change, to sort and to filter.' },
      csv: { label: 'CSV', words: 'The same rows as plain text, for other programs.' },
    },
    document: 'Document',
    mode: 'Marked against',
    modes: {
      received: (older: NamedVersion, newer: number, _: number | null, ours: Side | null) => ({
        label: older.side === ours ? `What we sent (v${older.number})` : `What they sent (v${older.number})`,
        words: `Only what changed from v${older.number} to v${newer} is marked; tracked changes in v${older.number} count as accepted.`,
      }),
      cumulative: (_: NamedVersion, newer: number, sent: number | null) => ({
        label: sent === null ? 'What we last sent' : `What we last sent (v${sent})`,
        words: `All that differs from our last text up to v${newer} is marked, their changes under their own names.`,
      }),
    },
    noneSent: 'Not possible here: no earlier version is ours.',
    sameAsSent: (older: number): string => `The same here: v${older} is what we last sent.`,
    realMoves: 'Moves as real moves',
    realMovesWords:
      'Some versions of Word refuse them; otherwise a move is a deletion and an insertion with a comment.',
    author: 'Name on the changes',
    authorHint: 'Who made the changes, as the reader’s word processor shows it.',
    writingRedline: 'Writing the redline',
    writingReport: 'Writing the change report',
    done: (name: string): string => `${name} is in Downloads`,
    folded: (count: number): string => `${plural(count, 'change')} of theirs folded into ours`,
    foldedWords: 'Ours overlap these, so the redline shows the outcome under our name. They had changed:',
    notCompared: 'Not compared, and so not marked',
  },
  triage: {
    name: 'What our draft answers',
    decided: (count: number, of: number): string => `${common.number(count)} of ${common.number(of)} decided`,
    none: 'Decide on their changes: each decision goes into our draft.',
    listUndecided: 'Only undecided',
    listAll: 'All changes',
    acceptNoise: (count: number): string => `Accept noise (${common.number(count)})`,
    toDraft: 'Our draft',
    title: 'Our answer',
    accept: 'Accept',
    keep: 'Keep ours',
    counter: 'Counter…',
    skip: 'Skip',
    takeBack: 'Take back',
    /** What keeping ours does, where it is more than our words in their place. */
    keeps: {
      out: 'Keeping ours takes the clause out.',
      'back-in': 'Keeping ours puts our clause back in where it stood.',
      'one-again': 'Keeping ours makes it one clause again.',
      'apart-again': 'Keeping ours makes them several clauses again.',
      back: 'Keeping ours puts it back where it stood, with all that stands under it.',
      words: 'Keeping ours puts our words where they moved the clause.',
    },
    step: {
      accept: (name: string): string => `Accepted their ${name}`,
      'keep-ours': (name: string): string => `Kept our ${name}`,
      counter: (name: string): string => `Countered ${name}`,
    },
    noiseStep: (count: number): string => `Accepted ${plural(count, 'change')} of mere noise`,
    takenBack: (name: string): string => `Took back what was decided on ${name}`,
    allDecided: 'Every change of theirs is decided.',
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
