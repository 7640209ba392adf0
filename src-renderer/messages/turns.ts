import type { DeadlineKind } from '#shared/model/negotiation/deadline.ts'
import type { Fork } from '#shared/model/negotiation/turn.ts'
import type { Side } from '#shared/model/side.ts'
import { common, plural } from './common.ts'

const shortDays = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })

/** A day; of the year it is now, without the year. */
const shortDay = (iso: string, today: string): string =>
  iso.slice(0, 4) === today.slice(0, 4) ? shortDays.format(new Date(`${iso}T00:00:00Z`)) : common.day(iso)

const KINDS: Readonly<Record<DeadlineKind, string>> = {
  point: 'Due day of a point',
  end: 'With the agreed change orders',
  text: 'From the text',
  notice: 'Derived from the text',
  own: 'Reminder',
}

/** How far a day lies from today: negative when it has passed. */
function away(days: number): string {
  if (days === 0) return 'today'
  if (days === 1) return 'tomorrow'
  if (days === -1) return 'yesterday'
  return days > 0 ? `in ${plural(days, 'day')}` : `${plural(-days, 'day')} ago`
}

export const turns = {
  title: 'Whose turn it is',
  ours: 'Your turn',
  theirs: 'Their turn',
  noneYet: 'Nothing was sent yet. The first version passes the pen to the other side.',
  closed: 'The text is frozen: nobody edits it now.',
  lasting: (days: number): string => (days === 0 ? 'since today' : `for ${plural(days, 'day')}`),
  holder: (party: string, since: string): string => `${party}, since ${common.day(since)}`,
  since: (date: string, today: string): string => `since ${shortDay(date, today)}`,
  round: (rounds: number): string => `Round ${common.number(rounds)}`,
  noRound: 'No round yet',
  days: (days: number): string => plural(days, 'day'),
  /** The bar of both sides' days, read out. */
  bar: (vendor: number, buyer: number): string =>
    `Days with the pen so far: vendor ${common.number(vendor)}, buyer ${common.number(buyer)}`,
  forks: 'Forks',
  fork: ({ version, why }: Fork, ours: Side, from: Side, answers: number | null): string => {
    if (why === 'not-their-turn')
      return `${common.version(version)} came from ${from === ours ? 'us on their' : 'them on our'} turn.`
    return `${common.version(version)} answers ${answers === null ? 'another version' : `version ${answers}`}, not the one before it.`
  },
  saidSo: (note: string | null): string => (note === null ? 'You said so.' : `You said so: ${note}`),
  takeBack: 'Take this back',
  takenBack: 'Took back whose turn it is',
  change: {
    title: 'Whose turn is it?',
    holder: 'It is the turn of',
    side: (party: string, side: Side, isOurs: boolean): string =>
      `${party} (${common.side(side).toLowerCase()}${isOurs ? ', us' : ''})`,
    since: 'Since',
    sinceHint: 'The next version passes the pen again.',
    note: 'Why',
    noteHint: 'For us alone.',
    submit: 'Say so',
    done: (isOurs: boolean): string => (isOurs ? 'It is your turn now' : 'It is their turn now'),
  },
  sent: {
    title: 'What went out',
    none: 'Nothing is on record yet. Record here which files went out, when and how.',
    columns: { version: 'Version', on: 'Sent', files: 'Files', actions: 'Actions' },
    by: (channel: string): string => `by ${channel}`,
    hash: 'SHA-256, as sha256sum prints it',
    more: (version: number, channel: string): string => `More for version ${version} by ${channel}`,
    remove: 'Take off the record',
    removed: (version: number): string => `Sending of version ${version} taken off the record`,
    add: {
      title: 'Record what went out',
      version: 'Version',
      channel: 'How',
      channelHint: 'E-mail, Signal, by hand: as you call it.',
      email: 'E-mail',
      on: 'Sent on',
      note: 'Note',
      noteHint: 'For us alone.',
      files: 'On record with their SHA-256',
      submit: 'Record it',
      done: (version: number): string => `Recorded that version ${version} went out`,
    },
  },
  dates: {
    title: 'Dates',
    none: 'No dates yet: none in the text, no due day of a point, no reminder.',
    kind: (kind: DeadlineKind): string => KINDS[kind],
    clause: (label: string): string => `clause ${label}`,
    away,
    all: (count: number): string => `Show all ${common.number(count)}`,
    fewer: 'Show fewer',
    remove: (title: string): string => `Remove the reminder ${title}`,
    removed: 'Reminder removed',
    export: 'Export to a calendar',
    exported: (name: string): string => `${name} is in Downloads`,
    exportedTodo: 'Open it with your calendar. It tells you a week and a day before each date.',
    add: {
      title: 'Add a reminder',
      what: 'What for',
      on: 'On',
      submit: 'Add it',
      done: 'Reminder added',
    },
  },
  due: {
    /** Said once, at opening. */
    title: (soon: number, late: number): string =>
      [
        ...(soon === 0 ? [] : [`${plural(soon, 'date')} within a week`]),
        ...(late === 0 ? [] : [`${plural(late, 'date')} passed`]),
      ].join(', '),
    show: 'Show them',
  },
} as const
