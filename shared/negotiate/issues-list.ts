import type { SharedPoint } from '../model/bundle.ts'
import { line, type PrintCell, type Printout } from '../model/printout/printout.ts'

/** All that an issues list may hold: points as they may leave the workspace, and how the contract is called. */
export interface IssuesList {
  readonly contract: string
  readonly vendor: string
  readonly buyer: string
  /** "Version 3"; null before the first one. */
  readonly version: string | null
  readonly points: readonly SharedPoint[]
  /** `YYYY-MM-DD`. */
  readonly madeOn: string
}

const COLUMNS = [
  { title: 'No.', width: 8 },
  { title: 'Clause', width: 10 },
  { title: 'Issue', width: 20 },
  { title: 'Vendor wants', width: 32 },
  { title: 'Client wants', width: 32 },
  { title: 'Status', width: 12 },
  { title: 'Agreed text', width: 32 },
  { title: 'Your answer', width: 26 },
] as const

/** Points that ask for an answer come first, then what is settled; withdrawn ones are nobody's question any more. */
const isSettled = ({ status }: SharedPoint): boolean => status === 'agreed' || status === 'conceded'

const words = (text: string | null): PrintCell => (text === null ? [] : text.split('\n').map((part) => line(part)))

function rowOf({ id, clauses, title, vendor, buyer, status, agreedText, agreedIn }: SharedPoint): readonly PrintCell[] {
  const agreed = [...words(agreedText), ...(agreedIn === null ? [] : [line(`Version ${agreedIn}`, 'muted')])]
  return [
    [line(id)],
    [line(clauses.join(', '))],
    [line(title, 'strong')],
    words(vendor),
    words(buyer),
    [line(status, status === 'agreed' ? 'strong' : 'plain')],
    agreed,
    [],
  ]
}

/** The points as a table that both sides can work on: their words exactly, and a column for the other side to fill in. */
export function issuesPrintout({ contract, vendor, buyer, version, points, madeOn }: IssuesList): Printout {
  const standing = points.filter(({ status }) => status !== 'withdrawn')
  const open = standing.filter((point) => !isSettled(point))
  const settled = standing.filter(isSettled)
  const table = (heading: string, listed: readonly SharedPoint[]) =>
    listed.length === 0 ? [] : [{ heading, lines: [], table: { columns: COLUMNS, rows: listed.map(rowOf) } }]
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
