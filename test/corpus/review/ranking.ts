import { markText } from '#shared/review/marked-text.ts'
import type { PreparedPlaybook } from '#shared/review/prepare-playbook.ts'
import { readSentences } from '#shared/review/sentences.ts'
import type { LabelledContract } from './contracts.ts'
import { rankPlainly } from './plain-model.ts'
import { isLabelled, labelledParts, plainText } from './same-words.ts'

const SHARE = 0.8

/** Of the best-ranked that one has to read to see that share of what is to be found, how many are it. */
function precisionOf(scores: readonly number[], isIt: readonly boolean[]): number {
  const inOrder = scores.map((score, at) => ({ score, isIt: isIt[at] === true })).toSorted((a, b) => b.score - a.score)
  const wanted = SHARE * inOrder.filter((one) => one.isIt).length
  let found = 0
  for (const [at, one] of inOrder.entries()) {
    if (one.isIt) found += 1
    if (found >= wanted) return found / (at + 1)
  }
  return 0
}

/** Which of the sentences of the contracts are labelled, for each topic. */
function readLabelled(contracts: readonly LabelledContract[], topics: readonly string[]): readonly boolean[][] {
  const byTopic = topics.map((): boolean[] => [])
  for (const { text, labels } of contracts) {
    const parts = topics.map((topic) => (labels.get(topic) ?? []).flatMap(labelledParts))
    for (const sentence of readSentences(text)) {
      const plain = plainText(sentence.text)
      parts.forEach((some, at) => {
        byTopic[at]?.push(some.some((part) => isLabelled(part, plain)))
      })
    }
  }
  return byTopic
}

export interface RankedTopic {
  readonly topic: string
  readonly ours: number
  readonly plain: number
}

/**
 * Ranks all sentences of the contracts that were not tuned on, for each topic: precision where 80 % are found, of the
 * review's own weights, and of a plain model learned from the other half.
 */
export function rankSentences(
  prepared: PreparedPlaybook,
  contracts: readonly LabelledContract[],
  topics: readonly string[],
): readonly RankedTopic[] {
  const [tuned, asked] = [contracts.filter((one) => one.isForTuning), contracts.filter((one) => !one.isForTuning)]
  const textsOf = (of: readonly LabelledContract[]): readonly string[] =>
    of.flatMap(({ text }) => readSentences(text).map((sentence) => sentence.text))
  const [isTuned, isAsked] = [readLabelled(tuned, topics), readLabelled(asked, topics)]
  const rank = rankPlainly(textsOf(tuned), textsOf(asked))
  const marked = asked.flatMap(({ text }) => markText(prepared, text))
  return topics.map((id, at) => {
    const [learned, isIt] = [isTuned[at] ?? [], isAsked[at] ?? []]
    const weights = marked.map(({ weightOf }) => weightOf(id))
    return { topic: id, ours: precisionOf(weights, isIt), plain: precisionOf(rank(learned), isIt) }
  })
}
