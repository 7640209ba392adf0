import { describe, expect, it } from 'vitest'
import { openDocument } from '#main/formats/open-document.ts'
import type { Topic, WordWeights } from '#shared/model/playbook/playbook.ts'
import type { TopicReview } from '#shared/model/playbook/review.ts'
import { readPatternText } from '#shared/review/pattern/read-pattern-text.ts'
import { preparePlaybook } from '#shared/review/prepare-playbook.ts'
import { reviewVersion } from '#shared/review/review-version.ts'
import { readFeatures, readHeadingFeatures } from '#shared/review/words/features.ts'
import { buildVersionText } from '#shared/text/build-version-text.ts'
import { SMALL } from '../../fixtures/review/small-playbook.ts'

const WORDS: WordWeights = {
  bias: -0.5,
  weights: { breach: 0.8, 'tell us': 0.9, '# trouble': 0.7, weather: -1, '0 hours': 0.3, '<duration>': 0.2 },
  beside: 0.5,
}

/** What the review says of incidents where these words speak for them, too. */
function judge(markdown: string, words: WordWeights = WORDS): TopicReview {
  const topics = SMALL.topics.map((topic): Topic => (topic.id === 'incident-response' ? { ...topic, words } : topic))
  const prepared = preparePlaybook({ ...SMALL, topics })
  const opened = openDocument('contract.md', new TextEncoder().encode(markdown))
  if (!prepared.ok || !opened.ok) throw new Error('both can be read')
  const settings = { side: 'vendor', depth: 'smb', provider: 'vendor', choices: [] } as const
  const done = reviewVersion(prepared.value, buildVersionText(opened.value.view('accepted')), settings)
  const topic = done.topics.find(({ id }) => id === 'incident-response')
  if (topic === undefined) throw new Error('the topic is judged')
  return topic
}

const quotesOf = ({ evidence }: TopicReview): readonly string[] => evidence.map(({ quote }) => quote)

describe('the words of a linear model', () => {
  it('make a sentence evidence that no signal is found in, and are told', () => {
    const judged = judge('1. After a breach you tell us all.')
    expect(judged.verdict).toBe('vague')
    expect(judged.evidence).toMatchObject([{ words: ['tell us', 'breach'] }])
  })

  it('are added to the signals, and to the words of headings', () => {
    expect(judge('1. You notify us.').verdict).toBe('missing')
    expect(judge('1. You notify us of a breach.').verdict).toBe('missing')
    expect(judge('1. You notify us of a breach within 5 hours.').verdict).toBe('explicit')
    expect(judge('## 1. Trouble\n\nYou notify us of a breach.').evidence).toMatchObject([
      { words: ['notify', 'breach', 'Trouble'] },
    ])
  })

  it('speak against a topic, too', () => {
    expect(judge('1. You report each incident within 5 hours.').verdict).toBe('explicit')
    expect(judge('1. You report each weather incident.').verdict).toBe('missing')
  })

  it('speak in vain against signals of a weight of 2', () => {
    const against = (text: string) => judge(text, { bias: -9, weights: {} }).verdict
    expect(against('1. You report each incident.')).toBe('missing')
    expect(against('## 1. Incidents\n\nYou notify us of each incident.')).toBe('vague')
  })

  it('let weaker sentences be evidence beside one that settles it, and alone not', () => {
    const [weak, strong] = ['You notify us of a breach.', 'After a breach you tell us all.']
    expect(quotesOf(judge(`1. ${weak}`))).toEqual([])
    expect(quotesOf(judge(`1. ${weak}\n\n2. ${strong}`))).toEqual([weak, strong])
    const { beside: _, ...strict } = WORDS
    expect(quotesOf(judge(`1. ${weak}\n\n2. ${strong}`, strict))).toEqual([strong])
  })

  it('change nothing for a topic without a model', () => {
    expect(judge('1. You report each incident.', { bias: 0, weights: {} }).evidence).toMatchObject([
      { words: ['incident'] },
    ])
  })
})

describe('the features of a sentence', () => {
  const keysOf = (text: string, start = 0) => readFeatures(readPatternText(text), start).map(({ key }) => key)

  it('are its words cut to seven letters, the pairs of neighbours, figures as 0 and typed values, each once', () => {
    expect(keysOf('Termination: terminate, 90 days')).toEqual([
      'termina',
      'termina termina',
      '0',
      'termina 0',
      'days',
      '0 days',
      '<duration>',
    ])
  })

  it('begin behind what leads into it', () => {
    expect(keysOf('shall not assign it', 2)).toEqual(['assign', 'it', 'assign it'])
  })

  it('are called otherwise in a heading', () => {
    expect(readHeadingFeatures(readPatternText('No Assignment')).map(({ key }) => key)).toEqual([
      '# no',
      '# assignm',
      '# no assignm',
    ])
  })
})
