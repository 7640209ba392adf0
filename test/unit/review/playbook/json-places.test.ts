import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linesOf, readJsonPlaces } from '#shared/model/json-places.ts'

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** Where each value stands, as it is written there. */
function written(text: string): ReadonlyMap<string, string> {
  const read = readJsonPlaces(text)
  if (!read.ok) throw new Error(read.error.problem)
  return new Map([...read.value.places].map(([path, at]) => [path, text.slice(at, at + 5)]))
}

describe('the places of a JSON text', () => {
  it('are told by path, from the first character of each value', () => {
    const text = '{"topics": [ {"id" : "first"}, {"id":"other"} ], "title":null}'
    expect([...written(text)]).toEqual([
      ['', '{"top'],
      ['topics', '[ {"i'],
      ['topics.0', '{"id"'],
      ['topics.0.id', '"firs'],
      ['topics.1', '{"id"'],
      ['topics.1.id', '"othe'],
      ['title', 'null}'],
    ])
  })

  it('are read from exactly the texts that are JSON', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"',
      '\\',
      '1',
      '-',
      '0',
      '.5',
      'e9',
      'true',
      ' ',
      '\n',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          fc.array(pieces, { maxLength: 9 }).map((all) => all.join('')),
        ),
        (text) => {
          expect(readJsonPlaces(text).ok).toBe(isJson(text))
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('are those of the values that the text holds', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,4}$/), fc.array(fc.integer())), (value) => {
        const text = JSON.stringify(value, null, 2)
        const read = readJsonPlaces(text)
        const all = Object.entries(value).flatMap(([key, list]) =>
          list.map((one, at) => [`${key}.${at}`, one] as const),
        )
        for (const [path, one] of all) {
          const at = read.ok ? (read.value.places.get(path) ?? -1) : -1
          expect(text.slice(at, at + String(one).length)).toBe(String(one))
        }
      }),
    )
  })

  it.each([
    ['{"a":1,}', 7, 'a key in double quotes'],
    ['{"a" 1}', 5, 'a colon'],
    ['[1 2]', 3, 'a comma or "]"'],
    ['{"a":1} x', 8, 'nothing may stand behind the end'],
    ['[tru]', 1, 'a value is missing'],
    ['["a\nb"]', 3, 'a line break'],
    ['["\\x"]', 2, 'a backslash'],
    ['[1,', 3, 'ends too early'],
    ['', 0, 'ends too early'],
  ])('of %j are refused at character %i: %s', (text, at, problem) => {
    const read = readJsonPlaces(text)
    expect(read).toMatchObject({ ok: false, error: { at } })
    expect(read.ok ? '' : read.error.problem).toContain(problem)
  })

  it('of a text that is nested without an end are refused, and end nobody', () => {
    expect(readJsonPlaces('['.repeat(1_000_000))).toMatchObject({ ok: false, error: { at: 100 } })
  })

  it('tell keys that stand twice in one object', () => {
    const read = readJsonPlaces('{"a":{"b":1,"b":2},"b":3,"a":4}')
    expect(read.ok ? read.value.twice.map(({ path }) => path) : null).toEqual(['a.b', 'a'])
  })
})

it('lines and columns count from one', () => {
  const at = linesOf('ab\ncd\n')
  expect([0, 1, 3, 4, 6].map((place) => Object.values(at(place)))).toEqual([
    [1, 1],
    [1, 2],
    [2, 1],
    [2, 2],
    [3, 1],
  ])
})
