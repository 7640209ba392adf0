import { describe, expect, it } from 'vitest'
import { openDocument } from '#main/formats/open-document.ts'
import type { TopicChoice } from '#shared/model/playbook/contract-settings.ts'
import type { Review } from '#shared/model/playbook/review.ts'
import { compareReviews } from '#shared/review/compare-reviews.ts'
import { preparePlaybook } from '#shared/review/prepare-playbook.ts'
import { reviewVersion } from '#shared/review/review-version.ts'
import { buildVersionText } from '#shared/text/build-version-text.ts'
import { SMALL } from '../../fixtures/review/small-playbook.ts'
import { value } from '../../store/support/workspaces.ts'

const SILENT = '1. The Vendor works in peace.'
const VAGUE = '1. The Vendor reports each security incident promptly.'
const EXPLICIT = '1. The Vendor reports each suspected incident within 24 hours.'
const NO_TRAINING = '2. The Vendor does not train any model.'

function review(clauses: readonly string[], choices: readonly TopicChoice[]): Review {
  const opened = value(openDocument('draft.md', new TextEncoder().encode(clauses.join('\n\n'))))
  const settings = { side: 'vendor', depth: 'smb', provider: 'vendor', choices } as const
  return reviewVersion(value(preparePlaybook(SMALL)), buildVersionText(opened.view('accepted')), settings)
}

/** What the newer text changed against the older one, with the user's word on topics. */
const compare = (older: readonly string[], newer: readonly string[], choices: readonly TopicChoice[] = []) =>
  compareReviews(review(older, choices), review(newer, choices))

const kinds = (...[older, newer, choices]: Parameters<typeof compare>) =>
  compare(older, newer, choices).topics.map(({ topic, kind }) => [topic, kind])

describe('a newer version', () => {
  it('settles what was missing or vague', () => {
    expect(kinds([SILENT], [EXPLICIT])).toEqual([['incident-response', 'settled']])
    expect(kinds([VAGUE], [EXPLICIT])).toEqual([['incident-response', 'settled']])
  })

  it('mentions what was missing, without settling it', () => {
    expect(kinds([SILENT], [VAGUE])).toEqual([['incident-response', 'mentioned']])
  })

  it('weakens what was explicit, and drops what was mentioned at all', () => {
    expect(kinds([EXPLICIT], [VAGUE])).toEqual([['incident-response', 'weakened']])
    expect(kinds([EXPLICIT], [SILENT])).toEqual([['incident-response', 'dropped']])
    expect(kinds([VAGUE, NO_TRAINING], [SILENT, NO_TRAINING])).toEqual([['incident-response', 'dropped']])
  })

  it('changes values of what stays explicit, each with what it was', () => {
    const { topics } = compare([EXPLICIT], ['1. The Vendor reports each confirmed incident within 72 hours.'])
    expect(topics).toMatchObject([{ topic: 'incident-response', kind: 'changed' }])
    expect(topics[0]?.values).toMatchObject([
      { field: 'window', before: { number: 24 }, after: { number: 72 } },
      { field: 'trigger', before: { text: 'suspected' }, after: { text: 'confirmed' } },
    ])
  })

  it('changes nothing where the same value is written in other words', () => {
    const other = '1. Within twenty-four (24) hours the Vendor reports each suspected incident.'
    expect(kinds([EXPLICIT], [other])).toEqual([])
    expect(kinds([EXPLICIT], [EXPLICIT])).toEqual([])
  })

  it('tells values that came or went with their other side empty', () => {
    const [settled] = compare([SILENT], [EXPLICIT]).topics
    expect(settled?.values).toMatchObject([
      { field: 'window', before: null, after: { number: 24 } },
      { field: 'trigger', before: null },
    ])
    const [dropped] = compare([EXPLICIT], [SILENT]).topics
    expect(dropped?.values).toMatchObject([
      { field: 'window', after: null },
      { field: 'trigger', after: null },
    ])
  })

  it('raises and clears red flags and conflicts', () => {
    expect(compare([EXPLICIT], [VAGUE]).redFlags).toEqual({ raised: ['R4'], cleared: [] })
    expect(compare([VAGUE], [EXPLICIT]).redFlags).toEqual({ raised: [], cleared: ['R4'] })
    expect(compare([SILENT], [EXPLICIT]).conflicts).toEqual({ raised: ['N1'], cleared: [] })
    expect(compare([VAGUE], [VAGUE]).redFlags).toEqual({ raised: [], cleared: [] })
  })
})

describe('what the user said of a topic', () => {
  const said = (verdict: TopicChoice['verdict']): readonly TopicChoice[] => [
    { topic: 'incident-response', verdict, note: 'Ours.' },
  ]

  it('takes it out of the comparison where it does not apply', () => {
    expect(kinds([SILENT], [EXPLICIT], said('not-applicable'))).toEqual([])
    expect(kinds([SILENT], [EXPLICIT], said('out-of-scope'))).toEqual([])
  })

  it('leaves it in where it was refused: it may have come in since', () => {
    expect(kinds([SILENT], [EXPLICIT], said('refused'))).toEqual([['incident-response', 'settled']])
  })
})

it('nothing is compared with a text in another language', () => {
  const german = `1. ${'Der Auftragnehmer meldet jeden Vorfall unverzüglich und ohne schuldhaftes Zögern. '.repeat(8)}`
  expect(compare([EXPLICIT], [german])).toEqual({
    ...{ isCovered: false, topics: [] },
    redFlags: { raised: [], cleared: [] },
    conflicts: { raised: [], cleared: [] },
  })
})
