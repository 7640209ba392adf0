import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { firstWords } from '#renderer/components/forms/clause-options.ts'
import { text } from '#renderer/messages/text.ts'
import type { Reviewed, ReviewedRule, ReviewedText } from '../model/reviewed.ts'
import { reasonWords } from '../reason-words.ts'
import { chooseItem } from '../review-slice.ts'
import styles from './rule-cards.module.css'

const words = text.review.flags

const LONGEST = 110

interface RuleCardsProps {
  readonly reviewed: Reviewed
  readonly text: ReviewedText
  readonly rules: readonly ReviewedRule[]
  readonly chosen: string | null
}

/** Rules that hold, each with the first words it rests on, or with what is absent. */
export function RuleCards({ reviewed, text: { names }, rules, chosen }: RuleCardsProps): ReactNode {
  return (
    <ul className={styles.cards}>
      {rules.map(({ rule, found }) => {
        const [quote] = found.evidence
        const because =
          quote === undefined
            ? found.reasons.map((reason) => reasonWords(reviewed, reason)).join(` ${text.common.dot} `)
            : words.said(names[quote.clause] ?? null, quote.quote)
        return (
          <li key={rule.id}>
            <Button
              className={styles.card ?? ''}
              data-item={rule.id}
              aria-pressed={rule.id === chosen}
              onPress={() => chooseItem(rule.id)}
            >
              <span className={styles.title}>
                <span className={styles.id}>{rule.id}</span> {rule.title}
              </span>
              <span className={quote === undefined ? styles.absent : styles.quote}>
                {firstWords(because === '' ? words.nothingSays : because, LONGEST)}
              </span>
            </Button>
          </li>
        )
      })}
    </ul>
  )
}
