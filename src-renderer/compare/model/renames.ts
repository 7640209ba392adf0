import type { Change, Rename } from './compared.ts'

const ENDING = /(?:['’]s?|s['’]?)$/i

/** Split into the words a term is told apart by and how it is bent: `Customers'` is `customer` and `s'`. */
function parts(words: string): readonly [stem: string, ending: string] {
  const folded = words.trim().replaceAll('’', "'").toLowerCase()
  const ending = ENDING.exec(folded)?.[0] ?? ''
  return [ending === '' ? folded : folded.slice(0, -ending.length), ending]
}

const isTerm = (words: string, term: string): boolean => {
  const [stem, ending] = parts(words)
  const [own, ownEnding] = parts(term)
  // A term may end in s itself: "Services" is not a bent "Service" then.
  return stem === own || `${stem}${ending}` === `${own}${ownEnding}`
}

/** True when the older words became the newer ones only because a defined term was renamed throughout. */
export const isRenameSwap = (older: string, newer: string, rename: Rename): boolean =>
  isTerm(older, rename.old) && isTerm(newer, rename.new)

/** True when a change holds that rename. */
export const hasRename = (change: Change, rename: Rename): boolean =>
  change.noise.includes('rename') &&
  change.words.some(([kind, words], at) => {
    const [nextKind, next = ''] = change.words[at + 1] ?? []
    return kind === '-' && nextKind === '+' && isRenameSwap(words, next, rename)
  })
