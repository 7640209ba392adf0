import { describe, expect, it } from 'vitest'
import { openDocument } from '#main/formats/open-document.ts'
import type { TopicReview } from '#shared/model/playbook/review.ts'
import { judgePlainLanguage } from '#shared/review/plain-language/judge-plain-language.ts'
import { findUndefinedTerms } from '#shared/review/plain-language/undefined-terms.ts'
import { readSentences } from '#shared/review/sentences.ts'
import { buildVersionText } from '#shared/text/build-version-text.ts'

const UNSAID: TopicReview = {
  ...{ id: 'plain-language', verdict: 'missing', note: null },
  ...{ values: [], evidence: [], missing: [], vague: [] },
}

function read(markdown: string) {
  const opened = openDocument('contract.md', new TextEncoder().encode(markdown))
  if (!opened.ok) throw new Error('the contract can be read')
  return buildVersionText(opened.value.view('accepted'))
}

function judge(markdown: string, judged = UNSAID): TopicReview {
  const text = read(markdown)
  return judgePlainLanguage(judged, text, readSentences(text))
}

const SHORT = `1. The Vendor builds a model that sorts the letters of the Client. It is done in March.

2. The Client pays 5,000 euros. Half is due when both have signed, the other half when the model runs.

3. Each side keeps the secrets of the other one for three years. It tells them to nobody.

4. The law of the Netherlands applies. The courts of Utrecht decide what the two cannot settle in thirty days.`

const LEGALESE = `Notwithstanding anything to the contrary herein contained, and without prejudice to any right or remedy which has
accrued or may hereafter accrue to either of the parties hereto, the Supplier shall, to the fullest extent permitted by the
laws for the time being in force, procure that the performance of each and every one of the obligations so undertaken is
effected in such manner as may from time to time be reasonably stipulated by or on behalf of the Customer`

describe('a text', () => {
  it('of short sentences reads well, with the figures that say so', () => {
    const done = judge(SHORT)
    expect(done).toMatchObject({ verdict: 'explicit', vague: [], evidence: [{ words: [] }] })
    expect(done.values).toMatchObject([
      { field: 'median-sentence', value: { type: 'number', unit: 'word', number: 12 } },
      { field: 'long-sentences', value: { type: 'percentage', text: '0%' } },
      { field: 'grade' },
    ])
  })

  it('of one endless sentence does not, and the sentence is shown', () => {
    const done = judge(`1. ${LEGALESE}.`)
    expect(done).toMatchObject({ verdict: 'vague', vague: [{ ask: expect.stringMatching(/has \d\d words/) }] })
    expect(done.evidence[0]?.quote).toMatch(/^Notwithstanding/)
  })

  it('in which many sentences are endless does not, however many are short', () => {
    const done = judge(`${SHORT}\n\n${[5, 6, 7, 8].map((label) => `${label}. ${LEGALESE}.`).join('\n\n')}`)
    expect(done.verdict).toBe('vague')
    expect(done.values).toMatchObject([{}, { value: { text: '33%' } }, {}])
  })

  it('that leaves terms undefined sends the reader looking, and names them', () => {
    const undefinedTerms =
      '5. The Vendor keeps the Access Window and the Uplift Threshold, and each Review Board Record and any Carve Cost.'
    const done = judge(`${SHORT}\n\n${undefinedTerms}`)
    expect(done).toMatchObject({ verdict: 'vague', vague: [{ words: 'Access Window' }, {}, {}, {}] })
  })

  it('of a line is too short to tell, and what it says of itself stays', () => {
    expect(judge('1. The Vendor works in peace.')).toEqual(UNSAID)
    const said: TopicReview = { ...UNSAID, verdict: 'explicit' }
    expect(judge('1. This contract is written in plain language.', said)).toEqual(said)
    expect(judge(`1. ${LEGALESE}.`, said).verdict).toBe('vague')
  })
})

describe('a term is undefined', () => {
  const terms = (markdown: string) => {
    const text = read(markdown)
    return findUndefinedTerms(text, readSentences(text)).map(({ term }) => term)
  }

  it('where it is written like a defined one and has no definition', () => {
    expect(terms('1. It ends when the Acceptance Period ends. In the Acceptance Period no Change Fee is due.')).toEqual(
      ['Acceptance Period', 'Change Fee'],
    )
  })

  it('and not where it is defined, or is the name of a party, a place, a law or a part of the contract', () => {
    expect(
      terms('1. “Acceptance Period” means ten days. The Acceptance Periods add up.\n\n2. A “Change Fee” is due.\n'),
    ).not.toContain('Acceptance Periods')
    expect(
      terms(
        '1. The Client and the Vendor sign this Agreement and its Annex under the Data Protection Act 2018 in the Netherlands.',
      ),
    ).toEqual([])
  })
})
