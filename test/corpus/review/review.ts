import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { playbook as playbookShape } from '#shared/api/schemas/playbook.ts'
import { type PreparedPlaybook, preparePlaybook } from '#shared/review/prepare-playbook.ts'
import { reviewVersion } from '#shared/review/review-version.ts'
import { below, type Measured, type Measurement, shown } from '../measurement.ts'
import { type LabelledContract, readLabelledContracts } from './contracts.ts'
import { type RankedTopic, rankSentences } from './ranking.ts'
import { addScores, f1Of, NO_SCORE, scoreTopic, summarise, type TopicScore } from './scores.ts'

const PLAYBOOK = fileURLToPath(new URL('../../../resources/playbooks/commercial.json', import.meta.url))

/** Over all contracts; on each half, topics of half as many contracts count. */
const BARS = { macro: 0.75, lowest: 0.5, spans: 0.75, evidence: 0.5, contracts: 10, ranking: 2 }

/** Topics whose evidence lawyers labelled. */
const topicsOf = (contracts: readonly LabelledContract[]): readonly string[] => [
  ...new Set(contracts.flatMap(({ labels }) => [...labels.keys()])),
]

/** A contract with what the review found of each topic in it. */
interface Reviewed {
  readonly contract: LabelledContract
  readonly scores: ReadonlyMap<string, TopicScore>
}

function reviewContract(prepared: PreparedPlaybook, contract: LabelledContract): Reviewed {
  const settings = { side: 'vendor', depth: 'smb', provider: 'vendor', choices: [] } as const
  const topics = new Map(reviewVersion(prepared, contract.text, settings).topics.map((topic) => [topic.id, topic]))
  const scores = [...contract.labels].map(([id, labelled]) => [id, scoreTopic(labelled, topics.get(id))] as const)
  return { contract, scores: new Map(scores) }
}

function addUp(reviewed: readonly Reviewed[]): ReadonlyMap<string, TopicScore> {
  const byTopic = new Map<string, TopicScore>()
  for (const { scores } of reviewed)
    for (const [topic, score] of scores) byTopic.set(topic, addScores(byTopic.get(topic) ?? NO_SCORE, score))
  return byTopic
}

const isOften = ({ right, missed }: TopicScore, least: number): boolean => right + missed >= least

function topicLine(id: string, score: TopicScore, least: number): string {
  const f1 = isOften(score, least) ? f1Of(score).toFixed(2) : 'rare'
  return [
    `  ${id.padEnd(36)} F1 ${f1}`,
    `${score.right + score.missed} have it`,
    `${score.wrong} wrong`,
    `${score.missed} missed`,
    `labels ${score.spansFound} of ${score.spans}`,
    `evidence right ${score.quotesRight} of ${score.quotes}`,
  ].join(', ')
}

function summaryLine(name: string, byTopic: ReadonlyMap<string, TopicScore>, least: number): string {
  const { macro, lowest, spans, evidence } = summarise(byTopic, least)
  return `${name}: macro-F1 ${shown(macro)}, lowest ${shown(lowest)}, labels found ${shown(spans)}, evidence right ${shown(evidence)}`
}

function measureRanking(ranked: readonly RankedTopic[]): Measured {
  const mean = (of: (one: RankedTopic) => number): number =>
    ranked.reduce((sum, one) => sum + of(one), 0) / Math.max(1, ranked.length)
  const [ours, plain] = [mean((one) => one.ours), mean((one) => one.plain)]
  return {
    lines: [
      `sentences ranked, half not tuned on, ${ranked.length} topics: mean precision at 80 % recall ${shown(ours)}, TF-IDF with logistic regression ${shown(plain)}, ${(ours / plain).toFixed(2)} × (bar ${BARS.ranking})`,
      ...ranked.map((one) => `  ${one.topic.padEnd(36)} ${one.ours.toFixed(2)}, plain ${one.plain.toFixed(2)}`),
    ],
    failures: below('the ranking, in terms of the plain one,', ours / plain, BARS.ranking),
  }
}

function measure(corpus: string): Measured {
  const prepared = preparePlaybook(playbookShape.parse(JSON.parse(readFileSync(PLAYBOOK, 'utf8'))))
  if (!prepared.ok) return { lines: [], failures: prepared.error.map(({ path, problem }) => `${path}: ${problem}`) }
  const reviewed = readLabelledContracts(corpus).map((contract) => reviewContract(prepared.value, contract))
  const contracts = reviewed.map(({ contract }) => contract)
  const tuned = addUp(reviewed.filter(({ contract }) => contract.isForTuning))
  const other = addUp(reviewed.filter(({ contract }) => !contract.isForTuning))
  const all = addUp(reviewed)
  const often = topicsOf(contracts).filter((topic) => isOften(all.get(topic) ?? NO_SCORE, BARS.contracts))
  const ranking = measureRanking(rankSentences(prepared.value, contracts, often))
  const { macro, lowest, spans, evidence } = summarise(all, BARS.contracts)
  return {
    lines: [
      summaryLine(`all ${reviewed.length} contracts`, all, BARS.contracts),
      summaryLine('the half that was tuned on', tuned, BARS.contracts / 2),
      summaryLine('the half that was not', other, BARS.contracts / 2),
      ...[...all].map(([id, score]) => topicLine(id, score, BARS.contracts)),
      'the half that was not, topic by topic:',
      ...[...other].map(([id, score]) => topicLine(id, score, BARS.contracts / 2)),
      ...ranking.lines,
    ],
    failures: [
      ...below('macro-F1', macro, BARS.macro),
      ...below('the lowest F1', lowest, BARS.lowest),
      ...below('the share of labels that are found', spans, BARS.spans),
      ...below('the share of evidence that is right', evidence, BARS.evidence),
      ...ranking.failures,
    ],
  }
}

/** The playbook "commercial" against what lawyers labelled in CUAD's contracts. */
export const reviewMeasurement: Measurement = { name: 'review', measure }
