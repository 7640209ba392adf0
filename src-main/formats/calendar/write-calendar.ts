import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventTransparency } from 'ical-generator'

/** A whole day of a calendar. */
export interface CalendarDay {
  /** The same in every calendar file that this day is written to, and that of no other day. */
  readonly uid: string
  /** `YYYY-MM-DD` */
  readonly date: string
  readonly summary: string
  readonly description: string
}

/** How many days before each day its owner is told, and at which hour of that day. */
const ALARMS = [7, 1]
const HOUR = 9

const MS_OF_MINUTE = 60_000
const SECONDS_OF_HOUR = 60 * 60
const SECONDS_OF_DAY = 24 * SECONDS_OF_HOUR

/** A day without a zone: the library writes the UTC date of a `Date`, whatever zone the machine is in. */
const dayOf = (date: string): Date => new Date(`${date}T00:00:00Z`)

// What a TEXT may not hold (RFC 5545 §3.3.11), and what turns the order in which a line is read.
const UNPRINTABLE = /(?![\n\t])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu

const printable = (text: string): string => text.replaceAll('\r\n', '\n').replaceAll(UNPRINTABLE, ' ')

/** The library writes a calendar's name as it is, where a comma or a semicolon would have to be escaped. */
const plainName = (name: string): string => printable(name).replaceAll(/[\\;,\n]+/g, ' ')

/** A calendar file (RFC 5545) of whole days, each with its alarms. The same days at the same time give the same bytes. */
export function writeCalendar(name: string, days: readonly CalendarDay[], madeAt: Date): Uint8Array {
  const calendar = ical({
    name: plainName(name),
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Counterdraft', product: 'Counterdraft', language: 'EN' },
  })
  // A calendar takes the file over an older one of the same days only where the count has grown.
  const sequence = Math.floor(madeAt.getTime() / MS_OF_MINUTE)
  for (const { uid, date, summary, description } of days) {
    const [title, words] = [printable(summary), printable(description)]
    calendar.createEvent({
      ...{ id: uid, allDay: true, start: dayOf(date), stamp: madeAt, sequence, summary: title, description: words },
      // It takes no time of the day.
      transparency: ICalEventTransparency.TRANSPARENT,
      alarms: ALARMS.map((before) => ({
        type: ICalAlarmType.display,
        triggerBefore: before * SECONDS_OF_DAY - HOUR * SECONDS_OF_HOUR,
        description: title,
      })),
    })
  }
  return new TextEncoder().encode(`${calendar.toString()}\r\n`)
}
