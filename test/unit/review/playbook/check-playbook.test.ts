import { describe, expect, it } from 'vitest'
import { checkPlaybook } from '#main/api/playbooks/check-playbook.ts'
import { LOGS, SMALL } from '../../../fixtures/review/small-playbook.ts'

const check = (text: string) => checkPlaybook(new TextEncoder().encode(text))

/** What is wrong with a playbook that was changed so: path and problem. */
function faults(change: Readonly<Record<string, unknown>>): readonly (readonly [string, string])[] {
  return check(JSON.stringify({ ...SMALL, ...change }, null, 2)).faults.map(({ path, problem }) => [path, problem])
}

/** What is wrong with the text of the small playbook after a replacement that must change it. */
function faultsAfter(from: string | RegExp, to: string): readonly (readonly [string, string])[] {
  const text = JSON.stringify(SMALL, null, 2)
  const changed = text.replace(from, to)
  expect(changed).not.toBe(text)
  return check(changed).faults.map(({ path, problem }) => [path, problem])
}

const rule = (when: unknown): unknown => ({
  ...{ id: 'R9', title: 'Odd', message: 'Odd.', topics: [], basis: 'derived' },
  when,
})

describe('a playbook’s file', () => {
  it('that is without a fault is read as it is written', () => {
    expect(check(JSON.stringify(SMALL))).toEqual({ playbook: SMALL, faults: [] })
  })

  it('is told every fault at once, each at its line and column', () => {
    const text = `{
  "id": "small", "sneaky": 1,
  "title": ""
}`
    const told = check(text).faults.map(({ path, line, column }) => [path, line, column])
    expect(told).toContainEqual(['sneaky', 2, 28])
    expect(told).toContainEqual(['title', 3, 12])
    expect(told).toContainEqual(['topics', 1, 1])
  })

  it('that is no JSON is told where it goes wrong', () => {
    expect(check('{\n  "id": "x",\n}').faults).toEqual([
      { path: '', problem: 'is no JSON: a key in double quotes is missing here', line: 3, column: 1 },
    ])
  })

  it('that is no text, or no object, is refused', () => {
    expect(checkPlaybook(new Uint8Array([0xff, 0xfe, 0])).faults).toMatchObject([{ problem: 'is no text in UTF-8' }])
    for (const text of ['null', '[]', '"x"', '7']) expect(check(text).playbook, text).toBeNull()
  })

  it('holds no key that a playbook does not have, wherever it stands', () => {
    const unknown = 'is no key that a playbook has here'
    expect(faults({ sneaky: true })).toEqual([['sneaky', unknown]])
    expect(faultsAfter('"group": "Test"', '"group": "Test", "regex": ".*"')).toEqual([['topics.0.regex', unknown]])
  })

  it('changes nothing outside it by keys that stand for what all objects have', () => {
    const unknown = 'is no key that a playbook has here'
    expect(faultsAfter('{', '{"__proto__":{"polluted":1},')).toEqual([['__proto__', unknown]])
    expect(faultsAfter('"id": "incident-response"', '"constructor": 1, "id": "incident-response"')).toEqual([
      ['topics.0.constructor', unknown],
    ])
    const weights = '"words": {"bias": 0, "weights": {"__proto__": 5, "constructor": 1}}, "title": "Incidents"'
    expect(faultsAfter('"title": "Incidents"', weights)).toEqual([])
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })

  it('gives no id twice within what the id tells apart', () => {
    const [incidents] = SMALL.topics
    expect(faults({ topics: [...SMALL.topics, incidents] })).toEqual([
      ['topics.2.id', '"incident-response" is there already'],
    ])
    expect(faults({ controls: [LOGS, LOGS] })).toEqual([['controls.1.id', '"C1" is there already']])
    expect(faults({ notes: [...SMALL.notes, ...SMALL.notes] })).toEqual([['notes.1.id', '"T1" is there already']])
    const source = { id: 'S1', title: 'A source', author: null }
    expect(faults({ sources: [source, source] })).toEqual([['sources.1.id', '"S1" is there already']])
    expect(faultsAfter('"id": "trigger"', '"id": "window"')).toEqual([
      ['topics.0.fields.1.id', '"window" is there already'],
    ])
    expect(faultsAfter('"title": "Small"', '"title": "Small", "title": "Other"')).toEqual([['title', 'is there twice']])
  })

  it('names nothing that is not there', () => {
    expect(faultsAfter('"links": [\n        "incident-response"', '"links": [\n        "nowhere"')).toEqual([
      ['topics.1.links.0', 'there is no topic "nowhere"'],
    ])
    expect(faultsAfter('"cures": [\n            "window"', '"cures": [\n            "door"')).toEqual([
      ['topics.0.vague.0.cures.0', 'there is no field "incident-response.door"'],
    ])
    const checklist = [{ id: 'F1', group: 'G', title: 'T', fields: ['incident-response.door'] }]
    expect(faults({ checklist })).toEqual([['checklist.0.fields.0', 'there is no field "incident-response.door"']])
  })

  it('has patterns that can be read, and none that has no bound', () => {
    const found = (find: string) => faults({ redFlags: [rule({ found: find })] })
    expect(found('(a')).toEqual([['redFlags.0.when.found', 'this bracket is never closed (at character 1)']])
    expect(found('a+')).toEqual([['redFlags.0.when.found', '"+" has no meaning here (at character 2)']])
    expect(found('~999 a')[0]?.[1]).toContain('a gap is of 1 to')
    expect(found('a?')[0]?.[1]).toContain('found in every text')
    expect(found(`${'('.repeat(30)}a${')'.repeat(30)}`)[0]?.[1]).toContain('too deep')
    expect(found('a '.repeat(1500))[0]?.[1]).toContain('at most 2000 characters')
    expect(found(`a ${'~30 '.repeat(400)}`)[0]?.[1]).toContain('too long')
  })

  it('shows what is wrong in a condition where it stands, by what was meant', () => {
    const when = (condition: unknown) => faults({ redFlags: [rule(condition)] })
    expect(when({ all: [{ topic: 'training', is: ['gone'] }] })[0]).toEqual([
      'redFlags.0.when.all.0.is.0',
      expect.stringContaining('"explicit" or "vague"'),
    ])
    expect(when({ any: [{ topic: 'training' }] })).toEqual([['redFlags.0.when.any.0.is', 'is missing']])
    expect(when({ topic: 'training', is: ['vague'], sneaky: 1 })[0]?.[0]).toBe('redFlags.0.when.sneaky')
    expect(when({ regex: '.*' })[0]?.[1]).toContain('must be a condition')
    expect(when('training is vague')[0]?.[1]).toContain('must be a condition')
    expect(when({ below: ['incident-response.window', 'soon'] })).toEqual([
      ['redFlags.0.when.below.1', 'must be a topic and a field, as topic-id.field-id'],
    ])
  })

  it('nests no condition without an end', () => {
    const deep = (levels: number): unknown => (levels === 0 ? { found: 'x' } : { not: deep(levels - 1) })
    expect(faults({ redFlags: [rule(deep(8))] })).toEqual([])
    expect(faults({ redFlags: [rule(deep(9))] })[0]?.[1]).toContain('at most 8 deep')
    expect(check(`${'{"not":'.repeat(100_000)}1`).faults).toMatchObject([
      { problem: 'is no JSON: it is nested too deep' },
    ])
  })

  it('holds no characters that turn the order in which a title is read', () => {
    const turned = 'must not hold control or direction characters'
    expect(faults({ title: 'Ours \u202e evil' })).toEqual([['title', turned]])
    expect(faultsAfter('"title": "Training"', '"title": "Train\u2066ing"')).toEqual([['topics.1.title', turned]])
    expect(faults({ about: 'Two lines\nare fine, \u0007 is not.' })).toEqual([['about', turned]])
    expect(faults({ about: 'Two lines\nare fine.' })).toEqual([])
  })

  it('of 20 MB is refused before anything of it is read', () => {
    expect(check(`{"id":"${'x'.repeat(20_000_000)}"}`).faults).toEqual([
      { path: '', problem: 'is longer than 5 MB, as no playbook is', line: null, column: null },
    ])
  })

  it('with more faults than anybody reads tells the first ones, and how many there are', () => {
    const topics = Array.from({ length: 250 }, () => 0)
    const told = check(JSON.stringify({ ...SMALL, topics, redFlags: [] })).faults
    expect(told).toHaveLength(201)
    expect(told.at(-1)?.problem).toBe('50 more faults')
  })
})
