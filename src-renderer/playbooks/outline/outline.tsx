import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { stepFrom, stepOfKey } from '#renderer/components/tables/steps.ts'
import { text } from '#renderer/messages/text.ts'
import { addressOf, playbookRoute } from '#renderer/route/route.ts'
import type { Playbook } from '#shared/model/playbook/playbook.ts'
import { useEditing } from '../edit/editing-slice.ts'
import { faultsAt } from '../model/fault-places.ts'
import { type OutlineEntry, type OutlineGroup, outlineOf } from '../model/parts.ts'
import { AddParts } from './add-parts.tsx'
import styles from './outline.module.css'

const words = text.playbooks
const ABOUT = 'about'

interface OutlineProps {
  readonly playbook: Playbook
  readonly isEditing: boolean
  /** What is shown, by its key; null: the playbook's head. */
  readonly shown: string | null
  readonly onChoose: (id: string | null, key: string) => void
}

const titleOf = ({ kind, title }: OutlineGroup): string => title ?? (kind === 'topics' ? '' : words.groups[kind])

interface LineProps {
  readonly playbook: Playbook
  readonly entry: Pick<OutlineEntry, 'key' | 'title'> & { readonly id: string | null }
  readonly faults: number
  readonly isShown: boolean
  readonly isStop: boolean
  readonly onChoose: (id: string | null, key: string) => void
  readonly onFocus: (key: string) => void
}

function Line({ playbook, entry, faults, isShown, isStop, onChoose, onFocus }: LineProps): ReactNode {
  const { id, key, title } = entry
  return (
    <a
      role="treeitem"
      className={styles.entry}
      href={`#${addressOf(playbookRoute(playbook.id, id))}`}
      aria-current={isShown ? 'true' : undefined}
      data-key={key}
      tabIndex={isStop ? 0 : -1}
      onFocus={() => onFocus(key)}
      onClick={(event) => {
        event.preventDefault()
        onChoose(id, key)
      }}
    >
      {id !== null && /^[A-Z]{1,2}\d/.test(id) ? <span className={styles.id}>{id}</span> : null}
      <span className={styles.words}>{title}</span>
      {faults === 0 ? null : (
        <span className={styles.faults} title={words.faults.here(faults)}>
          {text.common.number(faults)}
        </span>
      )}
    </a>
  )
}

/** The parts of a playbook by group. One stop for Tab; inside, the arrow keys lead on, and Enter chooses. */
export function Outline({ playbook, isEditing, shown, onChoose }: OutlineProps): ReactNode {
  const faults = useEditing((state) => state.faults)
  const tree = useRef<HTMLDivElement>(null)
  /** The line that keys have led to. */
  const [focused, setFocused] = useState<string | null>(null)
  const groups = outlineOf(playbook)
  const keys = [ABOUT, ...groups.flatMap(({ entries }) => entries.map(({ key }) => key))]
  const current = shown ?? ABOUT
  const stop = focused !== null && keys.includes(focused) ? focused : current
  const lineOf = (key: string): HTMLElement | null =>
    [...(tree.current?.querySelectorAll<HTMLElement>('[data-key]') ?? [])].find((line) => line.dataset.key === key) ??
    null
  // biome-ignore lint/correctness/useExhaustiveDependencies: it happens when something else is shown.
  useEffect(() => {
    lineOf(current)?.scrollIntoView({ block: 'nearest' })
  }, [current])
  const handleKey = (event: KeyboardEvent): void => {
    const by = stepOfKey(event.key)
    const to = by === null || event.ctrlKey || event.metaKey || event.altKey ? null : stepFrom(keys, stop, by)
    if (to === null) return
    event.preventDefault()
    lineOf(to)?.focus()
  }
  const lineProps = (key: string) => ({
    ...{ playbook, onChoose, onFocus: setFocused },
    ...{ isShown: key === current, isStop: key === stop },
  })
  const count = ({ kind, at }: OutlineEntry): number => (isEditing ? faultsAt(faults, `${kind}.${at}`, true).length : 0)
  return (
    <nav className={styles.outline} aria-label={words.outline}>
      <div className={styles.list}>
        <div ref={tree} role="tree" aria-label={words.outline} onKeyDown={handleKey} onBlur={() => setFocused(null)}>
          <Line entry={{ id: null, key: ABOUT, title: words.about }} faults={0} {...lineProps(ABOUT)} />
          {groups.map((group) => (
            // biome-ignore lint/a11y/useSemanticElements: a tree's branches are groups, and no fieldsets.
            <div key={`${group.kind} ${group.title}`} role="group" aria-label={titleOf(group)}>
              <div className={styles.group}>{titleOf(group)}</div>
              {group.entries.map((entry) => (
                <Line key={entry.key} entry={entry} faults={count(entry)} {...lineProps(entry.key)} />
              ))}
            </div>
          ))}
        </div>
      </div>
      {isEditing ? <AddParts playbook={playbook} onAdded={(id) => onChoose(id, '')} /> : null}
    </nav>
  )
}
