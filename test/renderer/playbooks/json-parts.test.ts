import { describe, expect, it } from 'vitest'
import { jsonFaults, jsonOf, putJson, readJson, takeJson } from '#renderer/playbooks/model/json-parts.ts'
import { sample } from './sample-playbook.ts'

const topic = { kind: 'topics', at: 1 } as const
const written = (part: Parameters<typeof jsonOf>[1]): string => JSON.stringify(jsonOf(sample, part), null, 2)

describe('a part that is edited as JSON', () => {
  it.each([topic, { kind: 'redFlags', at: 0 } as const, null])(
    'comes back as it was when nothing is changed: %o',
    (part) => {
      const read = readJson(written(part))
      if (!read.ok) throw new Error(read.error.problem)
      expect(takeJson(part, read.value)?.(sample)).toEqual(sample)
    },
  )

  it('is not taken over in another shape', () => {
    expect(takeJson(topic, { ...sample.topics[1], colour: 'red' })).toBeNull()
    expect(takeJson(topic, 'fees')).toBeNull()
    expect(takeJson(null, { title: 'x', id: 'other' })).toBeNull()
  })

  it('loses what it leaves out, where it may', () => {
    const framed = { ...sample, template: { intro: 'x', opening: [], closing: [], schedule: 'S' } }
    expect(takeJson(null, jsonOf(sample, null))?.(framed)).toEqual(sample)
  })

  it('that is no JSON, or has a key twice, is told with its line', () => {
    expect(readJson('{\n  "a": 1,\n}')).toMatchObject({ ok: false, error: { line: 3 } })
    expect(readJson('{\n  "a": 1,\n  "a": 2\n}')).toMatchObject({ ok: false, error: { line: 3 } })
  })

  it('has its faults in its own lines, and none of other parts', () => {
    const text = written(topic)
    const line = text.split('\n').findIndex((each) => each.includes('"question"')) + 1
    const faults = [
      { path: 'topics.1.question', problem: 'is missing', line: 900, column: 1 },
      { path: 'topics.10.question', problem: 'is missing', line: 901, column: 1 },
      { path: 'title', problem: 'is missing', line: 902, column: 1 },
    ]
    expect(jsonFaults(text, topic, faults)).toEqual([{ line, problem: 'question is missing' }])
  })

  it('whose fault is of what is not there shows it where it is missing', () => {
    const faults = [{ path: 'topics.1.positions.vendor', problem: 'is missing', line: 1, column: 1 }]
    expect(jsonFaults('{\n  "id": "x"\n}', topic, faults)).toEqual([
      { line: 1, problem: 'positions.vendor is missing' },
    ])
  })

  it('stands in the whole as it is typed, so that the whole can be judged', () => {
    expect(putJson(sample, topic, { id: 'x' })).toMatchObject({
      topics: [{ id: 'logs' }, { id: 'x' }, { id: 'deletion' }],
    })
    expect(putJson(sample, null, { title: 7 })).toMatchObject({ id: 'sample', title: 7 })
  })
})
