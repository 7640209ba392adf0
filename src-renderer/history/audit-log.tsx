import { ShieldCheck } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '#renderer/components/buttons/button.tsx'
import { Picker } from '#renderer/components/forms/picker.tsx'
import { Notice } from '#renderer/components/frames/notice.tsx'
import { text } from '#renderer/messages/text.ts'
import styles from './audit-log.module.css'
import { type Entry, loadEarlier, type Scope, setScope, useHistory } from './history-slice.ts'

const words = text.history

const SCOPES: readonly Scope[] = ['contract', 'workspace']

function Chain(): ReactNode {
  const chain = useHistory((state) => state.chain)
  if (chain === null) return null
  if (!chain.ok) {
    return (
      <Notice tone="problem" title={words.broken(chain.brokenAt)}>
        {words.brokenTodo}
      </Notice>
    )
  }
  return (
    <p className={styles.chain}>
      <ShieldCheck size={15} aria-hidden />
      <span className={styles.unbroken}>{words.unbroken(chain.entries)}</span>
      <span className={styles.why}>{words.unbrokenWhy}</span>
    </p>
  )
}

function EntryRow({ entry, scope }: { readonly entry: Entry; readonly scope: Scope }): ReactNode {
  return (
    <tr>
      <td className={styles.when}>
        <time dateTime={entry.at}>{text.common.time(entry.at)}</time>
      </td>
      <td className={styles.what}>{words.action(entry.action, entry.payload)}</td>
      {scope === 'workspace' ? <td className={styles.contract}>{entry.contract ?? text.common.none}</td> : null}
      <td className={styles.entry}>{entry.seq}</td>
    </tr>
  )
}

function Entries({ entries }: { readonly entries: readonly Entry[] }): ReactNode {
  const scope = useHistory((state) => state.scope)
  return (
    <table className={styles.table} aria-label={words.log}>
      <thead>
        <tr>
          <th className={styles.when}>{words.columns.when}</th>
          <th className={styles.what}>{words.columns.what}</th>
          {scope === 'workspace' ? <th className={styles.contract}>{words.columns.contract}</th> : null}
          <th className={styles.entry}>{words.columns.entry}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <EntryRow key={entry.seq} entry={entry} scope={scope} />
        ))}
      </tbody>
    </table>
  )
}

/** What was done, newest first, and whether the record is whole. */
export function AuditLog(): ReactNode {
  const { entries, hasEarlier, scope } = useHistory()
  const options = SCOPES.map((id) => ({ id, label: words.scopes[id] }))
  return (
    <section className={styles.log} aria-label={words.log}>
      <header className={styles.head}>
        <h2 className={styles.title}>{words.log}</h2>
        <Picker
          label={words.scope}
          isLabelHidden
          value={scope}
          onChange={(id) => void setScope(id === 'workspace' ? 'workspace' : 'contract')}
          options={options}
        />
      </header>
      <Chain />
      {entries === null ? null : <Entries entries={entries} />}
      {hasEarlier ? (
        <div>
          <Button onPress={() => void loadEarlier()}>{words.earlier}</Button>
        </div>
      ) : (
        <p className={styles.why}>{words.start}</p>
      )}
    </section>
  )
}
