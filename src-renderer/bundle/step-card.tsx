import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { Tag } from '#renderer/components/marks/tag.tsx'
import { text } from '#renderer/messages/text.ts'
import styles from './step-card.module.css'
import { STEPS, type Step, type StepState } from './step-states.ts'

const TONES = { done: 'inserted', next: 'accent', later: 'plain' } as const

interface StepCardProps {
  readonly step: Step
  readonly state: StepState
  /** What is to be known of it in one line. */
  readonly note?: ReactNode
  readonly children?: ReactNode
  readonly actions?: ReactNode
}

/** One step of the way: its number, how far it is, and what belongs to it. */
export function StepCard({ step, state, note, children, actions }: StepCardProps): ReactNode {
  const number = STEPS.indexOf(step) + 1
  return (
    <li className={styles.step} data-state={state} aria-current={state === 'next' ? 'step' : undefined}>
      <span className={styles.marker} aria-hidden>
        {state === 'done' ? <Check size={14} strokeWidth={3} /> : number}
      </span>
      <section className={styles.card} aria-label={text.bundle.step(number, text.bundle[step].title)}>
        <div className={styles.head}>
          <h2 className={styles.title}>{text.bundle[step].title}</h2>
          <Tag tone={TONES[state]}>{text.bundle.states[state]}</Tag>
          <div className={styles.note}>{note}</div>
          <div className={styles.actions}>{actions}</div>
        </div>
        {children}
      </section>
    </li>
  )
}
