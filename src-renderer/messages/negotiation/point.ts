import type { WarningKind } from '#shared/model/negotiation/warning.ts'
import type { Better, PositionOrigin } from '#shared/model/point.ts'
import type { Side } from '#shared/model/side.ts'
import { common } from '../common.ts'

const ORIGINS: Readonly<Record<PositionOrigin, string | null>> = {
  typed: null,
  version: 'from the text',
  'issues-list': 'from their issues list',
}

const WARNINGS: Readonly<Record<WarningKind, string>> = {
  'below-walk-away': 'The agreed text is worse than where we would walk away.',
  'not-got': 'We gave something for this, and no version carries what we were to get.',
  'not-in-latest': 'It is agreed, but the latest version does not carry the words.',
  'clause-gone': 'Its clause is not in the latest version.',
  reopened: 'It was agreed, and they changed the clause since.',
  overdue: 'Its day has passed.',
}

/** What is counted in more than one. */
const COUNTED: readonly string[] = [
  'second',
  'minute',
  'hour',
  'day',
  'business day',
  'week',
  'month',
  'quarter',
  'year',
]

/** One point in full. */
export const onePoint = {
  facts: 'What is set for the point',
  back: 'Back to the points',
  open: 'Open the point',

  warning: (kind: WarningKind): string => WARNINGS[kind],
  expected: 'Expected',
  found: 'Found',
  foundIn: (version: number | null): string =>
    version === null ? 'Found' : `Found in ${common.versionShort(version)}`,

  positions: 'Positions, version by version',
  early: 'Before the first version',
  noEntry: 'No version speaks of it, and nobody has said what they want.',
  origin: (origin: PositionOrigin): string | null => ORIGINS[origin],
  clauseChanged: 'clause changed',
  clauseAt: (name: string): string => `clause ${name}`,
  inDocument: (version: number): string => `Show it in version ${version}`,
  clauseReads: 'The clause then',
  said: (side: Side): string => (side === 'vendor' ? 'The vendor said' : 'The buyer said'),
  carried: 'first carries the agreed text',
  carriedIn: (version: number): string => `Version ${version} is the first to carry these words.`,
  carriedNowhere: 'No version carries these words yet.',

  chart: (name: string, unit: string): string =>
    unit === '' ? name : `${name}, in ${COUNTED.includes(unit) ? `${unit}s` : unit}`,
  chartWords: (name: string): string => `${name} that each side names, version by version`,
  chartTable: 'As a table',
  chartVersion: 'Version',
  acceptable: 'acceptable',
  walkAway: 'walk away',

  forUs: 'For us alone',
  better: 'Better for us',
  betters: { higher: 'Higher', lower: 'Lower' } satisfies Readonly<Record<Better, string>>,
  rationale: 'Why we want it',
  addRationale: 'Note why we want it',
  notes: 'Notes',
  addNotes: 'Add a note',
  editText: (name: string): string => `Change: ${name.toLowerCase()}`,

  trades: 'Trades',
  noTrades: 'Nothing was given or got for this.',
  addTrade: 'Add a trade…',
  changeTrade: (name: string): string => `Change the trade of ${name}…`,
  removeTrade: (name: string): string => `Remove the trade of ${name}`,
  gave: 'We gave',
  got: 'We got',
  tradeIn: (version: number): string => `in ${common.versionShort(version)}`,
  notYet: 'not yet',
  conditional: 'only if we get it',
  notOwed: 'without a condition',
  tradeOf: (gave: string, got: string): string => `${gave} for ${got}`,

  precedents: 'Precedents',
  precedentsOpen: 'What we agreed elsewhere…',
} as const

export const tradeForm = {
  add: 'Add a trade',
  change: 'Change the trade',
  gave: 'We gave way on',
  got: 'for their giving way on',
  version: 'First carried by',
  notYet: 'No version yet',
  conditional: 'We give only if we get',
  conditionalWords: 'You are warned while we gave and no version carries what we were to get.',
  note: 'Note',
  same: 'A point is not traded for itself.',
  submitAdd: 'Add the trade',
  submitChange: 'Save the trade',
  choosePoint: 'Choose a point',
  needOther: 'A trade needs two points: raise another one first.',
  done: {
    added: 'Trade added',
    changed: 'Trade changed',
    removed: 'Trade removed',
  },
} as const

export const precedents = {
  title: (id: string): string => `What we agreed elsewhere on matters like ${id}`,
  why: 'Agreed points of your other contracts on the same topic, or on clauses with the same heading.',
  reading: 'Looking through the other contracts',
  none: 'Nothing like this was agreed in another contract yet.',
  from: (title: string, counterparty: string, version: number, date: string): string =>
    `${title}, with ${counterparty}, ${common.versionShort(version)}, ${common.day(date)}`,
  count: (count: number): string => (count === 1 ? 'in 1 contract' : `in ${count} contracts`),
  use: 'Use this wording',
  useOf: (title: string): string => `Use the wording of ${title}`,
} as const
