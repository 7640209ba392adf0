import { err, ok, type Result } from '../../model/result.ts'
import { PATTERN_VALUES, type PatternNode, type PatternValue } from './syntax.ts'

/** What is wrong with a pattern, and at which of its characters. */
export interface PatternFault {
  readonly at: number
  readonly problem: string
}

/** The longest gap a pattern may leave: further apart, words are hardly about each other. */
const MAX_GAP = 30

const MAX_DEPTH = 12
const LEXEME = /\s+|[()|?]|~\d{1,4}|<[a-z]+>|[\p{L}\p{M}\p{N}]+\*?|./gu

interface Lexeme {
  readonly text: string
  readonly at: number
}

const fault = (at: number, problem: string): Result<never, PatternFault> => err({ at, problem })

const isValue = (name: string): name is PatternValue => (PATTERN_VALUES as readonly string[]).includes(name)

/**
 * Reads a pattern: words that stand one after the other, in any case and whatever punctuation is between them.
 *
 * `notif*` is any word that begins so; `(a|b c)` one of several; `x?` one that may be missing; `~5` up to five words of
 * any kind; `<duration>` a typed value. "may ~3 terminate ~8 (without cause|for convenience)" is one. There are no
 * repetitions without an end, so that no text makes a pattern slow.
 */
export function parsePattern(source: string): Result<PatternNode, PatternFault> {
  const lexemes = [...source.matchAll(LEXEME)]
    .map((match): Lexeme => ({ text: match[0], at: match.index }))
    .filter(({ text }) => text.trim() !== '')
  let next = 0

  const readSequence = (depth: number): Result<PatternNode, PatternFault> => {
    const items: PatternNode[] = []
    for (let item = lexemes[next]; item !== undefined && item.text !== '|' && item.text !== ')'; item = lexemes[next]) {
      const read = readItem(item, depth)
      if (!read.ok) return read
      items.push(read.value)
    }
    if (items.length === 0) return fault(lexemes[next]?.at ?? source.length, 'a word is missing here')
    return ok(items.length === 1 && items[0] !== undefined ? items[0] : { kind: 'sequence', items })
  }

  const readChoice = (depth: number): Result<PatternNode, PatternFault> => {
    const options: PatternNode[] = []
    for (;;) {
      const option = readSequence(depth)
      if (!option.ok) return option
      options.push(option.value)
      if (lexemes[next]?.text !== '|') break
      next += 1
    }
    return ok(options.length === 1 && options[0] !== undefined ? options[0] : { kind: 'choice', options })
  }

  const readItem = (item: Lexeme, depth: number): Result<PatternNode, PatternFault> => {
    const atom = readAtom(item, depth)
    if (!atom.ok || lexemes[next]?.text !== '?') return atom
    next += 1
    return ok({ kind: 'optional', item: atom.value })
  }

  const readAtom = ({ text, at }: Lexeme, depth: number): Result<PatternNode, PatternFault> => {
    next += 1
    if (text === '(') return readGroup(at, depth)
    if (text.startsWith('~')) return readGap(text, at)
    if (text.startsWith('<') && text.endsWith('>') && text.length > 2) {
      const name = text.slice(1, -1)
      return isValue(name) ? ok({ kind: 'value', type: name }) : fault(at, `"${text}" is no kind of value`)
    }
    if (!/^[\p{L}\p{M}\p{N}]/u.test(text)) return fault(at, `"${text}" has no meaning here`)
    const isStem = text.endsWith('*')
    const behind = lexemes[next]
    if (isStem && behind?.at === at + text.length && /^[\p{L}\p{M}\p{N}]/u.test(behind.text))
      return fault(at + text.length - 1, '"*" stands at the end of a word only')
    return ok({ kind: 'word', word: (isStem ? text.slice(0, -1) : text).toLowerCase(), isStem })
  }

  const readGroup = (at: number, depth: number): Result<PatternNode, PatternFault> => {
    if (depth >= MAX_DEPTH) return fault(at, 'brackets stand in brackets too deep')
    const inner = readChoice(depth + 1)
    if (!inner.ok) return inner
    if (lexemes[next]?.text !== ')') return fault(at, 'this bracket is never closed')
    next += 1
    return inner
  }

  const whole = readChoice(0)
  if (!whole.ok) return whole
  const left = lexemes[next]
  return left === undefined ? whole : fault(left.at, `"${left.text}" has no meaning here`)
}

function readGap(text: string, at: number): Result<PatternNode, PatternFault> {
  const most = Number(text.slice(1))
  return most >= 1 && most <= MAX_GAP ? ok({ kind: 'gap', most }) : fault(at, `a gap is of 1 to ${MAX_GAP} words`)
}
