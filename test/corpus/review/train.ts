import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { playbook as playbookShape } from '#shared/api/schemas/playbook.ts'
import type { Playbook } from '#shared/model/playbook/playbook.ts'
import { readLabelledContracts } from './contracts.ts'
import { learnTopic } from './learn/learn-topic.ts'
import { readOwnWording } from './learn/own-wording.ts'
import { readSamples } from './learn/sentences.ts'

// `npm run train [PLAYBOOK]` learns the word weights of the playbook "commercial" from the tuning half of CUAD's
// contracts and writes them into it: the same weights each time, for the same signals and contracts.
//
// CUAD: Hendrycks, Burns, Chen, Ball, "CUAD: An Expert-Annotated NLP Dataset for Legal Contract Review" (2021), CC BY 4.0.

const corpus = process.env.COUNTERDRAFT_CORPUS ?? fileURLToPath(new URL('../../../../shared/corpus', import.meta.url))
const path = process.argv[2] ?? fileURLToPath(new URL('../../../resources/playbooks/commercial.json', import.meta.url))

/** Chosen by trying each on parts of the tuning half that it was not learned from. */
const STRICTNESS = { lasso: 5, ridge: 0.1, positives: 4 }

/** From fewer contracts nothing can be learned: there the signals stand alone. */
const LEAST_CONTRACTS = 8

const readPlaybook = (): Playbook => playbookShape.parse(JSON.parse(readFileSync(path, 'utf8')))

function train(): void {
  const contracts = readLabelledContracts(corpus).filter(({ isForTuning }) => isForTuning)
  const playbook = readPlaybook()
  const wordings = readOwnWording(playbook)
  const { samples: all, keys } = readSamples(playbook, [...contracts, ...wordings])
  const samples = all.filter(({ contract }) => contract < contracts.length)
  const words = new Map(
    playbook.topics.flatMap(({ id }) => {
      const labels = contracts.map((contract) => contract.labels.get(id)?.length ?? 0)
      if (labels.filter((count) => count > 0).length < LEAST_CONTRACTS) return []
      const own = all.filter(({ contract }) => wordings[contract - contracts.length]?.labels.has(id) === true)
      const labelsOf = (contract: number): number => labels[contract] ?? 0
      const learned = learnTopic({ topic: id, samples, own, keys, labelsOf }, STRICTNESS)
      console.log(`${id}: ${Object.keys(learned.weights).length} weights`)
      return [[id, learned] as const]
    }),
  )
  const topics = readPlaybook().topics.map(({ words: _, ...topic }) => {
    const learned = words.get(topic.id)
    return learned === undefined ? topic : { ...topic, words: learned }
  })
  writeFileSync(path, `${JSON.stringify({ ...readPlaybook(), topics }, null, 2)}\n`)
}

if (existsSync(corpus)) train()
else {
  console.log('No corpus of real contracts beside the project: COUNTERDRAFT_CORPUS may name one.')
  process.exitCode = 1
}
