import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { isSameValue, readTerms } from '#shared/text/terms.ts'

/** The one value of a type in a text, as `number unit/per`, `!words` where words and figure disagree. */
function only(type: string, text: string): string {
  const found = readTerms(text).filter(({ value }) => value.type === type)
  return found
    .map(({ value }) => {
      const measure = value.currency ?? value.unit ?? ''
      const per = value.per === undefined ? '' : `/${value.per}`
      const conflict = value.conflict === undefined ? '' : ` !${value.conflict}`
      return `${value.number} ${measure}${per}${conflict} «${value.text}»`
    })
    .join(' | ')
}

describe('durations', () => {
  test.each([
    ['seventy-two (72) hours', '72 hour «seventy-two (72) hours»'],
    ['within 24 hours of it', '24 hour «24 hours»'],
    ['thirty (30) calendar days', '30 day «thirty (30) calendar days»'],
    ['ten business days', '10 business day «ten business days»'],
    ['5 working days', '5 business day «5 working days»'],
    ['two (2) years', '2 year «two (2) years»'],
    ['a 12-month term', '12 month «12-month»'],
    ['a twelve (12) month period', '12 month «twelve (12) month»'],
    ["six months' fees", "6 month «six months' fees»"],
    ['twelve (12) months’ subscription fees', '12 month «twelve (12) months’ subscription fees»'],
    ['a period of one year', '1 year «one year»'],
    ["30 days' notice", '30 day «30 days»'],
    ["one day's notice", "1 day «one day's»"],
    ['72h', '72 hour «72h»'],
    ['one hundred and eighty days', '180 day «one hundred and eighty days»'],
    ['one-hundred-and-eighty (180) days', '180 day «one-hundred-and-eighty (180) days»'],
    ['one and one-half years', '1.5 year «one and one-half years»'],
    ['thirty days (30 days)', '30 day «thirty days (30 days)»'],
    ['30 (thirty) days', '30 day «30 (thirty) days»'],
    ['[30] days', '30 day «[30] days»'],
    ['[thirty (30)] days', '30 day «[thirty (30)] days»'],
    ['____ (30) days', '30 day «(30) days»'],
    ['five (5) or more business days', '5 business day «five (5) or more business days»'],
    ['40 hours per week', '40 hour/week «40 hours per week»'],
    ['24 hours a day', '24 hour/day «24 hours a day»'],
    ['three to six months', '3 month «three» | 6 month «six months»'],
    ['30-60 days', '30 day «30» | 60 day «60 days»'],
    ['four weeks (20 days)', '4 week «four weeks» | 20 day «20 days»'],
    ['invoices are net 30.', '30 day «net 30»'],
    ['**30** days', '30 day «30** days»'],
    ['thirty (60) days', '60 day !30 «thirty (60) days»'],
    ['60 (thirty) days', '60 day !30 «60 (thirty) days»'],
    ['four consecutive fiscal quarters', '4 quarter «four consecutive fiscal quarters»'],
    ['the 2018 Calendar Year', ''],
    ['15.16 Business Day requirements', ''],
    ['COVID-19 days', ''],
    ['per month and a year', ''],
  ])('%s', (text, expected) => {
    expect(only('duration', text)).toBe(expected)
  })
})

describe('money', () => {
  test.each([
    ['EUR 48,000', '48000 EUR «EUR 48,000»'],
    ['48,000 EUR', '48000 EUR «48,000 EUR»'],
    ['€1,200.50', '1200.5 EUR «€1,200.50»'],
    ['EUR 48.000,00', '48000 EUR «EUR 48.000,00»'],
    ['EUR 48.000', '48000 EUR «EUR 48.000»'],
    ['EUR 48 000', '48000 EUR «EUR 48 000»'],
    ['€ 48\u00a0000,50', '48000.5 EUR «€ 48\u00a0000,50»'],
    ["CHF 1'200.50", "1200.5 CHF «CHF 1'200.50»"],
    ['$1.125 per share', '1.125 USD/share «$1.125 per share»'],
    ['$.50', '0.5 USD «$.50»'],
    ['$1.5 million', '1500000 USD «$1.5 million»'],
    ['$5M', '5000000 USD «$5M»'],
    ['5m EUR', '5000000 EUR «5m EUR»'],
    ['US$ 10,000', '10000 USD «US$ 10,000»'],
    ['U.S. $5,000', '5000 USD «U.S. $5,000»'],
    ['CAD $5,000', '5000 CAD «CAD $5,000»'],
    ['A$250', '250 AUD «A$250»'],
    ['$5,000 CAD', '5000 CAD «$5,000 CAD»'],
    ['USD10,000', '10000 USD «USD10,000»'],
    ['12,000 euros', '12000 EUR «12,000 euros»'],
    ['1,000 pounds sterling', '1000 GBP «1,000 pounds sterling»'],
    ['fifty cents', '0.5 USD «fifty cents»'],
    ['one million dollars ($1,000,000)', '1000000 USD «one million dollars ($1,000,000)»'],
    ['Ten Thousand ($10,000) Dollars', '10000 USD «Ten Thousand ($10,000) Dollars»'],
    ['Five Thousand U.S. Dollars (US$5,000)', '5000 USD «Five Thousand U.S. Dollars (US$5,000)»'],
    ['$25,000 (twenty-five thousand dollars)', '25000 USD «$25,000 (twenty-five thousand dollars)»'],
    ['ten thousand and 00/100 Dollars ($10,000.00)', '10000 USD «ten thousand and 00/100 Dollars ($10,000.00)»'],
    ['twelve hundred dollars', '1200 USD «twelve hundred dollars»'],
    ['EUR 90 per hour', '90 EUR/hour «EUR 90 per hour»'],
    ['$500 a month', '500 USD/month «$500 a month»'],
    ['five thousand dollars ($6,000)', '6000 USD !5000 «five thousand dollars ($6,000)»'],
    ['SHP2 inhibitors', ''],
    ['ALL 12 MONTHS', ''],
    ['2011 $ [***]', ''],
    ['10,000 pounds of steel', ''],
  ])('%s', (text, expected) => {
    expect(only('money', text)).toBe(expected)
  })
})

describe('percentages', () => {
  test.each([
    ['5%', '5 % «5%»'],
    ['5 %', '5 % «5 %»'],
    ['2,5 %', '2.5 % «2,5 %»'],
    ['five percent (5%)', '5 % «five percent (5%)»'],
    ['five (5%) percent', '5 % «five (5%) percent»'],
    ['five (5) per cent', '5 % «five (5) per cent»'],
    ['ninety-nine point nine per cent', '99.9 % «ninety-nine point nine per cent»'],
    ['1.5 % per month', '1.5 %/month «1.5 % per month»'],
    ['8% p.a.', '8 %/year «8% p.a.»'],
    ['1 1/2% monthly', '1.5 %/month «1 1/2% monthly»'],
    ['one-half of one percent (0.5%)', '0.5 % «one-half of one percent (0.5%)»'],
    ['150% of the fees', '150 % «150% of the fees»'],
    ['10% of Net Sales', '10 % «10%»'],
    ['5-10%', '5 % «5» | 10 % «10%»'],
    ['ten percent (15%)', '15 % !10 «ten percent (15%)»'],
    ['31% [27,012]', '31 % «31%»'],
  ])('%s', (text, expected) => {
    expect(only('percentage', text)).toBe(expected)
  })
})

describe('dates', () => {
  test.each([
    ['1 March 2026', '2026-03-01', '1 March 2026'],
    ['March 1, 2026', '2026-03-01', 'March 1, 2026'],
    ['March 1st, 2026', '2026-03-01', 'March 1st, 2026'],
    ['2026-03-01', '2026-03-01', '2026-03-01'],
    ['the 1st day of March, 2026', '2026-03-01', '1st day of March, 2026'],
    ['this twenty-first day of May 2026', '2026-05-21', 'twenty-first day of May 2026'],
    ['Sept. 30, 2020', '2020-09-30', 'Sept. 30, 2020'],
    ['30-Jun-2026', '2026-06-30', '30-Jun-2026'],
    ['31/12/2026', '2026-12-31', '31/12/2026'],
    ['12/31/2026', '2026-12-31', '12/31/2026'],
    ['31.12.2026', '2026-12-31', '31.12.2026'],
    ['3/4/2026', undefined, '3/4/2026'],
    ['March 2026', undefined, 'March 2026'],
    ['each 30 June', undefined, '30 June'],
    ['February 31, 2026', undefined, 'February 31, 2026'],
  ])('%s is %s', (text, date, words) => {
    const found = readTerms(text).filter(({ value }) => value.type === 'date')
    expect(found.map(({ value }) => [value.date, value.text])).toEqual([[date, words]])
  })

  it('does not take a phone number, a version or the verb "may" for a date', () => {
    const found = readTerms('Call 1-800-555-1212, use v1.2.2020b; the client may 5 times; you may march on')
    expect(found.filter(({ value }) => value.type === 'date')).toEqual([])
  })
})

describe('counts and multiples', () => {
  test.each([
    ['two (2) copies', '2 copy «two (2) copies»'],
    ['at least three approved reviewers', '3 reviewer «three approved reviewers»'],
    ['one (1) original', '1 original «one (1) original»'],
    ['up to 2,500 API calls', '2500 call «2,500 API calls»'],
    ['no more than five people', '5 person «five people»'],
    ['once per calendar year', '1 time/year «once per calendar year»'],
    ['twice a month', '2 time/month «twice a month»'],
    ['three times per year', '3 time/year «three times per year»'],
    ['two times the fees', '2 times the fees «two times the fees»'],
    ['three times (3x) the annual fees', '3 times the fees «three times (3x) the annual fees»'],
    ['twice the total fees', '2 times the fees «twice the total fees»'],
    ['two (3) copies', '3 copy !2 «two (3) copies»'],
    ['one party to the other', ''],
    ['Section 7 applies', ''],
    ['under clause 3 (b) parties', ''],
    ['6.1 Payment Terms. The client', ''],
    ['SOC 2 reports', ''],
    ['runs on Windows 10 devices', ''],
    ['the 2019 Plans', ''],
    ['at 895 Don Mills Road', ''],
    ['version 3 binaries', ''],
  ])('%s', (text, expected) => {
    expect(only('number', text)).toBe(expected)
  })
})

describe('what a term says besides numbers', () => {
  const named = (name: string, text: string): readonly string[] =>
    readTerms(text)
      .filter((term) => term.name === name)
      .map(({ value }) => value.text)

  test.each([
    ['The vendor shall deliver and must not wait.', ['shall', 'must not']],
    ['The client may not; it will, it should.', ['may not', 'will', 'should']],
    ['YOU MAY NOT COPY', ['MAY NOT']],
    ['ends at will, in May, on May 5, 2026 or 26-May-09', []],
    ['Should the client fail, it may end', ['may']],
    ['it will not only pay', ['will']],
  ])('obligations of: %s', (text, expected) => {
    expect(named('obligation', text)).toEqual(expected)
  })

  test.each([
    ['is not liable and never was', ['not', 'never']],
    ['without prior consent', ['without']],
    ['neither party nor its staff', ['neither', 'nor']],
    ['no later than noon, including but not limited to tea, not less than two', []],
    ['invoice No. 5', []],
    ['shall not', []],
  ])('negations of: %s', (text, expected) => {
    expect(named('negation', text)).toEqual(expected)
  })

  test.each([
    ['governed by the laws of England and Wales, without', ['laws of England and Wales']],
    ['the laws of the State of New York and Client shall', ['laws of the State of New York']],
    ['the law of California, U.S.A. applies', ['law of California, U.S.A.']],
    ['German law applies', ['German law']],
    ['THE LAWS OF DELAWARE WITHOUT GIVING EFFECT', ['LAWS OF DELAWARE']],
    ['the laws of the Territory', []],
    ['a company organized under the laws of Delaware', []],
  ])('law of: %s', (text, expected) => {
    expect(named('law', text)).toEqual(expected)
  })

  test.each([
    ['The vendor shall notify the client within 48 hours', 'notice period'],
    ['upon thirty (30) days prior written notice', 'notice period'],
    ['fails to cure the breach within 30 days', 'cure period'],
    ['invoices are payable within 30 days', 'payment term'],
    ['delete all data within 30 days', 'deletion deadline'],
    ['fees paid in the twelve months preceding the claim', 'fees period'],
    ['terminates 30 days after notice', 'duration'],
    ['liability shall not exceed EUR 48,000', 'liability cap'],
    ['interest at 8% per year', 'interest rate'],
    ['a beneficial interest of 5%', 'percentage'],
    ['an uptime of 99.9%', 'uptime'],
    ['EUR 5', 'amount'],
    ["six months' fees", 'months of fees'],
    ['organized under the laws of Delaware', 'place of incorporation'],
  ])('the value in "%s" is named %s', (text, name) => {
    expect(readTerms(text).map((term) => term.name)).toContain(name)
  })
})

describe('the laws of reading terms', () => {
  const pieces = fc.constantFrom(
    ...'seventy-two (72) hours|EUR |48,000|5|%|percent|(|)|$|one|million|thousand|and|a half|days|month|may|not|shall|'
      .concat('2026|March|-|/|.|,|Section |7.2|laws of |England|"|[30]|twice|per|the fees|\n|*|____')
      .split('|'),
  )

  it('every value stands in the text where it says, in order, without overlap', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 40 }), (parts) => {
        const text = parts.join(' ')
        let last = 0
        for (const { start, end, value } of readTerms(text)) {
          expect(text.slice(start, end)).toBe(value.text)
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          last = end
        }
      }),
      { numRuns: 300 },
    )
  })

  test.each(['1', '1,', '(', 'one ', '((a)', '$', 'twenty-', 'Sections 1, ', 'laws of A ', '1/', '[', '1\u00a0000'])(
    'a clause of many repetitions of "%s" is read to its end',
    (piece) => {
      const text = `${piece.repeat(200_000 / Math.ceil(piece.length / 4))} within 30 days`
      expect(readTerms(text).at(-1)?.value.text).toContain('30 days')
    },
  )

  it('two ways of writing one value are the same value', () => {
    const value = (text: string) => readTerms(text)[0]!.value
    expect(isSameValue(value('thirty (30) days'), value('30 days'))).toBe(true)
    expect(isSameValue(value('30 business days'), value('30 days'))).toBe(false)
    expect(isSameValue(value('EUR 5'), value('USD 5'))).toBe(false)
    expect(isSameValue(value('5% per month'), value('5% per year'))).toBe(false)
    expect(isSameValue(value('1 March 2026'), value('March 1, 2026'))).toBe(true)
    expect(isSameValue(value('shall'), value('SHALL'))).toBe(true)
  })
})
