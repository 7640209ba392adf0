import type { ReactNode } from 'react'
import { CommandButton } from '#renderer/components/buttons/command-button.tsx'
import { text } from '#renderer/messages/text.ts'
import { HALVES } from '#shared/model/playbook/contract-settings.ts'
import { heldHalf, isGap } from '#shared/review/controls/control-owners.ts'
import type { ReviewedControl } from '../model/reviewed.ts'
import type { Loaded } from '../review-slice.ts'
import { BasisMark } from './basis-mark.tsx'
import styles from './inspector.module.css'
import { Quotes } from './quotes.tsx'
import { Section } from './section.tsx'
import { TopicLinks } from './topic-links.tsx'

const words = text.review.inspector

/** A control that both sides hold a half of, with the words that name who. */
export function ControlDetails({ loaded, one }: { readonly loaded: Loaded; readonly one: ReviewedControl }): ReactNode {
  const { control, found } = one
  const { assignments } = loaded.reviewed.got
  const hasGap = HALVES.some((half) => isGap(heldHalf(found, half, assignments)))
  return (
    <div className={styles.details}>
      <header>
        <p className={styles.over}>{control.id}</p>
        <h2 className={styles.title}>{control.title}</h2>
        {hasGap ? <p>{control.gap}</p> : null}
      </header>
      <div className={styles.buttons}>
        <CommandButton command="point.raise" kind={hasGap ? 'primary' : 'normal'} showKeys>
          {words.raise}
        </CommandButton>
      </div>
      {HALVES.map((half) => (
        <Section key={half} title={text.review.responsibilities.halves[half]}>
          <p>
            {control[half].text}
            <BasisMark basis={control[half].basis} />
          </p>
          <Quotes quotes={found[half]} text={loaded.text} />
        </Section>
      ))}
      <TopicLinks title={words.topics} topics={[control.topic]} reviewed={loaded.reviewed} />
    </div>
  )
}
