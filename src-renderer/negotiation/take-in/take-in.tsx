import type { ReactNode } from 'react'
import { Check } from '#renderer/components/choices/check.tsx'
import { text } from '#renderer/messages/text.ts'
import { Quote } from '../parts/quote.tsx'
import styles from './take-in.module.css'
import { type Proposal, type Taken, withPoint } from './taken.ts'

const words = text.negotiation.takeIn

interface TakeInProps {
  readonly proposal: Proposal
  readonly taken: Taken
  readonly onChange: (taken: Taken) => void
}

function Positions({ proposal, taken, onChange }: TakeInProps): ReactNode {
  const { positions, side } = proposal
  if (positions.length === 0) return null
  return (
    <section className={styles.section}>
      <h3 className={styles.head}>{words.positions(side)}</h3>
      <p className={styles.why}>{words.positionsWhy}</p>
      <ul className={styles.rows}>
        {positions.map(({ point, title, label, text: said, before }) => (
          <li key={point} className={styles.row}>
            <Check
              label={words.positionName(point, title, label)}
              isSelected={taken.positions.has(point)}
              onChange={(isTaken) => onChange(withPoint(taken, 'positions', point, isTaken))}
            />
            <Quote side={side}>{said}</Quote>
            {before === null ? (
              <p className={styles.note}>{words.nothingBefore}</p>
            ) : (
              <Quote name={words.before} isQuiet>
                {before}
              </Quote>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Falls({ proposal: { falls, side }, taken, onChange }: TakeInProps): ReactNode {
  if (falls.length === 0) return null
  return (
    <section className={styles.section}>
      <h3 className={styles.head}>{words.falls}</h3>
      <p className={styles.why}>{words.fallsWhy}</p>
      <ul className={styles.rows}>
        {falls.map(({ point, title, agreed, now }) => (
          <li key={point} className={styles.row}>
            <Check
              label={words.positionName(point, title, null)}
              isSelected={taken.falls.has(point)}
              onChange={(isTaken) => onChange(withPoint(taken, 'falls', point, isTaken))}
            />
            <Quote name={words.agreed} isQuiet>
              {agreed}
            </Quote>
            {now === null ? (
              <p className={styles.note}>{words.fallGone}</p>
            ) : (
              <Quote name={words.now} side={side}>
                {now}
              </Quote>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Gone({ gone }: Pick<Proposal, 'gone'>): ReactNode {
  if (gone.length === 0) return null
  return (
    <section className={styles.section}>
      <h3 className={styles.head}>{words.gone}</h3>
      <p className={styles.why}>{words.goneWhy}</p>
      <ul className={styles.rows}>
        {gone.map(({ point, title }) => (
          <li key={point} className={styles.row}>
            {words.positionName(point, title, null)}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What a version means for the points: positions to record and agreements to take back, each with a box, and clauses gone. */
export function TakeIn(props: TakeInProps): ReactNode {
  return (
    <div className={styles.parts}>
      <Positions {...props} />
      <Falls {...props} />
      <Gone gone={props.proposal.gone} />
    </div>
  )
}
