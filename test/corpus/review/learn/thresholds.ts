import type { Sample } from './sentences.ts'

/** Odds from which a sentence settles that the topic is there, and from which it is evidence beside such a one. */
export interface Thresholds {
  readonly settled: number
  readonly beside: number
}

/** How sure one is of a threshold: the score is averaged over as much around it. */
const BLUR = 0.6

/**
 * Of thresholds that score nearly as well as the best, the highest is taken: the signals were written by people who read
 * these contracts, and find less that is wrong in them than in others.
 */
const NEARLY = 0.98

/** Of the evidence so many must be right, on contracts not learned from. */
const RIGHT = 0.6

const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z))

/** The best F1 over contracts, each judged by its best sentence; blurred, since few contracts make a jagged curve. */
function chooseSettled(odds: ReadonlyMap<number, number>, has: (contract: number) => boolean): number {
  const contracts = [...odds].map(([contract, most]) => ({ odds: most, has: has(contract) }))
  const scoreAt = (threshold: number): number => {
    let [right, found, there] = [0, 0, 0]
    for (const { odds, has: is } of contracts) {
      const part = sigmoid((odds - threshold) / (BLUR / 2))
      found += part
      if (is) {
        there += 1
        right += part
      }
    }
    return (2 * right) / Math.max(1e-9, found + there)
  }
  const scored = contracts.map(({ odds }) => ({ odds, score: scoreAt(odds) }))
  const best = Math.max(...scored.map(({ score }) => score))
  return Math.max(...scored.filter(({ score }) => score >= NEARLY * best).map(({ odds }) => odds))
}

/** The lowest odds with which enough of the evidence is right. */
function chooseBeside(rows: readonly { readonly odds: number; readonly isRight: boolean }[], settled: number): number {
  let [right, all, chosen] = [0, 0, settled]
  for (const { odds, isRight } of rows.toSorted((a, b) => b.odds - a.odds)) {
    all += 1
    right += isRight ? 1 : 0
    if (odds < settled && right / all < RIGHT) break
    if (odds < settled) chosen = odds
  }
  return chosen
}

/** Chooses both by sentences whose odds come from models that did not see their contract. */
export function chooseThresholds(
  samples: readonly Sample[],
  odds: Float64Array,
  topic: string,
  labelsOf: (contract: number) => number,
): Thresholds {
  const best = new Map<number, number>()
  samples.forEach(({ contract }, row) => {
    best.set(contract, Math.max(best.get(contract) ?? Number.NEGATIVE_INFINITY, odds[row] ?? 0))
  })
  const settled = chooseSettled(best, (contract) => labelsOf(contract) > 0)
  const rows = samples
    .map((sample, row) => ({ contract: sample.contract, odds: odds[row] ?? 0, isRight: sample.counts.has(topic) }))
    .filter(({ contract }) => (best.get(contract) ?? 0) >= settled)
  return { settled, beside: chooseBeside(rows, settled) }
}
