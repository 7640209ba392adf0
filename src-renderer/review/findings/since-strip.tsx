import { type ReactNode, useState } from 'react'
import { Button, ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { Picker } from '#renderer/components/forms/picker.tsx'
import { text } from '#renderer/messages/text.ts'
import { describeError } from '#shared/api/describe-error.ts'
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

type LineId = keyof typeof words.kinds

interface SinceLine {
  readonly id: LineId
  readonly items: readonly { readonly id: string; readonly title: string; readonly values: readonly string[] }[]
}

/** What changed, by kind; kinds without any are left out. */
function linesOf(reviewed: Reviewed, since: Since): readonly SinceLine[] {
  const { raised, cleared } = ruleChanges(reviewed, since)
  const asItems = (rules: typeof raised): SinceLine['items'] =>
    rules.map(({ rule }) => ({ id: rule.id, title: `${rule.id} ${rule.title}`, values: [] }))
  const groups = groupChanges(reviewed, since).map(({ kind, changes }) => ({
    id: kind,
    items: changes.map(({ topic, change }) => ({ id: topic.id, title: topic.title, values: valuesOf(change) })),
  }))
  const lines = [
    { id: 'raised', items: asItems(raised) },
    ...groups,
    { id: 'cleared', items: asItems(cleared) },
  ] as const
  return lines.filter(({ items }) => items.length > 0)
}

function Line({ line: { id: kind, items } }: { readonly line: SinceLine }): ReactNode {
  return (
    <div className={styles.line}>
      <dt className={styles.label}>{words.kinds[kind]}</dt>
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

interface ChangesProps {
  readonly lines: readonly SinceLine[]
  readonly shown: ReadonlySet<LineId>
}

/** The kinds that are shown: losses and gains at first. The others are a press away. */
const FIRST: readonly LineId[] = ['raised', 'dropped', 'weakened', 'settled']

function Kinds({ lines, shown, onChange }: ChangesProps & { readonly onChange: (shown: ReadonlySet<LineId>) => void }) {
  return (
    <ToggleButtonGroup
      className={styles.kinds ?? ''}
      aria-label={words.name}
      selectionMode="multiple"
      selectedKeys={lines.flatMap(({ id }) => (shown.has(id) ? [id] : []))}
      onSelectionChange={(keys) => onChange(new Set(lines.map(({ id }) => id).filter((id) => keys.has(id))))}
    >
      {lines.map(({ id, items }) => (
        <ToggleButton key={id} id={id} className={styles.kind ?? ''}>
          <b>{text.common.number(items.length)}</b>
          {words.counts[id]}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}

function Changes({ lines, shown }: ChangesProps): ReactNode {
  const visible = lines.filter(({ id }) => shown.has(id))
  if (visible.length === 0) return null
  return (
    <dl className={styles.lines}>
      {visible.map((line) => (
        <Line key={line.id} line={line} />
      ))}
    </dl>
  )
}

/** What the shown version settled, weakened or dropped since an older one. */
export function SinceStrip({ reviewed }: { readonly reviewed: Reviewed }): ReactNode {
  const older = useReview((state) => state.older)
  const versions = useReview((state) => state.versions)
  const [shown, setShown] = useState<ReadonlySet<LineId>>(new Set(FIRST))
  if (older === null) return null
  const earlier = (versions ?? []).filter(({ number }) => number < reviewed.got.version)
  const { since } = older
  const lines = since.ok ? linesOf(reviewed, since.value) : []
  const none = !since.ok
    ? describeError(since.error).happened
    : since.value.isCovered
      ? words.nothing
      : words.notCovered
  const beside = (
    <>
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
      {lines.length === 0 ? null : <Kinds lines={lines} shown={shown} onChange={setShown} />}
    </>
  )
  return (
    <Strip id="since" title={words.title} tone="accent" beside={beside}>
      {lines.length === 0 ? <p className={styles.words}>{none}</p> : <Changes lines={lines} shown={shown} />}
    </Strip>
  )
}
