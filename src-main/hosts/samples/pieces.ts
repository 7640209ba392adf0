import { diffArrays } from 'diff'
import { type Token, tokenKey } from './tokens.ts'

/** A token and what became of it. */
export interface Piece {
  readonly change: 'equal' | 'delete' | 'insert'
  readonly token: Token
}

const rawPieces = (old: readonly Token[], fresh: readonly Token[]): readonly Piece[] => {
  const pieces: Piece[] = []
  let oldAt = 0
  let freshAt = 0
  const changes = diffArrays(old.map(tokenKey), fresh.map(tokenKey))
  for (const { added, removed, count } of changes) {
    for (let n = 0; n < count; n += 1) {
      const token = removed ? old[oldAt] : fresh[freshAt]
      if (!added) oldAt += 1
      if (!removed) freshAt += 1
      if (token !== undefined) pieces.push({ change: added ? 'insert' : removed ? 'delete' : 'equal', token })
    }
  }
  return pieces
}

const isChange = (piece: Piece): boolean => piece.change !== 'equal'

const words = (pieces: readonly Piece[]): number =>
  pieces.filter(({ token }) => token.kind !== 'end' && /[\p{L}\p{N}]/u.test(token.text)).length

/** The pieces as runs that are wholly changed or wholly equal. */
const runsOf = (pieces: readonly Piece[]): readonly (readonly Piece[])[] => {
  const runs: Piece[][] = []
  for (const piece of pieces) {
    const last = runs.at(-1)
    if (last?.[0] !== undefined && isChange(last[0]) === isChange(piece)) last.push(piece)
    else runs.push([piece])
  }
  return runs
}

// Above this many changed words around it, an island of one or two words is no help to a reader.
const REWRITTEN = 6

const isIsland = (runs: readonly (readonly Piece[])[], at: number): boolean => {
  const run = runs[at] ?? []
  const before = runs[at - 1]
  const after = runs[at + 1]
  if (run[0] === undefined || isChange(run[0]) || before === undefined || after === undefined) return false
  if (run.some(({ token }) => token.kind !== 'text')) return false
  return words(run) === 0
    ? words(before) > 0 && words(after) > 0
    : words(run) <= 2 && words(before) + words(after) >= REWRITTEN
}

// "old words" -> "new words" reads better as one replacement than as two with an untouched space or "the" between.
const joinAcrossIslands = (pieces: readonly Piece[]): readonly Piece[] => {
  const runs = runsOf(pieces)
  return runs.flatMap((run, at) =>
    isIsland(runs, at)
      ? run.flatMap(({ token }): Piece[] => [
          { change: 'delete', token },
          { change: 'insert', token },
        ])
      : run,
  )
}

// Deletions before insertions within each changed stretch, as a person who tracks changes leaves them.
const deletionsFirst = (pieces: readonly Piece[]): readonly Piece[] => {
  const ordered: Piece[] = []
  let inserted: Piece[] = []
  for (const piece of pieces) {
    if (piece.change === 'insert') inserted.push(piece)
    else {
      if (piece.change === 'equal') {
        ordered.push(...inserted)
        inserted = []
      }
      ordered.push(piece)
    }
  }
  return [...ordered, ...inserted]
}

// A sentence added at the end of a paragraph goes before the last full stop, not after it: LibreOffice 7.4, rejecting an
// insertion that reaches the end of a paragraph and is followed by an inserted paragraph, takes the paragraph's end too.
const keepLastToken = (pieces: readonly Piece[]): readonly Piece[] => {
  const slid = [...pieces]
  for (let end = 1; end < slid.length; end += 1) {
    const last = slid[end - 1]
    if (slid[end]?.token.kind !== 'end' || slid[end]?.change !== 'equal' || last === undefined) continue
    let start = end - 1
    while (start > 0 && slid[start - 1]?.change === last.change) start -= 1
    const before = slid[start - 1]
    if (last.change === 'equal' || before?.change !== 'equal' || tokenKey(before.token) !== tokenKey(last.token))
      continue
    slid[start - 1] = { change: last.change, token: before.token }
    slid[end - 1] = { change: 'equal', token: last.token }
  }
  return slid
}

/** What changed between two token sequences: deletions and equal tokens are the old one, the rest the new one. */
export const diffTokens = (old: readonly Token[], fresh: readonly Token[]): readonly Piece[] => {
  const pieces = keepLastToken(rawPieces(old, fresh))
  // Twice: joining words across their spaces is what makes the larger stretches around a lone "the" or "shall".
  return deletionsFirst(joinAcrossIslands(joinAcrossIslands(pieces)))
}
