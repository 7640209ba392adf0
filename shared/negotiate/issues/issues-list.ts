import { line, type PrintCell, type Printout } from '../../model/printout/printout.ts'
import type { ListedPoint } from '../shared-point.ts'
import { COLUMN_TITLES, type ListColumn } from './columns.ts'

/** All that an issues list may hold: points as they may leave the workspace, and how the contract is called. */
export interface IssuesList {
  readonly contract: string
  readonly vendor: string
  readonly buyer: string
  /** "Version 3"; null before the first one. */
  readonly version: string | null
  readonly points: readonly ListedPoint[]
  /** `YYYY-MM-DD`. */
  readonly madeOn: string
}

/** A column: how wide it is, what a point has in it, and whether it stands there only when some point has something. */
interface Column {
  readonly id: ListColumn
  readonly width: number
  readonly cell: (point: ListedPoint) => PrintCell
  readonly isLeftOutWhenEmpty?: true
}

const words = (text: string | null): PrintCell => (text === null ? [] : text.split('\n').map((part) => line(part)))

const agreed = ({ agreedText, agreedIn }: ListedPoint): PrintCell => [
  ...words(agreedText),
  ...(agreedIn === null ? [] : [line(`Version ${agreedIn}`, 'muted')]),
]

/** In the order in which they stand. */
const COLUMNS: readonly Column[] = [
  { id: 'number', width: 8, cell: ({ id }) => [line(id)] },
  { id: 'clause', width: 14, cell: ({ clauseNames }) => clauseNames.map((name) => line(name)) },
  { id: 'topic', width: 14, cell: ({ topic }) => words(topic), isLeftOutWhenEmpty: true },
  { id: 'issue', width: 18, cell: ({ title }) => [line(title, 'strong')] },
  { id: 'vendor', width: 32, cell: ({ vendor }) => words(vendor) },
  { id: 'buyer', width: 32, cell: ({ buyer }) => words(buyer) },
  { id: 'raised', width: 9, cell: ({ raisedIn }) => (raisedIn === null ? [] : [line(`Version ${raisedIn}`)]) },
  { id: 'status', width: 10, cell: ({ status }) => [line(status, status === 'agreed' ? 'strong' : 'plain')] },
  { id: 'owner', width: 11, cell: ({ owner }) => words(owner), isLeftOutWhenEmpty: true },
  { id: 'due', width: 10, cell: ({ due }) => words(due), isLeftOutWhenEmpty: true },
  { id: 'agreed', width: 28, cell: agreed },
  { id: 'answer', width: 28, cell: () => [] },
]

/** Points that ask for an answer come first, then what is settled; withdrawn ones are nobody's question any more. */
const isSettled = ({ status }: ListedPoint): boolean => status === 'agreed' || status === 'conceded'

/** The points as a table that both sides can work on: their words exactly, and a column for the other side to fill in. */
export function issuesPrintout({ contract, vendor, buyer, version, points, madeOn }: IssuesList): Printout {
  const standing = points.filter(({ status }) => status !== 'withdrawn')
  const open = standing.filter((point) => !isSettled(point))
  const settled = standing.filter(isSettled)
  const shown = COLUMNS.filter(
    ({ cell, isLeftOutWhenEmpty }) => isLeftOutWhenEmpty !== true || standing.some((point) => cell(point).length > 0),
  )
  const columns = shown.map(({ id, width }) => ({ title: COLUMN_TITLES[id], width }))
  const table = (heading: string, listed: readonly ListedPoint[]) =>
    listed.length === 0
      ? []
      : [
          {
            ...{ heading, lines: [] },
            table: { columns, rows: listed.map((point) => shown.map(({ cell }) => cell(point))) },
          },
        ]
  return {
    title: `${contract}: issues list`,
    facts: [
      { name: 'Contract', value: version === null ? contract : `${contract}, ${version}` },
      { name: 'Vendor', value: vendor },
      { name: 'Client', value: buyer },
    ],
    sections: [
      {
        heading: null,
        lines: [line(`${open.length} open, ${settled.length} settled.`, 'strong')],
        table: null,
      },
      ...table('Open', open),
      ...table('Settled', settled),
    ],
    closing: ['Positions are quoted word for word. Nothing here is binding before a version is signed.'],
    madeOn,
    isWide: true,
  }
}
