import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { Notice } from '#renderer/components/frames/notice.tsx'
import { text } from '#renderer/messages/text.ts'
import type { Side } from '#shared/model/side.ts'
import type { Item } from '../model/reviewed.ts'
import type { Loaded } from '../review-slice.ts'
import { ControlDetails } from './control-details.tsx'
import styles from './inspector.module.css'
import { RuleDetails } from './rule-details.tsx'
import { TopicDetails } from './topic-details.tsx'

const words = text.review.inspector
const DETAILS = 'review-details'

/** Moves on to what can be done with what is chosen. */
export const focusDetails = (): void =>
  document.getElementById(DETAILS)?.querySelector<HTMLElement>('button:not([disabled]), a[href]')?.focus()

interface InspectorProps {
  readonly loaded: Loaded | null
  readonly item: Item | null
  /** The id in the address. */
  readonly named: string | null
  readonly ours: Side | null
}

function Details({ loaded, item, ours }: { readonly loaded: Loaded; readonly item: Item; readonly ours: Side | null }) {
  switch (item.kind) {
    case 'topic':
      return <TopicDetails key={item.topic.id} loaded={loaded} one={item} entry={null} ours={ours} />
    case 'entry':
      return <TopicDetails key={item.entry.id} loaded={loaded} one={item} entry={item.entry} ours={ours} />
    case 'rule':
      return <RuleDetails key={item.rule.id} loaded={loaded} one={item} list={item.list} />
    case 'control':
      return <ControlDetails key={item.control.id} loaded={loaded} one={item} />
  }
}

/** What is known of the chosen part of the playbook: what decided, and what can be done about it. */
export function Inspector({ loaded, item, named, ours }: InspectorProps): ReactNode {
  const details = useRef<HTMLDivElement>(null)
  // What is chosen anew is read from its beginning.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the choice that has changed.
  useLayoutEffect(() => void details.current?.closest('aside')?.scrollTo({ top: 0 }), [named])
  if (loaded === null) return null
  if (item === null && named !== null)
    return (
      <Notice tone="warning" title={words.missing(named)}>
        {words.missingWords}
      </Notice>
    )
  return (
    <div ref={details} className={styles.inspector} id={DETAILS}>
      {item === null ? (
        <p className={styles.muted}>{words.choose}</p>
      ) : (
        <Details loaded={loaded} item={item} ours={ours} />
      )}
      <p className={styles.advice}>{text.review.notAdvice}</p>
    </div>
  )
}
