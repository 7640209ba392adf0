import type { ComparisonSummary } from '../model/comparison.ts'
import { line, type Printout, type PrintSection } from '../model/printout/printout.ts'
import { COLUMN_TITLES } from './issues/columns.ts'
import type { ListedPoint } from './shared-point.ts'
import { isUnsettled } from './statuses.ts'

/** All that a cover note may hold: two versions by number and day, counts, and points as they may leave the workspace. */
export interface CoverNote {
  readonly contract: string
  readonly from: string
  readonly to: string
  readonly version: { readonly number: number; readonly date: string }
  /** The version that it answers, and what changed against it in substance; null for a first one. */
  readonly answers: {
    readonly number: number
    readonly date: string
    readonly summary: ComparisonSummary
  } | null
  readonly points: readonly ListedPoint[]
  /** Names of the files that go with it. */
  readonly files: readonly string[]
  /** An issues list is among them. */
  readonly hasIssuesList: boolean
  /** `YYYY-MM-DD`. */
  readonly madeOn: string
}

const clauses = (count: number): string => (count === 1 ? 'one clause' : `${count} clauses`)

/** "3 clauses reworded, one clause added" */
function changesIn({ reworded, retitled, added, removed, split, merged, moved }: ComparisonSummary): string {
  const counts = [
    [reworded, 'reworded'],
    [retitled, 'given another heading'],
    [added, 'added'],
    [removed, 'taken out'],
    [split, 'split'],
    [merged, 'put together'],
    [moved, 'moved'],
  ] as const
  const said = counts.filter(([count]) => count > 0).map(([count, what]) => `${clauses(count)} ${what}`)
  return said.length === 0 ? 'the wording is the same' : said.join(', ')
}

const section = (heading: string | null, ...texts: readonly string[]): PrintSection => ({
  heading,
  lines: texts.map((text) => line(text)),
  table: null,
})

function openPoints(points: readonly ListedPoint[]): PrintSection {
  const open = points.filter(({ status }) => isUnsettled(status))
  if (open.length === 0) return section('Open points', 'None.')
  const columns = [
    { title: COLUMN_TITLES.number, width: 10 },
    { title: COLUMN_TITLES.clause, width: 35 },
    { title: COLUMN_TITLES.issue, width: 55 },
  ]
  const rows = open.map(({ id, clauseNames, title }) => [
    [line(id)],
    clauseNames.map((name) => line(name)),
    [line(title, 'strong')],
  ])
  return { heading: 'Open points', lines: [], table: { columns, rows } }
}

function howToAnswer({ version, hasIssuesList }: CoverNote): PrintSection {
  return section(
    'How to answer',
    `Please work on the document of version ${version.number}, with changes tracked, so that nothing has to be looked for.`,
    ...(hasIssuesList
      ? [`In the issues list, please fill in the column “${COLUMN_TITLES.answer}”, and leave the others as they are.`]
      : []),
  )
}

/** A short note that goes with a version: what it is, what changed, what is open, and how to answer. */
export function coverNote(note: CoverNote): Printout {
  const { contract, from, to, version, answers, points, files, madeOn } = note
  const changed =
    answers === null
      ? `This is version ${version.number}, the first one.`
      : `This is version ${version.number}. Against version ${answers.number}: ${changesIn(answers.summary)}.`
  return {
    title: `${contract}: version ${version.number}`,
    facts: [
      { name: 'From', value: from },
      { name: 'To', value: to },
      { name: 'Date', value: version.date },
      ...(answers === null ? [] : [{ name: 'Answers', value: `Version ${answers.number} of ${answers.date}` }]),
    ],
    sections: [
      section(null, changed),
      openPoints(points),
      ...(files.length === 0 ? [] : [section('With this note', ...files)]),
      howToAnswer(note),
    ],
    closing: ['Nothing here is binding before a version is signed.'],
    madeOn,
  }
}
