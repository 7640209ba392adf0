import type { Owner } from '#shared/model/playbook/contract-settings.ts'
import type { Basis, Depth } from '#shared/model/playbook/playbook.ts'
import type { ChosenVerdict, Verdict } from '#shared/model/playbook/review.ts'
import type { Side } from '#shared/model/side.ts'
import { common, plural } from './common.ts'

const VERDICTS: Readonly<Record<Verdict, string>> = {
  explicit: 'Explicit',
  vague: 'Vague',
  missing: 'Missing',
  'not-applicable': 'Not applicable',
  'out-of-scope': 'Out of scope',
  refused: 'Refused',
}

const DEPTHS: Readonly<Record<Depth, string>> = { smb: 'Small business', enterprise: 'Enterprise' }

const OWNERS: Readonly<Record<Owner, string>> = { client: 'Client', vendor: 'Vendor', both: 'Both', nobody: 'Nobody' }

/** A title inside a sentence: "No deadline", but "No MFA". */
const inside = (title: string): string =>
  /^\p{Lu}\p{Ll}/u.test(title) ? title[0]?.toLowerCase() + title.slice(1) : title

/** A quote that begins with one of its own has marks enough. */
const quoted = (quote: string): string => (/^[“"]/.test(quote) ? quote : `“${quote}”`)

const list = (parts: readonly string[]): string => parts.join(', ')

export const review = {
  title: 'Review',
  empty: {
    title: 'Nothing to review yet',
    words: 'Add the first version of the contract: it is set against a playbook as soon as it is read.',
  },
  working: (version: number): string => `Reviewing version ${version}`,
  missed: (version: number, shown: number): string =>
    `There is no version ${version} in this contract. Version ${shown} is shown.`,
  notCovered: {
    title: 'This version is in a language that the playbook does not cover.',
    words: 'No topic was judged. Choose a playbook for its language, or read the version yourself.',
  },
  withdrawn: {
    title: (playbook: string): string => `The playbook “${playbook}” was withdrawn from this workspace.`,
    words: 'This contract keeps it until you choose another one.',
  },
  notAdvice: 'It shows what the text says and what it leaves open. Not legal advice.',
  notAdviceShort: 'Not legal advice.',

  settings: {
    version: 'Version to review',
    playbook: 'Playbook',
    side: 'For which side',
    sideOption: (side: Side): string => `For the ${side}`,
    depth: 'Depth',
    depthOption: (depth: Depth): string => DEPTHS[depth],
    provider: 'Whose model it is',
    providerOption: (side: Side): string => `${common.side(side)}’s model`,
    done: 'Way of reviewing changed',
  },

  sections: {
    name: 'Parts of the review',
    titles: {
      topics: 'Topics',
      checklist: 'Checklist',
      signing: 'Before signing',
      responsibilities: 'Responsibilities',
      advice: 'Advice',
    },
  },

  verdict: (verdict: Verdict): string => VERDICTS[verdict],
  filtersName: 'Show topics by verdict',
  filters: {
    all: 'topics',
    explicit: 'explicit',
    vague: 'vague',
    missing: 'missing',
    chosen: 'set by you',
  },
  gridName: (version: number): string => `Topics of version ${version} by group`,
  noneShown: 'No topic has this verdict.',
  cell: (verdict: Verdict, title: string): string => `${VERDICTS[verdict]}: ${title}`,
  gist: {
    value: (title: string, value: string, needsTitle: boolean): string =>
      needsTitle ? `${inside(title)}: ${value}` : value,
    values: (values: readonly string[]): string => values.join(` ${common.dot} `),
    noValues: 'spoken of',
    vague: (words: readonly string[]): string => list(words.map((each) => `“${each}”`)),
    lacks: (fields: readonly string[]): string => `not said: ${list(fields.map(inside))}`,
    silent: 'not mentioned',
    dropped: (version: number): string => `gone since v${version}`,
  },

  flags: {
    redFlags: (fired: number, of: number): string => `Red flags: ${fired} of ${of}`,
    conflicts: (count: number): string => `Conflicts between topics: ${count}`,
    none: 'No red flag of this playbook fires.',
    nothingSays: 'Nothing in the text says it.',
    said: (clause: string | null, quote: string): string =>
      clause === null ? quoted(quote) : `${clause}: ${quoted(quote)}`,
  },

  since: {
    name: 'What changed since an older version',
    older: 'Compare with version',
    title: 'Since',
    nothing: 'No topic changed.',
    notCovered: 'One of the two versions is in a language that the playbook does not cover.',
    kinds: {
      raised: 'New flags',
      dropped: 'Dropped',
      weakened: 'Weakened',
      settled: 'Settled',
      mentioned: 'Now mentioned',
      changed: 'Other values',
      cleared: 'Flags gone',
    },
    counts: {
      raised: 'new flags',
      dropped: 'dropped',
      weakened: 'weakened',
      settled: 'settled',
      mentioned: 'now mentioned',
      changed: 'with other values',
      cleared: 'flags gone',
    },
    value: (before: string | null, after: string | null): string =>
      `${before ?? common.none} ${common.arrow} ${after ?? common.none}`,
  },

  inspector: {
    choose: 'Choose a topic to see what decided its verdict.',
    missing: (id: string): string => `This playbook has no part “${id}”.`,
    missingWords: 'Choose another one.',
    asked: (sources: readonly string[]): string => `Asked by ${sources.join('; ')}`,
    source: (title: string, sections: readonly string[]): string => `${title} (${list(sections)})`,
    entry: (id: string, title: string): string => `${id} of the checklist: ${title}`,
    verdict: 'Verdict',
    why: {
      explicit: 'The text gives every value that settles it.',
      explicitPlain: 'The text speaks of it, and nothing more is needed.',
      lacks: (fields: readonly string[]): string => `The text speaks of it, but does not say: ${list(fields)}.`,
      vague: (words: readonly string[]): string =>
        `The text speaks of it in words that bind nobody: ${list(words.map((each) => `“${each}”`))}.`,
      missing: 'No sentence of the text speaks of it.',
      byText: (verdict: string): string => `By the text alone: ${inside(verdict)}.`,
      'not-applicable': 'You said that it does not apply to this contract.',
      'out-of-scope': 'You left it deliberately to the other side.',
      refused: 'The other side would not be explicit about it.',
    },
    says: (verdict: Verdict): string => `${VERDICTS[verdict]}.`,
    note: 'Your note:',
    quotes: 'The words that say so',
    moreQuotes: (count: number): string => `Show ${plural(count, 'more sentence')}`,
    noQuotes: 'No words of the text: what decided is absent.',
    unnamed: 'Clause without a number',
    values: 'Values read',
    lacking: 'What is missing',
    vague: 'Vague words',
    ask: (what: string): string => `Ask for ${what}.`,
    positions: 'What to ask for',
    preferred: 'Preferred',
    fallback: 'Fallback',
    wording: (side: Side, depth: Depth): string => `Wording for the ${side}, ${DEPTHS[depth].toLowerCase()}`,
    wordingNote: 'Our own words, to be adapted. What stands in brackets is for you to fill in.',
    insertWording: 'Insert into our draft',
    copyWording: 'Copy wording',
    copied: 'Copied the wording',
    copyFailed: 'The wording could not be copied. Select its text and copy it by the keyboard.',
    links: 'Belongs together with',
    owasp: 'OWASP Top 10 for LLM applications',
    points: 'Points',
    basis: (basis: Basis): string => (basis === 'stated' ? 'stated' : 'derived'),
    basisTitle: (basis: Basis): string =>
      basis === 'stated' ? 'A source of the playbook says it.' : 'Drawn by us from what the sources say.',
    metWhen: (message: string): string => `It is met when this holds: ${message}`,
    because: 'Why',
    topics: 'Topics',
    raise: 'Raise point',
    takeBack: 'Take back',
    refuse: 'Refused…',
    notApplicable: 'Not applicable…',
    outOfScope: 'Out of scope…',
  },

  lists: {
    quote: quoted,
    redFlags: 'Red flag',
    conflicts: 'Conflict between topics',
    implementation: 'Before signing',
    notes: 'Advice',
  },

  reasons: {
    verdict: (topic: string, verdict: Verdict): string => `${topic}: ${VERDICTS[verdict].toLowerCase()}`,
    value: (topic: string, field: string, value: string | null): string =>
      `${topic}, ${inside(field)}: ${value ?? 'not stated'}`,
    found: 'The text has words that it looks for.',
    notFound: 'Words that it looks for are not in the text.',
    side: (side: Side): string => `The review is for the ${side}.`,
    depth: (depth: Depth): string => `The depth is ${DEPTHS[depth].toLowerCase()}.`,
    provider: (side: Side): string => `The model is the ${side}’s.`,
  },

  checklist: {
    name: 'The checklist, filled from the text',
    summary: (settled: number, of: number): string => `${settled} of ${of} fields are filled from the text.`,
    none: 'This playbook has no checklist.',
    columns: { group: 'Group', field: 'Field', value: 'In this contract', words: 'Words' },
    open: 'Open: not found in the text',
  },

  signing: {
    name: 'What must hold before signing',
    summary: (met: number, of: number): string => `${met} of ${of} are met by the text.`,
    none: 'This playbook has no list of what must hold before signing.',
    columns: { number: 'No.', item: 'Item', state: 'In this contract', words: 'Words, or what is missing' },
    states: { met: 'Yes', 'not met': 'No, or not stated', 'not applicable': 'Not applicable' },
  },

  responsibilities: {
    name: 'Who is responsible',
    summary: (gaps: number, of: number): string =>
      gaps === 0 ? 'Each half has one owner.' : `${gaps} of ${of} halves lack one owner.`,
    none: 'This playbook has no shared controls.',
    owner: (duty: string): string => `Who owns: ${duty}`,
    halves: { client: 'Client’s half', vendor: 'Vendor’s half' },
    byText: (owner: Owner | null): string =>
      owner === null ? 'Not said in the text' : `${OWNERS[owner]}, as the text says`,
    owners: (owner: Owner): string => OWNERS[owner],
    gaps: {
      both: 'Both: say who acts first.',
      nobody: 'Nobody: a gap.',
      blank: 'Blank: the text names nobody for it.',
    },
    gap: 'Ask',
    done: (owner: Owner | null): string => (owner === null ? 'Owner left to the text' : `Owner set: ${OWNERS[owner]}`),
    attach: 'Add to the contract as a schedule',
    attachHint: 'Adds a version of ours: the latest one’s documents, and the matrix as a schedule.',
    attachLater: 'Give each half one owner first.',
    attaching: 'Adding the matrix as a schedule',
    attached: (version: number): string => `Version ${version} added, with the matrix as a schedule`,
    attachStep: 'Matrix added as a schedule',
    show: (version: number): string => `Read v${version}`,
  },

  advice: {
    name: 'Advice that applies',
    summary: (count: number): string =>
      `${plural(count, 'piece')} of the playbook’s advice ${count === 1 ? 'applies' : 'apply'} to this version.`,
    columns: { kind: 'Kind', advice: 'Advice', why: 'Why' },
    none: 'None of the playbook’s advice applies to this version.',
    kinds: {
      X: 'How such contracts fail',
      Q: 'Questions to answer first',
      V: 'What the vendor asks for',
      B: 'What the buyer asks for',
      P: 'Statements to put in',
      T: 'Takeaways',
      other: 'Notes',
    },
  },

  choose: {
    title: (verdict: ChosenVerdict, topic: string): string => `${VERDICTS[verdict]}: ${topic}`,
    words: {
      'not-applicable': 'The topic does not arise in this contract. It is counted neither as vague nor as missing.',
      'out-of-scope': 'The topic is deliberately left to the other side.',
      refused: 'The other side would not be explicit about it. That is kept, and stays a risk.',
    },
    note: 'Why',
    hint: 'It belongs to the contract, and carries over to its next versions.',
    submit: 'Keep',
    done: (topic: string, verdict: ChosenVerdict): string => `${topic}: ${VERDICTS[verdict].toLowerCase()}`,
    takenBack: (topic: string): string => `${topic}: left to the text`,
  },

  raise: {
    clause: (name: string): string => `On clause ${name}`,
    unnamedClause: 'On a clause without a number',
    noClause: 'On no clause: the text has none about it.',
    wording: 'Wording we would propose',
    ladder: 'How far we would go, for us alone',
    ideal: 'Ideal',
    acceptable: 'Acceptable',
    fromText: (version: number): string => `The words of version ${version}.`,
    fromPlaybook: 'From the playbook.',
  },

  raiseMany: {
    button: 'Raise points…',
    title: 'Raise points',
    words: 'Each becomes a point with our position, our wording and our fallback from the playbook.',
    none: 'Each topic that is vague or missing has a point already.',
    choice: (verdict: Verdict, group: string): string => `${VERDICTS[verdict]} ${common.dot} ${group}`,
    all: 'All',
    nothing: 'None',
    submit: (count: number): string => (count === 0 ? 'Raise points' : `Raise ${plural(count, 'point')}`),
    working: 'Raising points',
    done: (count: number): string => `${plural(count, 'point')} raised`,
    stopped: (done: number, of: number): string => `${done} of ${of} points were raised; the others are still chosen.`,
    step: (count: number): string => `${plural(count, 'point')} raised`,
    undoAll: 'Undo all',
    show: 'Show the points',
  },

  exports: {
    button: 'Export…',
    title: 'Export the review',
    what: 'What',
    format: 'Format',
    whats: {
      checklist: { label: 'Checklist', words: 'Each field with its value and the words of the contract.' },
      implementation: { label: 'Before signing', words: 'What must hold, and the words that say so.' },
      matrix: { label: 'Responsibilities', words: 'Who owns which half of each shared control.' },
      review: { label: 'Whole review', words: 'Red flags, conflicts, every topic with its verdict and words.' },
    },
    formats: {
      docx: 'Word (.docx)',
      pdf: 'PDF (.pdf)',
      xlsx: 'Excel (.xlsx)',
      md: 'Markdown (.md)',
    },
    hint: 'It is a readable file outside the encrypted workspace. Your notes and fallbacks are not in it.',
    write: 'Write to Downloads',
    writing: 'Writing the review',
    done: (name: string): string => `${name} is in Downloads`,
  },
} as const
