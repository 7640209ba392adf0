import type { ComparisonSummary, Rename } from '../../model/comparison.ts'
import type { VersionText } from '../../model/version-text.ts'
import { isChanged } from './change-words.ts'
import type { Reported } from './reported.ts'
import { compareStories } from './stories.ts'

/** One line of a summary; `isWarning` for what the reader must not miss. */
export interface SummaryLine {
  readonly text: string
  readonly isWarning: boolean
}

const plain = (text: string): SummaryLine => ({ text, isWarning: false })

/** What changed in all, in a few lines: first what the sender did not mark. */
export function summaryLines(reported: Reported): readonly SummaryLine[] {
  const { summary, renames } = reported.comparison
  return [
    ...marksLine(reported),
    plain(countsLine(summary)),
    ...storyLines(reported),
    ...(summary.terms > 0
      ? [plain(`Typed values, such as periods and sums, changed in ${clauses(summary.terms)}.`)]
      : []),
    ...renames.map((rename) => plain(`${renameWords(rename)}.`)),
    ...foldedLine(summary),
    ...notUnderstood(reported),
  ]
}

/** "“Client” is now “Customer”, in 41 places" */
const renameWords = ({ old, new: now, count }: Rename): string =>
  `“${old}” is now “${now}”, in ${count === 1 ? '1 place' : `${count} places`}`

const clauses = (count: number): string => (count === 1 ? '1 clause' : `${count} clauses`)

function marksLine({ comparison: { changes, summary }, new: newer }: Reported): readonly SummaryLine[] {
  const { unmarked } = summary
  if (unmarked > 0) {
    const text = `${unmarked === 1 ? '1 change was' : `${unmarked} changes were`} not marked by the sender, or only in part.`
    return [{ text, isWarning: true }]
  }
  if (!changes.some(isChanged)) return []
  if (changes.some(({ marked }) => marked !== null))
    return [plain('The tracked changes of the sender show every change of a clause.')]
  return newer.revisions.length === 0
    ? [plain('The newer text carries no tracked changes, so that nothing in it is marked.')]
    : [plain('The tracked changes of the newer text are against another text than this older one.')]
}

const KINDS = ['reworded', 'added', 'removed', 'moved', 'split', 'merged', 'retitled'] as const

function countsLine(summary: ComparisonSummary): string {
  const counted = KINDS.filter((kind) => kindCount(summary, kind) > 0).map(
    (kind) => `${kindCount(summary, kind)} ${kind}`,
  )
  const unchanged = `${clauses(summary.unchanged)} unchanged`
  return `${counted.length === 0 ? 'No clause changed in substance' : `Clauses: ${counted.join(', ')}`}; ${unchanged}.`
}

const kindCount = (summary: ComparisonSummary, kind: (typeof KINDS)[number]): number => summary[kind]

const storyLines = ({ old, new: now }: Reported): readonly SummaryLine[] =>
  compareStories(old, now)
    .filter(({ isChanged: differs }) => differs)
    .map(({ name }) => plain(`${name} changed.`))

const foldedLine = ({ noiseOnly }: ComparisonSummary): readonly SummaryLine[] =>
  noiseOnly === 0
    ? []
    : [
        plain(
          `In ${clauses(noiseOnly)} only numbers, references to them, renamed terms or typography changed; they are numbered after the others.`,
        ),
      ]

/** What the readers did not understand could hide a change: it is said, not kept. */
function notUnderstood({ old, new: now }: Reported): readonly SummaryLine[] {
  const of = ({ findings }: VersionText, which: string): readonly SummaryLine[] =>
    findings
      .filter(({ level }) => level === 'warning')
      .map(({ message }) => plain(`Reading the ${which} text: ${message}`))
  return [...of(old, 'older'), ...of(now, 'newer')]
}
