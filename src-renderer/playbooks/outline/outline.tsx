import type { ReactNode } from 'react'
import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components'
import { text } from '#renderer/messages/text.ts'
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
  /** What the address names. */
  readonly item: string | null
  /** Which of several with that id was chosen, where one was. */
  readonly chosen: string | null
  readonly onChoose: (id: string | null, key: string) => void
}

const titleOf = ({ kind, title }: OutlineGroup): string => title ?? (kind === 'topics' ? '' : words.groups[kind])

function Entry({ entry, faults }: { readonly entry: OutlineEntry; readonly faults: number }): ReactNode {
  const isNumbered = /^[A-Z]{1,2}\d/.test(entry.id)
  return (
    <ListBoxItem id={entry.key} textValue={entry.title} className={styles.entry ?? ''}>
      {isNumbered ? <span className={styles.id}>{entry.id}</span> : null}
      <span className={styles.words}>{entry.title}</span>
      {faults === 0 ? null : (
        <span className={styles.faults} title={words.faults.here(faults)}>
          {text.common.number(faults)}
        </span>
      )}
    </ListBoxItem>
  )
}

/** The parts of a playbook by group. One stop for Tab; inside, the arrow keys choose. */
export function Outline({ playbook, isEditing, item, chosen, onChoose }: OutlineProps): ReactNode {
  const faults = useEditing((state) => state.faults)
  const groups = outlineOf(playbook)
  const entries = groups.flatMap((group) => group.entries)
  const alike = entries.filter(({ id }) => id === item)
  const current = item === null ? ABOUT : (alike.find(({ key }) => key === chosen) ?? alike[0])?.key
  const count = (entry: OutlineEntry): number =>
    isEditing ? faultsAt(faults, `${entry.kind}.${entry.at}`, true).length : 0
  return (
    <nav className={styles.outline} aria-label={words.outline}>
      <ListBox
        className={styles.list ?? ''}
        aria-label={words.outline}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={current === undefined ? [] : [current]}
        onSelectionChange={(keys) => {
          const [key] = keys
          const entry = entries.find((each) => each.key === key)
          if (key === ABOUT) onChoose(null, ABOUT)
          else if (entry !== undefined) onChoose(entry.id, entry.key)
        }}
      >
        <ListBoxSection>
          <Header className={styles.group}>{words.groups.overview}</Header>
          <ListBoxItem id={ABOUT} textValue={words.about} className={styles.entry ?? ''}>
            <span className={styles.words}>{words.about}</span>
          </ListBoxItem>
        </ListBoxSection>
        {groups.map((group) => (
          <ListBoxSection key={`${group.kind} ${group.title}`}>
            <Header className={styles.group}>{titleOf(group)}</Header>
            {group.entries.map((entry) => (
              <Entry key={entry.key} entry={entry} faults={count(entry)} />
            ))}
          </ListBoxSection>
        ))}
      </ListBox>
      {isEditing ? <AddParts playbook={playbook} onAdded={(id) => onChoose(id, '')} /> : null}
    </nav>
  )
}
