import { clauseText } from '#shared/model/version-text.ts'
import type { Change, Compared, Which } from './compared.ts'

/** A piece of contract text as a row shows it. */
export interface Piece {
  readonly kind: '=' | '-' | '+'
  readonly text: string
  /** Noise beside a change of substance: shown, but not loudly. */
  readonly isQuiet: boolean
  /** Left out until the whole clause is asked for. */
  readonly isHidden: boolean
}

/** A clause of one text in pieces: heading and text apart, each joined giving exactly the clause's own. */
export interface ClausePieces {
  readonly heading: readonly Piece[]
  readonly text: readonly Piece[]
}

const piece = (kind: Piece['kind'], text: string, isQuiet = false): Piece => ({ kind, text, isQuiet, isHidden: false })

/** True when the older words became the newer ones without any change of substance. */
export type IsNoise = (older: string, newer: string) => boolean

/** The words of a change: those of an added or removed clause all of one kind; noise is quiet. */
export function piecesOf(compared: Compared, change: Change, isNoise: IsNoise): readonly Piece[] {
  if (change.relation === 'added') return [piece('+', joinedText(compared, change, 'new'))]
  if (change.relation === 'removed') return [piece('-', joinedText(compared, change, 'old'))]
  const runs = change.words
  const isQuiet = (at: number): boolean => {
    const [kind, words] = runs[at] ?? ['=', '']
    if (kind === '=') return false
    const [otherKind, other] = runs[kind === '-' ? at + 1 : at - 1] ?? ['=', '']
    if (otherKind === '=' || otherKind === kind) return false
    return kind === '-' ? isNoise(words, other) : isNoise(other, words)
  }
  return runs.map(([kind, words], at) => piece(kind, words, isQuiet(at)))
}

/** The texts of a change's clauses as its words run over them: joined by newlines. */
export const joinedText = (compared: Compared, change: Change, which: Which): string =>
  change[which].map((index) => clauseText(compared[which].clauses[index] ?? { heading: null, text: '' })).join('\n')

/** One text of a change, clause by clause. */
export function layOutText(
  compared: Compared,
  change: Change,
  which: Which,
  pieces: readonly Piece[],
): readonly ClausePieces[] {
  const own = which === 'old' ? '-' : '+'
  const take = makeTaker(pieces.filter(({ kind }) => kind === '=' || kind === own))
  return change[which].map((index, at) => {
    const clause = compared[which].clauses[index]
    if (at > 0) take(1)
    const heading = take(clause?.heading?.length ?? 0)
    if (heading.length > 0 && clause?.text !== '') take(1)
    // A heading is what a reader finds the clause by: it always stands in full.
    return { heading: heading.map((part) => ({ ...part, isHidden: false })), text: take(clause?.text.length ?? 0) }
  })
}

/** Cuts pieces off the front, by their length. */
function makeTaker(pieces: readonly Piece[]): (length: number) => readonly Piece[] {
  let [at, offset] = [0, 0]
  return (length) => {
    const taken: Piece[] = []
    let left = length
    while (left > 0) {
      const current = pieces[at]
      if (current === undefined) break
      const text = current.text.slice(offset, offset + left)
      if (text !== '') taken.push({ ...current, text })
      left -= text.length
      offset += text.length
      if (offset < current.text.length) continue
      at += 1
      offset = 0
    }
    return taken
  }
}
