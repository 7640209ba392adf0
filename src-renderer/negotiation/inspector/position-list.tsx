import { Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { runCommand, useCanRun } from '#renderer/commands/registry.ts'
import { IconButton } from '#renderer/components/buttons/icon-button.tsx'
import { SideName } from '#renderer/components/marks/side-name.tsx'
import { text } from '#renderer/messages/text.ts'
import type { Side } from '#shared/model/side.ts'
import type { Point } from '../negotiation-slice.ts'
import styles from './position-list.module.css'

const words = text.negotiation.inspector

type Position = Point['positions'][number]

function TakeBack({ side }: { readonly side: Side }): ReactNode {
  const command = side === 'vendor' ? 'point.take-back-vendor' : 'point.take-back-buyer'
  if (!useCanRun(command)) return null
  return <IconButton icon={Undo2} label={words.takeBack(side)} onPress={() => runCommand(command)} />
}

interface PositionCardProps {
  readonly position: Position
  readonly ours: Side
  readonly isLast: boolean
}

function PositionCard({ position, ours, isLast }: PositionCardProps): ReactNode {
  const { side, version, recordedAt } = position
  return (
    <li className={`${styles.position} ${styles[side]}`}>
      <div className={styles.head}>
        <span>
          <SideName side={side} ours={ours} />{' '}
          <span className={styles.meta}>{words.positionMeta(version, recordedAt)}</span>
        </span>
        {isLast ? <TakeBack side={side} /> : null}
      </div>
      <p className={styles.text}>{position.text}</p>
    </li>
  )
}

/** What both sides wanted, oldest first. The last position of each side can be taken back. */
export function PositionList({ point, ours }: { readonly point: Point; readonly ours: Side }): ReactNode {
  const { positions } = point
  if (positions.length === 0) return <p className={styles.none}>{words.noPositions}</p>
  const isLast = (position: Position): boolean => positions.findLast(({ side }) => side === position.side) === position
  return (
    <ol className={styles.list}>
      {positions.map((position) => (
        <PositionCard
          key={`${position.side} ${position.recordedAt}`}
          position={position}
          ours={ours}
          isLast={isLast(position)}
        />
      ))}
    </ol>
  )
}
