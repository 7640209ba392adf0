import type { WordRun } from '../../model/comparison.ts'
import type { Reported } from './reported.ts'
import { type ChangeRow, changeRows, wordingOf } from './rows.ts'
import { summaryLines } from './summary.ts'

/** The columns of a change report as a sheet. */
export const COLUMNS = [
  'No.',
  'Old clause',
  'New clause',
  'Heading',
  'What happened',
  'Terms changed',
  'Marked by the sender',
  'Without substance',
  'Old wording',
  'New wording',
] as const

/** A cell is text, but for the number of a row. */
export type ReportCell = string | number

/** The rows below the head: terms renamed throughout, changes of substance, then those without any. */
export function sheetRows(reported: Reported): readonly (readonly ReportCell[])[] {
  const { changes, folded } = changeRows(reported)
  const renames = renameRows(reported).map((row) => ['', ...cellsOf(row)])
  return [...renames, ...[...changes, ...folded].map((row) => [row.number, ...cellsOf(row)])]
}

const cellsOf = (row: Omit<ChangeRow, 'number'>): readonly string[] => [
  row.oldName,
  row.newName,
  row.heading,
  row.what,
  row.terms.join('\n'),
  row.marked,
  row.noise,
  wordingOf(row, 'old'),
  wordingOf(row, 'new'),
]

/** The summary as plain lines; what must not be missed says so itself. */
export const summaryTexts = (reported: Reported): readonly string[] =>
  summaryLines(reported).map(({ text, isWarning }) => (isWarning ? `Look here: ${text}` : text))

/** A term renamed throughout is one row, whatever number of clauses it stands in. */
export const renameRows = ({ comparison }: Reported): readonly Omit<ChangeRow, 'number'>[] =>
  comparison.renames.map(({ old, new: now, count }) => {
    const words: readonly WordRun[] = [
      ['-', old],
      ['+', now],
    ]
    return {
      ...{ oldName: '', newName: '', heading: 'Defined term', words, terms: [], marked: '', warning: null, noise: '' },
      what: `Renamed throughout, in ${count === 1 ? '1 place' : `${count} places`}`,
    }
  })
