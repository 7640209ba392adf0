import type { WordWeights } from '#shared/model/playbook/playbook.ts'
import { fitLogistic, type Strictness } from './logistic.ts'
import type { Sample } from './sentences.ts'
import { chooseThresholds } from './thresholds.ts'

/** A topic's model while it is learned: by the number of each feature. */
interface Learned {
  readonly bias: number
  readonly trust: number
  readonly weights: ReadonlyMap<number, number>
}

/** Features of fewer contracts than these are chance. */
const LEAST_CONTRACTS = 3

/** The features that tell most; the others are not tried. */
const TRIED = 3000

const FOLDS = 4

/** So that rounded weights do not keep a sentence below what it was learned to reach. */
const ROUNDING = 0.02

/** How far the numbers of a feature's rows are from what chance would make of them (log-likelihood ratio). */
function tellingOf(inside: number, all: number, positives: number, rows: number): number {
  const part = (seen: number, expected: number): number => (seen === 0 ? 0 : seen * Math.log(seen / expected))
  const outside = all - inside
  return (
    part(inside, (all * positives) / rows) +
    part(outside, (all * (rows - positives)) / rows) +
    part(positives - inside, ((rows - all) * positives) / rows) +
    part(rows - all - (positives - inside), ((rows - all) * (rows - positives)) / rows)
  )
}

function chooseFeatures(samples: readonly Sample[], isPositive: Uint8Array, features: number): readonly number[] {
  const all = new Int32Array(features)
  const inside = new Int32Array(features)
  const contracts = new Int32Array(features)
  const last = new Int32Array(features).fill(-1)
  let positives = 0
  samples.forEach((sample, row) => {
    positives += isPositive[row] ?? 0
    for (const feature of sample.features) {
      all[feature] = (all[feature] ?? 0) + 1
      inside[feature] = (inside[feature] ?? 0) + (isPositive[row] ?? 0)
      if (last[feature] !== sample.contract) contracts[feature] = (contracts[feature] ?? 0) + 1
      last[feature] = sample.contract
    }
  })
  return Array.from({ length: features }, (_, feature) => feature)
    .filter((feature) => (contracts[feature] ?? 0) >= LEAST_CONTRACTS)
    .map((feature) => ({
      feature,
      telling: tellingOf(inside[feature] ?? 0, all[feature] ?? 0, positives, samples.length),
    }))
    .toSorted((a, b) => b.telling - a.telling || a.feature - b.feature)
    .slice(0, TRIED)
    .map(({ feature }) => feature)
}

function learn(samples: readonly Sample[], topic: string, features: number, strictness: Strictness): Learned {
  const isPositive = Uint8Array.from(samples, ({ labelled }) => (labelled.has(topic) ? 1 : 0))
  const chosen = chooseFeatures(samples, isPositive, features)
  const places = new Map(chosen.map((feature, at) => [feature, at]))
  const lists: number[][] = chosen.map(() => [])
  samples.forEach((sample, row) => {
    for (const feature of sample.features) {
      const list = lists[places.get(feature) ?? -1]
      if (list !== undefined && list.at(-1) !== row) list.push(row)
    }
  })
  const { bias, trust, weights } = fitLogistic(
    {
      rowsOf: lists.map((list) => Int32Array.from(list)),
      given: Float64Array.from(samples, ({ signals }) => signals.get(topic) ?? 0),
      isPositive,
    },
    strictness,
  )
  const kept = chosen.map((feature, at) => [feature, weights[at] ?? 0] as const).filter(([, weight]) => weight !== 0)
  return { bias, trust, weights: new Map(kept) }
}

/** What the model says of a sentence: its odds, as a logarithm. */
function oddsOf({ bias, trust, weights }: Learned, sample: Sample, topic: string): number {
  let odds = bias + trust * (sample.signals.get(topic) ?? 0)
  for (const feature of sample.features) odds += weights.get(feature) ?? 0
  return odds
}

/** The odds of the best sentence of each contract; the least of them. */
function leastBest(samples: readonly Sample[], oddsFor: (sample: Sample) => number): number {
  const best = new Map<number, number>()
  for (const sample of samples)
    best.set(sample.contract, Math.max(best.get(sample.contract) ?? Number.NEGATIVE_INFINITY, oddsFor(sample)))
  return Math.min(...best.values())
}

/** What a topic is learned from. */
export interface Lesson {
  readonly topic: string
  readonly samples: readonly Sample[]
  /** Sentences of the playbook's own wording of the topic, which must be found whatever is learned. */
  readonly own: readonly Sample[]
  readonly keys: readonly string[]
  readonly labelsOf: (contract: number) => number
}

/**
 * Learns which words speak for a topic.
 *
 * From which odds on a sentence counts is decided on contracts that the model was not learned from: the contracts are
 * parted, and each part is judged by what was learned from the others.
 */
export function learnTopic({ topic, samples, own, keys, labelsOf }: Lesson, strictness: Strictness): WordWeights {
  const odds = new Float64Array(samples.length)
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const others = samples.filter(({ contract }) => contract % FOLDS !== fold)
    const learned = learn(others, topic, keys.length, strictness)
    samples.forEach((sample, row) => {
      if (sample.contract % FOLDS === fold) odds[row] = oddsOf(learned, sample, topic)
    })
  }
  const chosen = chooseThresholds(samples, odds, topic, labelsOf)
  const learned = learn(samples, topic, keys.length, strictness)
  const { bias, trust, weights } = learned
  const settled = Math.min(
    chosen.settled,
    leastBest(own, (sample) => oddsOf(learned, sample, topic)),
  )
  const beside = Math.min(chosen.beside, settled)
  const rounded = (value: number): number => Math.round(value * 100) / 100
  const entries = [...weights]
    .map(([feature, weight]) => [keys[feature] ?? '', rounded(weight / trust)] as const)
    .filter(([, weight]) => weight !== 0)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  return {
    bias: rounded((bias - settled) / trust + 1 + ROUNDING),
    weights: Object.fromEntries(entries),
    beside: rounded((beside - settled) / trust + 1),
  }
}
