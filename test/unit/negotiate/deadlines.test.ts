import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isIsoDate } from '#shared/model/date.ts'
import { contractId, pointId } from '#shared/model/ids.ts'
import type { Clause } from '#shared/model/version-text.ts'
import { countBack } from '#shared/negotiate/deadlines/count-back.ts'
import { datesInText, timesBeforeEnd } from '#shared/negotiate/deadlines/dates-in-text.ts'
import { type DeadlineSource, deadlinesOf } from '#shared/negotiate/deadlines/deadlines.ts'
import { sentenceAround, shorten, shortenAround } from '#shared/negotiate/deadlines/sentences.ts'
import { readTerms } from '#shared/text/terms.ts'

const clause = (text: string, more: Partial<Clause> = {}): Clause => ({
  ...{ label: '7.2', heading: 'Term', depth: 0, parent: null, kind: 'clause', text },
  ...more,
})

const NOTHING: DeadlineSource = { contract: contractId(1), end: null, text: null, points: [], reminders: [] }

const ofText = (text: string, end: string | null = '2027-12-31', today = '2027-01-01') => {
  const clauses = [clause(text)]
  const days = { version: 3, dates: datesInText(clauses), times: timesBeforeEnd(clauses) }
  return deadlinesOf({ ...NOTHING, end, text: days }, today).map(
    ({ kind, date, title }) => `${kind} ${date.slice(2)} ${title}`,
  )
}

describe('days of a text', () => {
  it('are told with their clause, its heading and the sentence', () => {
    const text = 'The fee is due at once. The Vendor delivers on 1 March 2027. Nothing else is due.'
    expect(datesInText([clause(text, { heading: 'Delivery' })])).toEqual([
      { date: '2027-03-01', label: '7.2', title: 'Delivery', quote: 'The Vendor delivers on 1 March 2027.' },
    ])
  })

  it('are called by the heading above, and in a table by the first cell in words', () => {
    const clauses = [
      clause('', { label: '4', heading: 'Milestones' }),
      clause('M1 Design\t15 April 2027\tEUR 10,000', { label: null, heading: null, kind: 'table', parent: 0 }),
      clause('It is paid by 30 April 2027.', { label: '4.1', heading: null, parent: 0 }),
    ]
    expect(datesInText(clauses).map(({ title, quote }) => [title, quote])).toEqual([
      ['Milestones: M1 Design', 'M1 Design | 15 April 2027 | EUR 10,000'],
      ['Milestones', 'It is paid by 30 April 2027.'],
    ])
  })

  it('are never guessed: a date whose order is in doubt is none', () => {
    expect(datesInText([clause('Delivery on 3/4/2027, or in March 2027, or by 30 June.')])).toEqual([])
  })

  it('are listed until thirty days after they have passed', () => {
    const text = 'Delivery on 1 March 2027.'
    expect(ofText(text, null, '2027-03-31')).toEqual(['text 27-03-01 Term'])
    expect(ofText(text, null, '2027-04-01')).toEqual([])
  })
})

describe('the end of the contract', () => {
  it('is told once, with the clause that names it', () => {
    const text = 'This Agreement continues until 31 December 2027.'
    expect(ofText(text)).toEqual(['end 27-12-31 End of the contract'])
    const days = { version: 3, dates: datesInText([clause(text)]), times: [] }
    const [end] = deadlinesOf({ ...NOTHING, end: '2027-12-31', text: days }, '2027-01-01')
    expect(end?.clause).toEqual({ version: 3, label: '7.2', quote: text })
  })

  it('stands beside the day that the text names where change orders moved it', () => {
    expect(ofText('This Agreement continues until 31 December 2027.', '2028-01-14')).toEqual([
      ...['text 27-12-31 Term', 'end 28-01-14 End of the contract'],
    ])
  })
})

describe('the last day for a notice', () => {
  it.each([
    [
      'It renews unless either party gives notice of non-renewal at least sixty (60) days prior to the end of the then-current term.',
      '27-11-01',
    ],
    [
      "Either party may cancel by giving ninety (90) days' prior written notice before the end of the Initial Term.",
      '27-10-02',
    ],
    [
      'Notice of non-renewal must arrive no later than three months before the expiration of this Agreement.',
      '27-09-30',
    ],
    ['The Customer may opt out by notice not less than thirty (30) days before the renewal date.', '27-12-01'],
    ['Unless terminated by notice 2 weeks before it expires, the Agreement renews.', '27-12-17'],
    ['Notice of termination is given at least 10 business days prior to expiration.', '27-12-17'],
  ])('%s', (text, day) => {
    expect(ofText(text).filter((each) => each.startsWith('notice'))).toEqual([
      expect.stringMatching(new RegExp(`^notice ${day} Last day for notice, .* before the end$`)),
    ])
  })

  it.each([
    'Notice is given not more than twelve (12) months before the end of the term.',
    'Either party may terminate this Agreement on thirty (30) days prior written notice.',
    'The Vendor gives notice of maintenance 5 days before the end of each calendar month.',
    'Invoices are sent 30 days before the end of the quarter; notice is given by e-mail.',
    'Fees may rise on sixty days notice before they take effect.',
    'The Vendor archives the data for 30 days before deleting it after the end of the term.',
    'The Customer returns all devices 10 days before the end of the term.',
    'Termination takes effect 30 days after notice, and no refund is due before the end of the term.',
  ])('is not derived from: %s', (text) => {
    expect(ofText(text).filter((each) => each.startsWith('notice'))).toEqual([])
  })

  it('is not derived while the end is not known', () => {
    expect(ofText('Notice is given at least 60 days before the end of the term.', null)).toEqual([])
  })
})

describe('counting back', () => {
  const back = (words: string, from = '2027-03-31'): string | null => {
    const [term] = readTerms(words)
    return term === undefined ? null : countBack(from, term.value)
  }

  it.each([
    ['30 days', '2027-03-01'],
    ['two weeks', '2027-03-17'],
    ['1 month', '2027-02-28'],
    ['six months', '2026-09-30'],
    ['2 quarters', '2026-09-30'],
    ['two years', '2025-03-31'],
    ['5 business days', '2027-03-24'],
    ['thirty (60) days', '2027-01-30'],
    ['48 hours', null],
  ])('%s', (words, day) => {
    expect(back(words)).toBe(day)
  })

  it('gives an earlier day that exists, or none', () => {
    const unit = fc.constantFrom('day', 'business day', 'week', 'month', 'quarter', 'year')
    const count = fc.oneof(fc.integer({ min: 1, max: 60 }), fc.double(), fc.integer())
    fc.assert(
      fc.property(unit, count, (of, number) => {
        const day = countBack('2027-08-31', { type: 'duration', number, unit: of, text: '' })
        expect(day === null || (isIsoDate(day) && day < '2027-08-31')).toBe(true)
      }),
    )
  })
})

describe('deadlines', () => {
  it('hold points and reminders however long ago they were due, the next first', () => {
    const points = [{ id: pointId(2), title: 'Cap', due: '2026-01-05' }]
    const reminders = [{ id: 4, title: 'Call them', date: '2025-12-01' }]
    expect(deadlinesOf({ ...NOTHING, points, reminders, end: '2026-06-30' }, '2026-06-01')).toMatchObject([
      { kind: 'own', date: '2025-12-01', reminder: 4, point: null },
      { kind: 'point', date: '2026-01-05', point: 'P-02', reminder: null },
      { kind: 'end', date: '2026-06-30', clause: null },
    ])
  })

  it('never fail, whatever the text', () => {
    const pieces = fc.constantFrom(
      ...[
        '60 days ',
        'prior to ',
        'before ',
        'the end of ',
        'the term',
        '. ',
        '\n',
        '\t',
        '1 March 2027 ',
        'notice ',
        '(',
        '1999',
      ],
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 40 }), (parts) => {
        const text = parts.join('')
        const clauses = [clause(text, { label: null, heading: null })]
        for (const { quote, title } of [...datesInText(clauses), ...timesBeforeEnd(clauses)]) {
          expect(title.length).toBeLessThanOrEqual(90)
          expect(quote.length).toBeLessThanOrEqual(400)
        }
      }),
    )
  })
})

describe('a sentence', () => {
  it('is cut out of its text', () => {
    const text = 'One. Two of Acme Inc. and No. 5 stand here; Three.'
    const start = text.indexOf('stand')
    expect(sentenceAround(text, { start, end: start + 5 })).toBe('Two of Acme Inc. and No. 5 stand here;')
  })

  it('is shortened between words', () => {
    expect(shorten('One two three four', 12)).toBe('One two…')
    expect(shorten('One', 12)).toBe('One')
  })

  it('is shortened around the words that matter', () => {
    const text =
      'This Agreement renews by itself for further terms of a year unless notice is given 60 days before it ends.'
    expect(shortenAround(text, '60 days', 50)).toBe('…notice is given 60 days before it ends.')
    expect(shortenAround(text, 'This', 24)).toBe('This Agreement renews…')
  })
})
