import type { Contract } from '../../model/contract.ts'
import { wordsOf } from '../../text/tokens.ts'
import { likenessTo } from './likeness.ts'
import { nameWords } from './names.ts'
import { printWords, type TextPrint } from './print.ts'
import { sharedRuns, sharedText } from './shared-text.ts'

/** A document that somebody dropped: what it says, and what it is called. */
export interface OfferedText {
  readonly print: TextPrint
  readonly title: string | null
  readonly fileName: string
}

/** A contract of the workspace, with its latest text and the names of all files it came in. */
export interface KnownContract extends Pick<Contract, 'id' | 'title' | 'vendor' | 'buyer'> {
  /** Empty where it has no version yet. */
  readonly latest: TextPrint
  readonly fileNames: readonly string[]
}

/** How well a document fits a contract. */
export interface ContractMatch {
  readonly id: Contract['id']
  /** What the list is ordered by: text and names together, 0 to 1. */
  readonly score: number
  /** How alike the texts are, 0 to 1; rare words and runs of words weigh most. */
  readonly similarity: number
  /** How much of the text is the same, whatever other contracts there are: what a person is shown. See `sharedText`. */
  readonly shared: number
  /** The document probably belongs to this contract. */
  readonly isLikely: boolean
  /** How much the file's name and title say the same as the contract's names, 0 to 1. */
  readonly names: number
  /** The parties, of those that not every contract has, whose whole name stands in the text. */
  readonly parties: readonly string[]
}

/** Chosen on real histories of documents (`npm run corpus matching`): a name decides between texts that are about equally alike. */
const NAMES_SHARE = 0.3
const PARTY_SHARE = 0.1

/**
 * With so many of their runs of words in common, two texts are one contract's: of real drafts and the first draft of their
 * own contract 92 % have, and of unrelated texts fewer than 1 % (`npm run corpus matching`).
 */
const LIKELY_RUNS = 0.2
/** With fewer, where a party or the names say the same. */
const PERHAPS_RUNS = 0.08
const LIKE_NAMES = 0.5

const namesOf = (contract: KnownContract): readonly string[] =>
  [contract.title, contract.vendor, contract.buyer, ...contract.fileNames].flatMap(nameWords)

/** The parties that tell contracts apart: a name that stands in every one of several contracts is our own. */
function tellingParties(contracts: readonly KnownContract[]): (contract: KnownContract) => readonly string[] {
  const held = new Map<string, number>()
  for (const { vendor, buyer } of contracts)
    for (const party of new Set([vendor, buyer])) held.set(party, (held.get(party) ?? 0) + 1)
  return ({ vendor, buyer }) =>
    [vendor, buyer].filter((party) => contracts.length === 1 || (held.get(party) ?? 0) < contracts.length)
}

const hasText = ({ words }: TextPrint): boolean => words.numbers.length > 0

/** A contract that has no text yet is told by its names alone: both parties, or one and what it is called. */
function isLikely(offered: TextPrint, latest: TextPrint, isCalledLike: boolean, parties: number): boolean {
  if (!hasText(latest)) return hasText(offered) && (parties >= 2 || (parties === 1 && isCalledLike))
  const runs = sharedRuns(offered, latest)
  return runs >= LIKELY_RUNS || (runs >= PERHAPS_RUNS && (isCalledLike || parties > 0))
}

/** The contracts that a document may belong to, the best match first. Ties stay in the order given. */
export function rankContracts(offered: OfferedText, contracts: readonly KnownContract[]): readonly ContractMatch[] {
  const words = likenessTo(
    offered.print.words,
    contracts.map(({ latest }) => latest.words),
  )
  const runs = likenessTo(
    offered.print.runs,
    contracts.map(({ latest }) => latest.runs),
  )
  const names = contracts.map((contract) => printWords(namesOf(contract)).words)
  const called = likenessTo(printWords([offered.fileName, offered.title ?? ''].flatMap(nameWords)).words, names)
  const telling = tellingParties(contracts)
  const present = new Set(offered.print.words.numbers)
  const isPresent = (party: string): boolean => {
    const { numbers } = printWords(wordsOf(party)).words
    return numbers.length > 0 && numbers.every((number) => present.has(number))
  }
  return contracts
    .map((contract, at): ContractMatch => {
      const similarity = (words(contract.latest.words) + runs(contract.latest.runs)) / 2
      const likeNames = called(names[at] ?? printWords([]).words)
      const parties = telling(contract).filter(isPresent)
      const textShare = 1 - NAMES_SHARE - PARTY_SHARE
      const score = textShare * similarity + NAMES_SHARE * likeNames + PARTY_SHARE * Math.min(1, parties.length)
      return {
        ...{ id: contract.id, score, similarity, names: likeNames, parties },
        shared: hasText(contract.latest) ? sharedText(offered.print, contract.latest) : 0,
        isLikely: isLikely(offered.print, contract.latest, likeNames >= LIKE_NAMES, parties.length),
      }
    })
    .sort((a, b) => b.score - a.score)
}
