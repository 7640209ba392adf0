import type { ClauseChange, Comparison, TermChange, WordRun } from '#shared/model/comparison.ts'

const RELATIONS = { added: 'removed', removed: 'added', split: 'merged', merged: 'split', kept: 'kept' } as const
const KINDS = { '=': '=', '-': '+', '+': '-' } as const

/** Runs as they are between the same texts the other way round: deletions stand before insertions there, too. */
function mirrorWords(words: readonly WordRun[]): readonly WordRun[] {
  const mirrored = words.map(([kind, text]): WordRun => [KINDS[kind], text])
  for (let at = 0; at + 1 < mirrored.length; at += 1) {
    const [one, other] = [mirrored[at], mirrored[at + 1]]
    if (one?.[0] !== '+' || other?.[0] !== '-') continue
    mirrored[at] = other
    mirrored[at + 1] = one
  }
  return mirrored
}

const mirrorTerm = ({ name, old, new: now }: TermChange): TermChange => ({ name, old: now, new: old })

const mirror = (change: ClauseChange): ClauseChange => ({
  ...change,
  old: change.new,
  new: change.old,
  relation: RELATIONS[change.relation],
  words: mirrorWords(change.words),
  terms: change.terms.map(mirrorTerm),
})

/** A change as one line that does not depend on the order of changes, or on which block has which number. */
const lineOf = ({ block, terms, noise, ...change }: ClauseChange): string =>
  JSON.stringify({
    ...change,
    noise: [...noise].sort(),
    isInBlock: block !== null,
    // What a value is called follows the newer text.
    terms: terms.map(({ old, new: now }) => JSON.stringify([old, now])).sort(),
  })

/** How a comparison differs from the one of the same texts the other way round, mirrored; empty when it does not. */
export function unmirrored({ changes, renames }: Comparison, turned: Comparison): readonly string[] {
  const lines = new Set(changes.map(lineOf))
  const mirrored = turned.changes.map((change) => lineOf(mirror(change)))
  const names = renames.map(({ old, new: now, count }) => `${old} → ${now} ${count}`).sort()
  const turnedNames = turned.renames.map(({ old, new: now, count }) => `${now} → ${old} ${count}`).sort()
  return [
    ...mirrored.filter((line) => !lines.has(line)),
    ...(names.join() === turnedNames.join() ? [] : [`renamed: ${names.join()} and ${turnedNames.join()}`]),
  ]
}
