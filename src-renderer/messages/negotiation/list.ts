import type { WarningKind } from '#shared/model/negotiation/warning.ts'
import type { PointStatus, Priority } from '#shared/model/point.ts'
import { plural } from '../common.ts'

const WARNINGS: Readonly<Record<WarningKind, readonly [one: string, many: string]>> = {
  'below-walk-away': ['agreed below our walk-away', 'agreed below our walk-away'],
  'not-got': ['given without what we were to get', 'given without what we were to get'],
  'not-in-latest': ['agreed, but not in the latest version', 'agreed, but not in the latest version'],
  'clause-gone': ['clause is gone', 'clauses are gone'],
  reopened: ['agreed, and changed by them since', 'agreed, and changed by them since'],
  overdue: ['overdue', 'overdue'],
}

const PRIORITIES: Readonly<Record<Priority, string>> = { must: 'Must', should: 'Should', trade: 'Trade' }

/** The points as a table and as a board: how they are looked at, and changed where they stand. */
export const list = {
  layout: 'How the points are shown',
  layouts: { table: 'Table', board: 'Board' },
  view: 'Group, sort and filter',
  groupBy: 'Group by',
  groupings: { none: 'Nothing', status: 'Status', topic: 'Topic', owner: 'Owner', priority: 'Priority' },
  sortBy: 'Sort by',
  sorts: {
    number: 'No.',
    title: 'Point',
    clause: 'Clause',
    topic: 'Topic',
    status: 'Status',
    priority: 'Priority',
    vendor: 'Vendor',
    buyer: 'Buyer',
    owner: 'Owner',
    due: 'Due',
    age: 'Age',
    warnings: 'Warnings',
  },
  sortName: (name: string): string => `Sort by ${name.toLowerCase()}`,
  sorting: 'Sort the points',
  descending: 'The other way round',
  owner: 'Owner',
  priority: 'Priority',
  any: 'Any',
  nobody: 'Nobody',
  noTopic: 'No topic',
  noPriority: 'None',
  noDue: 'No date',
  priorityName: (priority: Priority): string => PRIORITIES[priority],
  topic: (id: string): string => `topic ${id}`,
  more: 'More for all points',
  lookedName: 'What is looked for',
  search: 'Search the points',
  filteredBy: { owner: (name: string) => `Owner: ${name}`, priority: (name: string) => `Priority: ${name}` },
  noneFound: 'No point is like that',
  noneFoundWords: 'Together, the filters leave nothing.',
  showAll: 'Show all points',
  shown: (count: number, of: number): string =>
    count === of ? plural(of, 'point') : `${count} of ${plural(of, 'point')}`,
  groupCount: (count: number): string => plural(count, 'point'),

  ages: (rounds: number | null): string => (rounds === null ? '—' : rounds === 0 ? 'new' : plural(rounds, 'round')),
  raisedIn: (version: number | null): string =>
    version === null ? 'raised before the first version' : `raised in v${version}`,
  warned: (count: number): string => plural(count, 'warning'),
  warning: (kind: WarningKind, count: number): string => WARNINGS[kind][count === 1 ? 0 : 1],
  warnings: 'Points that need a look',
  needLook: 'Need a look',

  board: 'Points by status',
  boardColumn: (status: string, count: number): string => `${status}, ${plural(count, 'point')}`,
  emptyColumn: 'None',

  selected: (count: number): string => `${count} chosen`,
  selection: 'What to do with the chosen points',
  endSelection: 'Choose none',
  edit: {
    status: 'Status',
    priority: 'Priority',
    owner: 'Owner',
    due: 'Due',
    title: 'Title',
    of: (field: string, points: readonly string[]): string =>
      points.length === 1 ? `${field} of ${points[0] ?? ''}` : `${field} of ${plural(points.length, 'point')}`,
    agree: 'Agreed…',
    reopen: 'Reopen',
    withdraw: 'Withdrawn',
    restore: 'Restore',
    refused: {
      'agreed-already': 'reopen it first',
      'withdrawn-already': 'restore it first',
      'frozen-so-no-point': 'the text is frozen',
    },
    ownerHint: 'Who settles it?',
    known: 'Named before',
    inDays: (days: number): string => (days === 7 ? 'In a week' : `In ${days / 7} weeks`),
    clearDue: 'No date',
    set: 'Set',
  },
  done: {
    status: (points: readonly string[], status: string): string => `${named(points)} set to ${status.toLowerCase()}`,
    priority: (points: readonly string[]): string => `Priority of ${named(points)} changed`,
    owner: (points: readonly string[]): string => `Owner of ${named(points)} changed`,
    due: (points: readonly string[]): string => `Due date of ${named(points)} changed`,
    better: (points: readonly string[]): string => `What is better for us on ${named(points)} noted`,
    rationale: (points: readonly string[]): string => `Why we want ${named(points)} noted`,
    notes: (points: readonly string[]): string => `Notes on ${named(points)} changed`,
  },
  noMove: (status: PointStatus): string =>
    status === 'agreed'
      ? 'A point is agreed with its text: press A.'
      : status === 'withdrawn'
        ? 'A point is withdrawn by a command of its own.'
        : 'It cannot become that now.',
} as const

function named(points: readonly string[]): string {
  return points.length === 1 ? (points[0] ?? '') : plural(points.length, 'point')
}
