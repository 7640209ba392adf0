import type { CSSProperties, ReactNode } from 'react'
import { SideName } from '#renderer/components/marks/side-name.tsx'
import { text } from '#renderer/messages/text.ts'
import { SIDES, type Side } from '#shared/model/side.ts'
import styles from './turn-bar.module.css'

const words = text.turns

interface TurnBarProps {
  readonly days: Readonly<Record<Side, number>>
  readonly rounds: number
}

/** How the days so far are shared between the two sides; both count something, so that a side of no day is seen, too. */
const shareOf = (days: number): CSSProperties => ({ flexGrow: days + 0.01 })

/** The days that each side held the pen, as two lengths and in words, and the round that is under way. */
export function TurnBar({ days, rounds }: TurnBarProps): ReactNode {
  return (
    <div className={styles.turns}>
      <div className={styles.bar} role="img" aria-label={words.bar(days.vendor, days.buyer)}>
        {SIDES.map((side) => (
          <span key={side} className={`${styles.share} ${styles[side]}`} style={shareOf(days[side])} />
        ))}
      </div>
      <p className={styles.words}>
        {SIDES.map((side) => (
          <span key={side}>
            <SideName side={side} /> {words.days(days[side])}
          </span>
        ))}
        <span className={styles.round}>{rounds === 0 ? words.noRound : words.round(rounds)}</span>
      </p>
    </div>
  )
}
