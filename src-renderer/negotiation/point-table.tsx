import { type ReactNode, useMemo } from 'react'
import { SideName } from '#renderer/components/marks/side-name.tsx'
import { ChoiceTable, type Column } from '#renderer/components/tables/choice-table.tsx'
import { text } from '#renderer/messages/text.ts'
import type { Side } from '#shared/model/side.ts'
import { pointExcerpts, roundsOf } from './excerpt.ts'
import { clauseName, type LatestText } from './latest-text.ts'
import type { Point } from './negotiation-slice.ts'
import styles from './point-table.module.css'
import { StatusTag } from './status-tag.tsx'

const words = text.negotiation

/** What a point's clause is called now, or that it is gone. */
function ClauseNote({ point, latest }: { readonly point: Point; readonly latest: LatestText | null }): ReactNode {
  const [first, ...others] = point.clauses
  if (first === undefined) return <span className={styles.note}>{words.noClause}</span>
  return [first, ...others].map(({ lineage, now, labelThen }) => {
    if (now === null) {
      return (
        <span key={lineage} className={styles.gone}>
          {words.clauseGone(labelThen)}
        </span>
      )
    }
    const name = clauseName(latest, lineage) ?? now.label ?? now.heading
    return (
      <span key={lineage} className={styles.note}>
        {name === null ? words.inspector.unnamed : words.clause(name)}
      </span>
    )
  })
}

function columnsOf(latest: LatestText | null, ours: Side): readonly Column<Point>[] {
  const sideColumn = (side: Side): Column<Point> => ({
    id: side,
    head: <SideName side={side} ours={ours} />,
    cell: (point) => {
      const excerpt = pointExcerpts(point)[side]
      return excerpt === null ? <span className={styles.none}>{text.common.none}</span> : excerpt
    },
    width: 'minmax(0, 1fr)',
    className: `${styles.words} ${styles[side]}`,
  })
  return [
    { id: 'number', head: words.columns.number, cell: ({ id }) => id, width: '62px', className: styles.number },
    {
      id: 'point',
      head: words.columns.point,
      cell: (point) => (
        <>
          <span className={styles.title}>{point.title}</span>
          <ClauseNote point={point} latest={latest} />
        </>
      ),
      width: 'minmax(0, 0.85fr)',
    },
    {
      id: 'status',
      head: words.columns.status,
      cell: ({ status }) => <StatusTag status={status} />,
      width: '94px',
    },
    sideColumn('vendor'),
    sideColumn('buyer'),
    {
      id: 'rounds',
      head: words.columns.rounds,
      cell: (point) => text.common.number(roundsOf(point)),
      width: '66px',
    },
  ]
}

interface PointTableProps {
  readonly points: readonly Point[]
  readonly latest: LatestText | null
  readonly ours: Side
  readonly chosen: string | null
  readonly onChoose: (id: string) => void
  readonly onOpen: () => void
}

/** The points of a contract with what each side said last. */
export function PointTable({ points, latest, ours, chosen, onChoose, onOpen }: PointTableProps): ReactNode {
  const columns = useMemo(() => columnsOf(latest, ours), [latest, ours])
  return (
    <ChoiceTable
      label={words.points}
      minWidth={660}
      columns={columns}
      rows={points}
      chosen={chosen}
      onChoose={onChoose}
      onOpen={onOpen}
    />
  )
}
