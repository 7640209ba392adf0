import type { ReactNode } from 'react'
import { Button } from '#renderer/components/buttons/button.tsx'
import { text } from '#renderer/messages/text.ts'
import { SIDES } from '#shared/model/side.ts'
import { latestWords } from '../excerpt.ts'
import { clauseWords, type LatestText } from '../latest-text.ts'
import type { Point } from '../model/rows.ts'
import styles from './fill-buttons.module.css'

interface FillButtonsProps {
  readonly point: Point
  readonly latest: LatestText | null
  readonly onFill: (words: string) => void
}

/** On to the text that was filled in, which is rarely right as it is. */
const focusText = (): void => document.querySelector<HTMLElement>('[role=dialog] textarea')?.focus()

/** Wordings that are on the table already, to start from instead of typing. */
export function FillButtons({ point, latest, onFill }: FillButtonsProps): ReactNode {
  const clause = clauseWords(latest, point.clauses[0]?.lineage)
  const offers = [
    ...(clause === null || clause === '' || latest === null
      ? []
      : [{ label: text.negotiation.fill.clause(latest.number), words: clause }]),
    ...SIDES.flatMap((side) => {
      const words = latestWords(point, side)
      return words === null ? [] : [{ label: text.negotiation.fill.side(side), words }]
    }),
  ]
  if (offers.length === 0) return null
  return (
    <div className={styles.fill}>
      <span className={styles.label}>{text.negotiation.fill.label}</span>
      {offers.map(({ label, words }) => (
        <Button
          key={label}
          onPress={() => {
            onFill(words)
            focusText()
          }}
        >
          {label}
        </Button>
      ))}
    </div>
  )
}
