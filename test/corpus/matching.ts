import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openDocument } from '#main/formats/open-document.ts'
import { findAnsweredVersion } from '#shared/compare/match/answered-version.ts'
import { printText, type TextPrint } from '#shared/compare/match/print.ts'
import { type ContractMatch, type KnownContract, rankContracts } from '#shared/compare/match/rank-contracts.ts'
import { contractId } from '#shared/model/ids.ts'
import { buildVersionText } from '#shared/text/build-version-text.ts'
import { below, type Measured, type Measurement, shown } from './measurement.ts'
import { findTwins } from './twins.ts'

interface Draft {
  readonly print: TextPrint
  readonly title: string | null
  /** What the file was called where it comes from. */
  readonly fileName: string
}

interface History {
  readonly name: string
  /** Oldest first. */
  readonly drafts: readonly Draft[]
}

const BAR = 0.98

function readHistory(folder: string, name: string): History {
  const meta: { versions: readonly { file: string; path?: string }[] } = JSON.parse(
    readFileSync(join(folder, 'meta.json'), 'utf8'),
  )
  const drafts = readdirSync(folder)
    .filter((file) => /^v\d+\.(?:md|docx|txt)$/.test(file))
    .sort()
    .map((file): Draft => {
      const opened = openDocument(file, new Uint8Array(readFileSync(join(folder, file))))
      if (!opened.ok) throw new Error(`${folder}/${file}: ${JSON.stringify(opened.error)}`)
      const text = buildVersionText(opened.value.view('accepted'))
      const path = meta.versions.find((version) => version.file === file)?.path
      return { print: printText(text), title: text.title, fileName: path ?? file }
    })
  return { name, drafts }
}

const toContract = ({ drafts: [first] }: History, at: number, hasName: boolean): KnownContract[] =>
  first === undefined
    ? []
    : [
        {
          id: contractId(at + 1),
          title: '',
          vendor: '',
          buyer: '',
          latest: first.print,
          fileNames: hasName ? [first.fileName] : [],
        },
      ]

/** The best match of every last draft among all first ones. */
function rankAll(histories: readonly History[], hasName: boolean) {
  const contracts = histories.flatMap((history, at) => toContract(history, at, hasName))
  return histories.map(({ drafts }) => {
    const last = drafts.at(-1)
    if (last === undefined) throw new Error('a history has drafts')
    const offered = hasName ? last : { ...last, fileName: '' }
    const start = performance.now()
    const ranked = rankContracts(offered, contracts)
    return { ranked, ms: performance.now() - start }
  })
}

function measureNames(histories: readonly History[], twins: readonly number[], hasName: boolean) {
  const all = rankAll(histories, hasName)
  const best = all.map(({ ranked }) => Number(ranked[0]?.id.slice(2)) - 1)
  const exact = best.filter((found, at) => found === at).length
  const wrong = best.flatMap((found, at) => (twins[found] === twins[at] ? [] : [{ at, found }]))
  const own = all.flatMap(({ ranked }, at) => ranked.filter(({ id }) => id === contractId(at + 1)))
  const strangers = all.flatMap(({ ranked }, at) =>
    ranked.filter(({ id }) => twins[Number(id.slice(2)) - 1] !== twins[at]),
  )
  return { exact, wrong, own, strangers, slowest: Math.max(...all.map(({ ms }) => ms)) }
}

/** How often the version that is found to be answered is the one before. */
function measureAnswered(histories: readonly History[]): { readonly right: number; readonly all: number } {
  const pairs = histories.flatMap(({ drafts }) =>
    drafts.slice(1).map((draft, at) => ({ draft, before: drafts.slice(0, at + 1) })),
  )
  const right = pairs.filter(({ draft, before }) => {
    const versions = before.map(({ print }, at) => ({ number: at + 1, print }))
    return findAnsweredVersion(draft.print, versions)?.number === before.length
  })
  return { right: right.length, all: pairs.length }
}

const likelyShare = (matches: readonly ContractMatch[]): number =>
  matches.filter(({ isLikely }) => isLikely).length / Math.max(1, matches.length)

function measure(corpus: string): Measured {
  const folder = join(corpus, 'histories')
  const histories = readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'meta.json')))
    .sort()
    .map((name) => readHistory(join(folder, name), name))
  const twins = findTwins(histories.map(({ drafts }) => drafts.map(({ print }) => print)))
  const named = measureNames(histories, twins, true)
  const nameless = measureNames(histories, twins, false)
  const answered = measureAnswered(histories)
  const share = (wrong: readonly unknown[]): number => 1 - wrong.length / Math.max(1, histories.length)
  const right = share(named.wrong)
  const nameOf = (at: number): string => histories[at]?.name ?? '?'
  return {
    lines: [
      ...named.wrong.map(({ at, found }) => `${nameOf(at)} is taken for ${nameOf(found)}`),
      `${histories.length} last drafts offered to a workspace of all first ones, with the names their files had: right first ${shown(right)} (bar ${BAR})`,
      `where contracts that held the same text at some time count as one; ${named.exact} are the very same history`,
      `without the names of files ${shown(share(nameless.wrong))}, ${nameless.exact} the very same`,
      `told without names that it probably belongs: ${shown(likelyShare(nameless.own))} of right contracts, ${shown(likelyShare(nameless.strangers))} of all others`,
      `the version before is found to be the answered one in ${answered.right} of ${answered.all} drafts`,
      `slowest ranking ${Math.max(named.slowest, nameless.slowest).toFixed(0)} ms among ${histories.length} contracts`,
    ],
    failures: below('right contract first', right, BAR),
  }
}

/** Which contract does a dropped file belong to? On the real histories of documents. */
export const matchingMeasurement: Measurement = { name: 'matching', measure }
