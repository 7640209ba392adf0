import type { ChangeOrderStatus } from '#shared/model/change-order.ts'
import { common } from './common.ts'

const STATUSES: Readonly<Record<ChangeOrderStatus, string>> = { pending: 'Pending', agreed: 'Agreed', void: 'Void' }

const signed = (count: number): string => `${count > 0 ? '+' : ''}${common.number(count)}`

/** `+15 days`, `-1 day`. */
const signedDays = (days: number): string => `${signed(days)} ${Math.abs(days) === 1 ? 'day' : 'days'}`

export const changeOrders = {
  title: 'Change orders',
  status: (status: ChangeOrderStatus): string => STATUSES[status],
  columns: { number: 'No.', title: 'Title', status: 'Status', price: 'Price', days: 'Days', date: 'Date' },
  /** A change of the end date; a dash when it stays. */
  days: (days: number): string => (days === 0 ? common.none : signedDays(days)),
  daysBare: (days: number): string => (days === 0 ? common.none : signed(days)),

  empty: {
    title: 'No change orders yet',
    words:
      'After signing, a change order records what both sides changed: scope, price, time, the wording of a clause. Sum and end date follow from it.',
    unsigned:
      'A change order records what both sides changed after signing: scope, price, time, the wording of a clause. This contract is not signed yet.',
    noVersions: 'A change order changes a contract text, and this contract has none yet. Add a version first.',
    versions: 'Go to the versions',
  },

  toDate: {
    label: 'Contract sum and end date to date',
    sum: 'Contract sum',
    time: 'End date',
    originalSum: 'Original sum',
    originalEnd: 'Original end',
    agreed: 'Agreed change orders',
    sumToDate: 'Sum to date',
    endToDate: 'End to date',
    pending: 'Pending, not counted',
    notRecorded: 'not recorded',
  },

  inspector: {
    missing: (id: string): string => `There is no change order ${id}.`,
    missingWords: 'Choose another one in the table.',
    meta: (date: string, version: number): string => `${common.day(date)} · changes version ${version}`,
    void: 'Void…',
    voided: (at: string): string => `Void since ${common.day(at)}`,
    voidReason: (reason: string): string => `Reason: ${reason}. It keeps its number and counts no more.`,
    scope: 'Scope',
    noScope: 'The scope stays as it is.',
    sum: 'Sum',
    sumPending: 'Sum, once it is agreed',
    originalSum: 'Original sum',
    netOfEarlier: 'Earlier change orders',
    sumBefore: 'Sum before this one',
    thisChange: 'This change',
    newSum: 'New sum',
    time: 'Time',
    timePending: 'Time, once it is agreed',
    endBefore: 'End before',
    newEnd: 'New end',
    clauses: 'Changed wording',
    stale: (version: number): string =>
      `In version ${version} this clause is not the text the change was made against. Void this change order, or write it anew.`,
    staleNow: 'The text now',
    staleGone: 'The clause is gone.',
    staleAgainst: 'Made against',
  },

  add: {
    title: 'Add a change order',
    name: 'Title',
    price: 'Change of price',
    priceHint: (currency: string): string => `in ${currency}, with + or -`,
    priceProblem: (example: string): string => `Must be like ${example}.`,
    days: 'Change of end date',
    daysHint: 'in days, with + or -',
    daysProblem: 'Must be a whole number of days.',
    date: 'Date',
    status: 'Is it agreed?',
    agreed: 'Agreed',
    pending: 'Pending',
    scope: 'Scope',
    scopeHint: 'What is added to, changed in or taken from the work.',
    clause: (version: number): string => `Clause of version ${version} to reword`,
    noClauseFound: 'No clause with a number of its own has these words.',
    nowText: 'The text now, and what changes in it',
    newText: 'The whole new text',
    sameText: 'The new text is the same as the old one.',
    changesNothing: 'Nothing changes yet',
    changesNothingWords: 'Give a scope, a change of price or of the end date, or reword a clause.',
    submit: 'Add',
  },

  void: {
    title: (id: string): string => `Void ${id}`,
    words: 'It stays in the list with its number, which is never used again, and counts in no sum any more.',
    never: 'This cannot be undone.',
    reason: 'Reason',
    reasonHint: 'It stands in the bundle, too.',
    submit: 'Void it',
  },

  done: {
    added: (title: string): string => `Change order “${title}” added`,
    voided: (id: string): string => `${id} voided`,
  },
} as const
