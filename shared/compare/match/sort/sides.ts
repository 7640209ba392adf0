import type { Side } from '../../../model/side.ts'
import { wordsOf } from '../../../text/tokens.ts'
import { guessSender, type SentVersion, type Traces } from '../guess-sender.ts'

/** A version of which it is to be said who sent it. */
interface Unsided {
  /** Of its documents. */
  readonly names: readonly string[]
  readonly traces: Traces
}

/** Who probably sent a version. */
export interface Sided {
  readonly side: Side | null
  readonly isUnsure: boolean
}

const WORDS: Readonly<Record<Side, RegExp>> = {
  vendor: /^(?:vendors?|suppliers?|sellers?|providers?|contractors?|licensors?)$/,
  buyer: /^(?:buyers?|customers?|clients?|purchasers?|licensees?)$/,
}

const FORMS = /^(?:ltd|limited|inc|llc|gmbh|plc|corp|ag|the|and|of|group|company|co)$/

/**
 * The side that a file's name speaks of, or null: "vendor comments", "Kestrel redline". A word of both parties' names
 * tells nothing, nor does a name that speaks of both, as most that name the contract do.
 */
function sideOfNames(names: readonly string[], parties: Readonly<Record<Side, string>>): Side | null {
  const words = new Set(names.flatMap((name) => wordsOf(name.split('/').at(-1) ?? '')))
  const own = (side: Side): readonly string[] =>
    wordsOf(parties[side]).filter((word) => word.length > 2 && !FORMS.test(word))
  const speaksOf = (side: Side, other: Side): boolean =>
    [...words].some((word) => WORDS[side].test(word)) ||
    own(side).some((word) => words.has(word) && !own(other).includes(word))
  const [vendor, buyer] = [speaksOf('vendor', 'buyer'), speaksOf('buyer', 'vendor')]
  return vendor === buyer ? null : vendor ? 'vendor' : 'buyer'
}

const otherSide = (side: Side): Side => (side === 'vendor' ? 'buyer' : 'vendor')

/** Without any word of it, sides are taken in turn from a version whose side is known; unsure, for a side may send twice. */
function takeTurns(sides: readonly Sided[]): readonly Sided[] {
  const filled = [...sides]
  const fill = (at: number, from: number): void => {
    const neighbour = filled[from]?.side ?? null
    if (filled[at]?.side === null && neighbour !== null) filled[at] = { side: otherSide(neighbour), isUnsure: true }
  }
  for (let at = 1; at < filled.length; at += 1) fill(at, at - 1)
  for (let at = filled.length - 2; at >= 0; at -= 1) fill(at, at + 1)
  return filled
}

/**
 * Says who probably sent each of a contract's versions, oldest first; `before` are those that the contract has already.
 *
 * The names of the files say it, or what the documents tell of their makers; a side is null where nothing says it of any
 * version.
 */
export function guessSides(
  versions: readonly Unsided[],
  parties: Readonly<Record<Side, string>>,
  before: readonly SentVersion[],
): readonly Sided[] {
  // A word that every file's name has is the contract's name, and not who sent it.
  const named = versions.map(({ names }) => sideOfNames(names, parties))
  const isTelling = versions.length === 1 || new Set(named).size > 1
  const sent: SentVersion[] = [...before]
  const guessed = versions.map(({ traces }, at): Sided => {
    const side = isTelling ? (named[at] ?? null) : null
    const guess = side === null ? guessSender(traces, sent, parties) : null
    const sided: Sided =
      side !== null ? { side, isUnsure: false } : { side: guess?.side ?? null, isUnsure: guess?.isUnsure ?? true }
    if (sided.side !== null) sent.push({ number: (sent.at(-1)?.number ?? 0) + 1, side: sided.side, traces })
    return sided
  })
  return takeTurns(guessed)
}
