import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CalendarDay, writeCalendar } from '#main/formats/calendar/write-calendar.ts'
import { type Component, readCalendar, unescaped } from '../../fixtures/read-calendar.ts'

const MADE = new Date('2026-03-01T09:00:00Z')

const day = (more: Partial<CalendarDay> = {}): CalendarDay => ({
  ...{ uid: 'one@counterdraft', date: '2026-12-31', summary: 'Deal: end', description: 'Clause 7.2' },
  ...more,
})

const only = (component: Component, name: string): string => {
  const [value, ...more] = component.properties.get(name) ?? []
  expect(more).toEqual([])
  return value ?? ''
}

describe('a calendar file', () => {
  it('holds whole days of no zone, each told of a week and a day before', () => {
    const calendar = readCalendar(writeCalendar('Deal deadlines', [day()], MADE))
    expect(only(calendar, 'VERSION')).toBe('2.0')
    const [event] = calendar.parts
    if (event === undefined) throw new Error('no event')
    expect(only(event, 'DTSTART;VALUE=DATE')).toBe('20261231')
    expect(only(event, 'DTSTAMP')).toBe('20260301T090000Z')
    expect(only(event, 'UID')).toBe('one@counterdraft')
    expect(event.parts.map((alarm) => [only(alarm, 'ACTION'), only(alarm, 'TRIGGER')])).toEqual([
      ['DISPLAY', '-P6DT15H'],
      ['DISPLAY', '-PT15H'],
    ])
  })

  it('is the same to the byte for the same days at the same time, and counts on later', () => {
    const bytes = writeCalendar('Deal', [day()], MADE)
    expect(writeCalendar('Deal', [day()], MADE)).toEqual(bytes)
    const sequence = (at: Date): number => {
      const [event] = readCalendar(writeCalendar('Deal', [day()], at)).parts
      return event === undefined ? 0 : Number(only(event, 'SEQUENCE'))
    }
    expect(sequence(new Date('2026-03-01T09:05:00Z'))).toBeGreaterThan(sequence(MADE))
  })

  it('is one without days, too', () => {
    expect(readCalendar(writeCalendar('Nothing', [], MADE)).parts).toEqual([])
  })

  it('gives every word back, and no word makes a line of its own', () => {
    const words = fc.array(
      fc.oneof(
        fc.constantFrom(
          '\nEND:VEVENT',
          '\r\n',
          ';',
          ',',
          '\\',
          '\\n',
          '"',
          ':',
          'Größe ',
          '合意 ',
          '👩‍⚖️',
          '\u0007',
          '\u2028',
        ),
        fc.string({ unit: 'binary' }),
      ),
      { maxLength: 30 },
    )
    const shown = (text: string): string =>
      text.replaceAll('\r\n', '\n').replaceAll(/(?![\n\t])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, ' ')
    fc.assert(
      fc.property(words, words, (one, other) => {
        const [summary, description] = [one.join('').toWellFormed(), other.join('').toWellFormed()]
        const { parts } = readCalendar(writeCalendar(summary, [day({ summary, description })], MADE))
        expect(parts).toHaveLength(1)
        const [event] = parts
        if (event === undefined) return
        expect(unescaped(only(event, 'SUMMARY'))).toBe(shown(summary))
        if (description !== '') expect(unescaped(only(event, 'DESCRIPTION'))).toBe(shown(description))
      }),
    )
  })
})
