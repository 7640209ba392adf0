import type { ReactNode } from 'react'
import { SideName } from '#renderer/components/marks/side-name.tsx'
import { text } from '#renderer/messages/text.ts'
import { StatusTag } from '#renderer/negotiation/status-tag.tsx'
import { addressOf } from '#renderer/route/route.ts'
import type { Output } from '#shared/api/contract.ts'
import { SIDES, type Side } from '#shared/model/side.ts'
import styles from './point-cards.module.css'

export type Point = Output<'point.list'>[number]

const words = text.compare.inspector

function PointCard({
  point,
  contract,
  ours,
}: {
  readonly point: Point
  readonly contract: string
  readonly ours: Side | null
}) {
  return (
    <li className={styles.point}>
      <div className={styles.head}>
        <a className={styles.link} href={`#${addressOf({ screen: 'negotiation', contract, point: point.id })}`}>
          <span className={styles.id}>{point.id}</span>
          {point.title}
        </a>
        <StatusTag status={point.status} />
      </div>
      {point.status === 'withdrawn' ? null : point.agreed === null ? (
        SIDES.map((side) => {
          const latest = point.positions.findLast((position) => position.side === side)
          return (
            <div key={side} className={`${styles.position} ${styles[side]}`}>
              <SideName side={side} {...(ours === null ? {} : { ours })} />
              <p className={latest === undefined ? styles.none : styles.words}>{latest?.text ?? words.noPosition}</p>
            </div>
          )
        })
      ) : (
        <div className={`${styles.position} ${styles.agreed}`}>
          <strong>{words.agreed}</strong>
          <p className={styles.words}>{point.agreed.text}</p>
        </div>
      )}
    </li>
  )
}

interface PointCardsProps {
  readonly points: readonly Point[]
  readonly lineages: ReadonlySet<number>
  readonly contract: string
  readonly ours: Side | null
}

/** The points that hang on lineages, whatever their clause was called when they were raised, with what each side wants now. */
export function PointCards({ points, lineages, contract, ours }: PointCardsProps): ReactNode {
  const tied = points.filter(({ clauses }) => clauses.some(({ lineage }) => lineages.has(lineage)))
  if (tied.length === 0) return <p className={styles.none}>{words.noPoints}</p>
  return (
    <ul className={styles.points}>
      {tied.map((point) => (
        <PointCard key={point.id} point={point} contract={contract} ours={ours} />
      ))}
    </ul>
  )
}
