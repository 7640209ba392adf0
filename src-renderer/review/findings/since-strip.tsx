import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { Picker } from '#renderer/components/forms/picker.tsx'
import { text } from '#renderer/messages/text.ts'
import type { TermValue } from '#shared/model/term-value.ts'
import type { Reviewed } from '../model/reviewed.ts'
import { groupChanges, ruleChanges, type Since, type TopicChange } from '../model/since.ts'
import { chooseItem, compareWith, useReview } from '../review-slice.ts'
import styles from './since-strip.module.css'
import { Strip } from './strip.tsx'

const words = text.review.since

/** A longer value tells nothing at a glance. */
const LONGEST = 18

/** The first of a topic's values that is short before and after; what else changed is in its details. */
function valuesOf({ kind, values }: TopicChange): readonly string[] {
  if (kind !== 'changed') return []
  const isShort = (value: TermValue | null): boolean => (value?.text.length ?? 0) <= LONGEST
  const short = values.find(({ before, after }) => isShort(before) && isShort(after))
  return short === undefined ? [] : [words.value(short.before?.text ?? null, short.after?.text ?? null)]
}

interface LineProps {
  readonly label: string
  readonly items: readonly { readonly id: string; readonly title: string; readonly values: readonly string[] }[]
}

function Line({ label, items }: LineProps): ReactNode {
  if (items.length === 0) return null
  return (
    <div className={styles.line}>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.items}>
        {items.map(({ id, title, values }) => (
          <Button key={id} className={styles.item ?? ''} onPress={() => chooseItem(id)}>
            {title}
            {values.map((value) => (
              <span key={value} className={styles.value}>
                {value}
              </span>
            ))}
          </Button>
        ))}
      </dd>
    </div>
  )
}

function Changes({ reviewed, since }: { readonly reviewed: Reviewed; readonly since: Since }): ReactNode {
  if (!since.isCovered) return <p className={styles.words}>{words.notCovered}</p>
  const groups = groupChanges(reviewed, since)
  const { raised, cleared } = ruleChanges(reviewed, since)
  if (groups.length + raised.length + cleared.length === 0) return <p className={styles.words}>{words.nothing}</p>
  const asItems = (rules: typeof raised): LineProps['items'] =>
    rules.map(({ rule }) => ({ id: rule.id, title: `${rule.id} ${rule.title}`, values: [] }))
  return (
    <dl className={styles.lines}>
      <Line label={words.raised} items={asItems(raised)} />
      {groups.map(({ kind, changes }) => (
        <Line
          key={kind}
          label={words.kinds[kind]}
          items={changes.map(({ topic, change }) => ({ id: topic.id, title: topic.title, values: valuesOf(change) }))}
        />
      ))}
      <Line label={words.cleared} items={asItems(cleared)} />
    </dl>
  )
}

/** What the shown version settled, weakened or dropped since an older one. */
export function SinceStrip({ reviewed }: { readonly reviewed: Reviewed }): ReactNode {
  const older = useReview((state) => state.older)
  const versions = useReview((state) => state.versions)
  if (older === null) return null
  const earlier = (versions ?? []).filter(({ number }) => number < reviewed.got.version)
  const picker = (
    <span className={styles.picker}>
      <Picker
        label={words.older}
        isLabelHidden
        value={String(older.number)}
        onChange={(number) => void compareWith(Number(number))}
        options={earlier
          .map(({ number, side }) => ({ id: String(number), label: text.negotiation.versionChoice(number, side) }))
          .reverse()}
      />
    </span>
  )
  return (
    <Strip id="since" title={words.title} tone="accent" beside={picker}>
      {older.since === null ? (
        <p className={styles.words}>{words.failed}</p>
      ) : (
        <Changes reviewed={reviewed} since={older.since} />
      )}
    </Strip>
  )
}
