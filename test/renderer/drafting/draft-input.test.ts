import { describe, expect, it } from 'vitest'
import { countBlanks, cutBlanks } from '#renderer/drafting/model/blanks.ts'
import { type DraftChoices, draftInput } from '#renderer/drafting/model/draft-input.ts'
import { askedFields, groupsOf, leftOutLinks } from '#renderer/drafting/model/topic-groups.ts'
import { procedures } from '#shared/api/contract.ts'
import { sample } from '../playbooks/sample-playbook.ts'

const choices: DraftChoices = {
  ...{ side: 'vendor', depth: 'smb', provider: 'vendor', title: ' AI pilot ', vendor: 'Mira', buyer: '' },
  ...{ date: '', currency: 'EUR', services: '  ' },
  topics: new Set(['deletion', 'logs']),
  values: { 'logs.period': '14 days', 'logs.events': ' ', 'fees.sum': 'EUR 1' },
  wording: { fees: 'Free.', deletion: 'Deleted in {period}.' },
}
const placeholders = { title: '[title]', vendor: '[vendor]', buyer: '[buyer]' }

describe('what is asked for a draft', () => {
  const input = draftInput(sample, choices, placeholders)

  it('is what was chosen, in the playbook’s order, and nothing of topics that were left out', () => {
    expect(input).toMatchObject({ topics: ['logs', 'deletion'], title: 'AI pilot', vendor: 'Mira', buyer: '[buyer]' })
    expect(input.values).toEqual({ 'logs.period': '14 days' })
    expect(input.wording).toEqual({ deletion: 'Deleted in {period}.' })
  })

  it('has nothing where nothing was typed, and is what the core takes', () => {
    expect(input).toMatchObject({ date: null, services: null })
    expect(procedures['template.preview'].input.safeParse(input).success).toBe(true)
  })
})

describe('the topics of a draft', () => {
  const [logs] = sample.topics
  if (logs === undefined) throw new Error('the sample has topics')

  it('stand by group', () => {
    expect(groupsOf(sample).map(({ title, topics }) => [title, topics.length])).toEqual([
      ['Data', 2],
      ['Money', 1],
    ])
  })

  it('ask for the values that their wording has places for, at this depth, or the user’s own wording', () => {
    const ids = (depth: 'smb' | 'enterprise', own?: string) =>
      askedFields(logs, 'vendor', depth, own).map(({ id }) => id)
    expect(ids('smb')).toEqual(['period'])
    expect(ids('enterprise')).toEqual(['events', 'period'])
    expect(ids('smb', 'Logs of {events}.')).toEqual(['events'])
  })

  it('say what they belong together with when that is left out', () => {
    expect(leftOutLinks(logs, sample.topics, new Set(['logs'])).map(({ id }) => id)).toEqual(['deletion'])
    expect(leftOutLinks(logs, sample.topics, new Set(['logs', 'deletion']))).toEqual([])
  })
})

describe('the blanks of a draft', () => {
  it('are what stands in brackets, and nothing of the text is lost', () => {
    const text = 'Paid [sum] within [days] of [date]'
    const pieces = cutBlanks(text)
    expect(pieces.map((piece) => piece.text).join('')).toBe(text)
    expect(pieces.filter(({ isBlank }) => isBlank).map((piece) => piece.text)).toEqual(['[sum]', '[days]', '[date]'])
    expect(countBlanks({ agreement: [{ text: [text, 'None.'] }], schedule: [{ text: ['[x]'] }] })).toBe(4)
  })
})
