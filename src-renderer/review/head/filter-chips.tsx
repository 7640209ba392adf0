import type { ReactNode } from 'react'
import { StepButton } from '#renderer/components/buttons/step-button.tsx'
import { CountChips } from '#renderer/components/choices/count-chips.tsx'
import { text } from '#renderer/messages/text.ts'
import { VerdictMark } from '../grid/verdict-mark.tsx'
import { countShown, FILTERS } from '../model/findings.ts'
import type { Reviewed } from '../model/reviewed.ts'
import { setFilter, useReview } from '../review-slice.ts'
import styles from './filter-chips.module.css'

const words = text.review

/** The topics counted by verdict; each count shows its topics alone. They also say what the marks mean. */
export function FilterChips({ reviewed }: { readonly reviewed: Reviewed }): ReactNode {
  const filter = useReview((state) => state.filter)
  const chips = FILTERS.map((id) => ({ id, count: countShown(reviewed.topics, id), label: words.filters[id] })).filter(
    ({ id, count }) => count > 0 || id === filter || id === 'all',
  )
  return (
    <div className={styles.bar}>
      <CountChips
        label={words.filtersName}
        value={filter}
        onChange={setFilter}
        chips={chips.map((chip) => ({
          ...chip,
          mark: chip.id === 'all' || chip.id === 'chosen' ? null : <VerdictMark verdict={chip.id} isSmall />,
        }))}
      />
      <span className={styles.end}>
        {words.notAdviceShort}
        <StepButton command="item.previous" />
        <StepButton command="item.next" />
      </span>
    </div>
  )
}
