import type { SharedPoint } from '../../model/bundle.ts'
import type { Classified } from './leaves.ts'
import { type Cell, type CsvWriter, severalLines } from './table.ts'

/** The columns of the shared issues list: the fields of a point that may leave the workspace, and no other. */
const POINT_FIELDS = {
  id: 'leaves',
  title: 'leaves',
  clauses: 'leaves',
  vendor: 'leaves',
  buyer: 'leaves',
  status: 'leaves',
  agreedText: 'leaves',
  agreedIn: 'leaves',
} as const satisfies Classified<SharedPoint>

const HEADINGS: Readonly<Record<keyof SharedPoint, string>> = {
  id: 'point',
  title: 'title',
  clauses: 'clauses',
  vendor: 'vendor wants',
  buyer: 'buyer wants',
  status: 'status',
  agreedText: 'agreed text',
  agreedIn: 'agreed in version',
}

const cell = (value: SharedPoint[keyof SharedPoint]): Cell =>
  typeof value === 'string'
    ? severalLines(value)
    : Array.isArray(value)
      ? value.map(severalLines).join(', ')
      : (value as Cell)

/** issues-shared.csv: one row a point. */
export function pointsCsv(points: readonly SharedPoint[], csv: CsvWriter): string {
  const keys = Object.keys(POINT_FIELDS) as (keyof SharedPoint)[]
  return csv([keys.map((key) => HEADINGS[key]), ...points.map((point) => keys.map((key) => cell(point[key])))])
}
