import { err, ok, type Result } from './result.ts'

/** What keeps a text from being JSON, and at which of its characters. */
export interface JsonFault {
  readonly at: number
  readonly problem: string
}

/** Where in a JSON text its values begin. */
export interface JsonPlaces {
  /** By path, the keys and numbers on the way joined by dots ("topics.3.id"); the whole has the empty path. */
  readonly places: ReadonlyMap<string, number>
  /** Paths of keys that an object has more than once; what reads the text keeps the last one alone. */
  readonly twice: readonly { readonly path: string; readonly at: number }[]
}

/** Deeper than any file of ours; what is nested without an end would otherwise end us. */
const MAX_DEPTH = 100

const SPACE = /[ \t\r\n]*/y
const SCALAR = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const ESCAPE = /\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/y

/** Reads a JSON text for where its values stand, or for what is wrong with it first. */
export function readJsonPlaces(text: string): Result<JsonPlaces, JsonFault> {
  const places = new Map<string, number>()
  const twice: { readonly path: string; readonly at: number }[] = []
  let next = 0

  const taken = (pattern: RegExp): string | null => {
    pattern.lastIndex = next
    const found = pattern.exec(text)?.[0] ?? null
    next += found?.length ?? 0
    return found
  }
  const skipSpace = (): void => void taken(SPACE)
  const fault = (problem: string): JsonFault => ({
    at: next,
    problem: next < text.length ? problem : 'the text ends too early',
  })

  const readString = (): JsonFault | null => {
    next += 1
    for (let code = text.charCodeAt(next); next < text.length; code = text.charCodeAt(next)) {
      if (code === 0x22) {
        next += 1
        return null
      }
      if (code < 0x20) return fault('a line break or control character stands in a text; write it as \\n')
      if (code !== 0x5c) next += 1
      else if (taken(ESCAPE) === null) return fault('a backslash is followed by what has no meaning')
    }
    return fault('')
  }

  /** Null where the values of a list or an object end. */
  const readMore = (close: string): JsonFault | 'more' | null => {
    skipSpace()
    if (text[next] !== close && text[next] !== ',') return fault(`a comma or "${close}" is missing here`)
    next += 1
    return text[next - 1] === close ? null : 'more'
  }

  const readItems = (path: string, depth: number): JsonFault | null => {
    for (let index = 0; ; index += 1) {
      const wrong = readValue(path === '' ? String(index) : `${path}.${index}`, depth) ?? readMore(']')
      if (wrong !== 'more') return wrong
    }
  }

  const readKey = (path: string): Result<string, JsonFault> => {
    skipSpace()
    const at = next
    if (text[next] !== '"') return err(fault('a key in double quotes is missing here'))
    const wrong = readString()
    if (wrong !== null) return err(wrong)
    const key: string = JSON.parse(text.slice(at, next))
    const own = path === '' ? key : `${path}.${key}`
    if (places.has(own)) twice.push({ path: own, at })
    skipSpace()
    if (text[next] !== ':') return err(fault('a colon is missing here'))
    next += 1
    return ok(own)
  }

  const readKeys = (path: string, depth: number): JsonFault | null => {
    for (;;) {
      const key = readKey(path)
      if (!key.ok) return key.error
      const wrong = readValue(key.value, depth) ?? readMore('}')
      if (wrong !== 'more') return wrong
    }
  }

  const readMany = (path: string, depth: number, close: string, read: typeof readItems): JsonFault | null => {
    if (depth >= MAX_DEPTH) return fault('it is nested too deep')
    next += 1
    skipSpace()
    if (text[next] !== close) return read(path, depth + 1)
    next += 1
    return null
  }

  const readValue = (path: string, depth: number): JsonFault | null => {
    skipSpace()
    places.set(path, next)
    if (text[next] === '{') return readMany(path, depth, '}', readKeys)
    if (text[next] === '[') return readMany(path, depth, ']', readItems)
    if (text[next] === '"') return readString()
    return taken(SCALAR) === null ? fault('a value is missing here, or is not written as JSON') : null
  }

  const wrong = readValue('', 0)
  if (wrong !== null) return err(wrong)
  skipSpace()
  return next < text.length ? err(fault('nothing may stand behind the end')) : ok({ places, twice })
}

/** Gives the line and the column of a character of the text, both from 1 on. */
export function linesOf(text: string): (at: number) => { readonly line: number; readonly column: number } {
  const starts = [0]
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1)
  return (at) => {
    const line = starts.findLastIndex((start) => start <= at)
    return { line: line + 1, column: at - (starts[line] ?? 0) + 1 }
  }
}
