import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { openDocument } from '#main/formats/open-document.ts'
import { playbook as playbookShape } from '#shared/api/schemas/playbook.ts'
import type { Playbook } from '#shared/model/playbook/playbook.ts'
import { invariant } from '#shared/model/result.ts'
import { preparePlaybook } from '#shared/review/prepare-playbook.ts'
import { reviewVersion } from '#shared/review/review-version.ts'
import { buildVersionText } from '#shared/text/build-version-text.ts'
import { makeClauses, toMarkdown } from './contract-text.ts'
import { medianOfFive, shownTime } from './measure.ts'

const LIMITS = { onePage: 100, oneMs: 200, many: 1000, manyMs: 120_000 } as const

const WORDS_OF_A_PAGE = 500

/** As many as the machine that the limit is set for has cores. */
const THREADS = 2

function readPlaybook(id: string): Playbook {
  const path = fileURLToPath(new URL(`../../resources/playbooks/${id}.json`, import.meta.url))
  return playbookShape.parse(JSON.parse(readFileSync(path, 'utf8')))
}

/** Contracts of real companies where the corpus stands beside the project, and made ones where it does not. */
function readContracts(): readonly string[] {
  const corpus = process.env.COUNTERDRAFT_CORPUS ?? fileURLToPath(new URL('../../../shared/corpus', import.meta.url))
  const folder = join(corpus, 'cuad/txt')
  if (!existsSync(folder)) return Array.from({ length: 40 }, (_, seed) => toMarkdown(makeClauses(400, seed)))
  return readdirSync(folder)
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8'))
}

const countWords = (text: string): number => text.split(/\s+/).length

/** Contracts one after another, up to so many words. */
function joinUpTo(contracts: readonly string[], words: number): string {
  const parts: string[] = []
  let count = 0
  for (const contract of contracts) {
    if (count >= words) break
    parts.push(contract)
    count += countWords(contract)
  }
  return parts
    .join('\n\n')
    .split(/(?<=\s)/)
    .slice(0, words)
    .join('')
}

function timeOne(playbook: Playbook, contracts: readonly string[]): number {
  const prepared = preparePlaybook(playbook)
  invariant(prepared.ok, 'a playbook of ours has no faults')
  const long = joinUpTo(contracts, LIMITS.onePage * WORDS_OF_A_PAGE)
  const opened = openDocument('contract.txt', new TextEncoder().encode(long))
  invariant(opened.ok, 'the contract can be read')
  const text = buildVersionText(opened.value.view('accepted'))
  const settings = { side: 'vendor', depth: 'smb', provider: 'vendor', choices: [] } as const
  return medianOfFive(() => reviewVersion(prepared.value, text, settings))
}

function reviewInThread(playbook: Playbook, contracts: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./review-some.ts', import.meta.url), { workerData: { playbook, contracts } })
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}

/** Reads and reviews a thousand contracts in worker threads, the start of the threads included. */
async function timeMany(playbook: Playbook, contracts: readonly string[]): Promise<number> {
  const all = Array.from({ length: LIMITS.many }, (_, at) => contracts[at % contracts.length] ?? '')
  const start = performance.now()
  await Promise.all(
    Array.from({ length: THREADS }, (_, thread) =>
      reviewInThread(
        playbook,
        all.filter((_contract, at) => at % THREADS === thread),
      ),
    ),
  )
  return performance.now() - start
}

const held = (ms: number, limit: number): string =>
  `${shownTime(ms)} (${ms <= limit ? 'within' : 'OVER'} ${shownTime(limit)})`

/** How long reviews take with each playbook: a contract of 100 pages, and a thousand contracts. */
export async function benchReviews(): Promise<readonly string[]> {
  const contracts = readContracts()
  const lines = [
    '# Reviewing, in this run',
    '',
    `A text of ${LIMITS.onePage} pages (${LIMITS.onePage * WORDS_OF_A_PAGE} words) read before; ${LIMITS.many} contracts read and reviewed in ${THREADS} threads.`,
    '',
    `| playbook | topics | ${LIMITS.onePage} pages | ${LIMITS.many} contracts |`,
    '| --- | ---: | ---: | ---: |',
  ]
  for (const id of ['ai-services', 'commercial', 'nda']) {
    const playbook = readPlaybook(id)
    const one = held(timeOne(playbook, contracts), LIMITS.oneMs)
    const many = held(await timeMany(playbook, contracts), LIMITS.manyMs)
    lines.push(`| ${id} | ${playbook.topics.length} | ${one} | ${many} |`)
  }
  return lines
}
