import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gistOf } from '#renderer/review/model/gist.ts'
import { type CellPlace, stepInGrid } from '#renderer/review/model/grid-steps.ts'
import { markWords } from '#renderer/review/model/mark-words.ts'
import { reviewed } from './support.ts'

const gist = (markdown: string, id: string) => {
  const one = reviewed(markdown).reviewed.topicById.get(id)
  if (one === undefined) throw new Error('the topic is there')
  return gistOf(one.topic, one.found, 'smb')
}

describe('the gist of a topic', () => {
  it('is its values, those that settle it first', () => {
    const said = gist('1. Each suspected incident is reported within 24 hours.', 'incident-response')
    expect(said).toMatchObject({
      kind: 'values',
      values: [
        { text: '24 hours', needsTitle: false },
        { text: 'suspected', needsTitle: true },
      ],
    })
  })

  it('is its vague words, else what is not said, else that nothing is', () => {
    expect(gist('1. Each incident is reported promptly.', 'incident-response')).toEqual({
      ...{ kind: 'vague', words: ['promptly'] },
    })
    expect(gist('1. Each incident is reported.', 'incident-response')).toEqual({
      ...{ kind: 'lacks', fields: ['Notification window'] },
    })
    expect(gist('1. The Vendor works.', 'incident-response')).toEqual({ kind: 'silent' })
  })

  it('is the note of the user where there is one', () => {
    const choices = [{ topic: 'training', verdict: 'out-of-scope', note: 'Theirs.' }] as const
    const one = reviewed('1. The Vendor works.', { choices }).reviewed.topicById.get('training')
    expect(one && gistOf(one.topic, one.found, 'smb')).toEqual({ kind: 'note', note: 'Theirs.' })
  })
})

describe('a quote', () => {
  it('is marked where the words that decided stand, the longest first, in whatever case', () => {
    expect(markWords('Each Security incident is an incident.', ['incident', 'security incident'])).toEqual([
      { text: 'Each ', isMarked: false },
      { text: 'Security incident', isMarked: true },
      { text: ' is an ', isMarked: false },
      { text: 'incident', isMarked: true },
      { text: '.', isMarked: false },
    ])
  })

  it('stays whole, whatever is marked in it', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (quote, words) => {
        expect(
          markWords(quote, words)
            .map(({ text }) => text)
            .join(''),
        ).toBe(quote)
      }),
    )
  })
})

describe('the arrow keys', () => {
  // Two rows of three and one of one, as a window of that width lays them out.
  const cells: readonly CellPlace[] = [
    { id: 'a', left: 0, top: 0 },
    { id: 'b', left: 100, top: 0 },
    { id: 'c', left: 200, top: 0 },
    { id: 'd', left: 0, top: 40 },
    { id: 'e', left: 100, top: 40 },
    { id: 'f', left: 0, top: 90 },
  ]

  it('lead along the topics and to the nearest one above or below', () => {
    expect(stepInGrid(cells, 'c', 'ArrowRight')).toBe('d')
    expect(stepInGrid(cells, 'd', 'ArrowLeft')).toBe('c')
    expect(stepInGrid(cells, 'c', 'ArrowDown')).toBe('e')
    expect(stepInGrid(cells, 'e', 'ArrowDown')).toBe('f')
    expect(stepInGrid(cells, 'f', 'ArrowUp')).toBe('d')
    expect(stepInGrid(cells, 'a', 'End')).toBe('f')
    expect(stepInGrid(cells, 'f', 'Home')).toBe('a')
  })

  it('lead nowhere at the edges, and no other key leads anywhere', () => {
    expect(stepInGrid(cells, 'a', 'ArrowUp')).toBeNull()
    expect(stepInGrid(cells, 'a', 'ArrowLeft')).toBeNull()
    expect(stepInGrid(cells, 'f', 'ArrowDown')).toBeNull()
    expect(stepInGrid(cells, 'f', 'ArrowRight')).toBeNull()
    expect(stepInGrid(cells, 'a', 'x')).toBeNull()
    expect(stepInGrid(cells, 'gone', 'ArrowRight')).toBeNull()
  })
})
