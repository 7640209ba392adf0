import type { ReactNode } from 'react'
import { CommandButton } from '#renderer/components/buttons/command-button.tsx'
import { Fingerprint } from '#renderer/components/marks/fingerprint.tsx'
import { MoreMenu } from '#renderer/components/menus/more-menu.tsx'
import { text } from '#renderer/messages/text.ts'
import type { ShownTurns } from '../overview-slice.ts'
import { removeSending } from '../turn-actions.ts'
import styles from './sent-table.module.css'

const words = text.turns.sent
const { columns } = words

type Sending = ShownTurns['sendings'][number]

function SentFiles({ files }: Pick<Sending, 'files'>): ReactNode {
  return files.map(({ name, sha256 }) => (
    <span key={name} className={styles.file}>
      <span className={styles.name}>{name}</span>
      <span className={styles.hash} title={words.hash}>
        <Fingerprint value={sha256} />
      </span>
    </span>
  ))
}

function SentRow({ contract, sending }: { readonly contract: string; readonly sending: Sending }): ReactNode {
  const { id, version, on, channel, note, files } = sending
  const remove = { id: 'remove', title: words.remove, run: () => void removeSending(contract, id, version) }
  return (
    <tr>
      <th scope="row" className={styles.cell}>
        <strong>{text.common.versionShort(version)}</strong>
      </th>
      <td className={styles.cell}>
        {text.common.day(on)}
        <span className={styles.note}>{words.by(channel)}</span>
      </td>
      <td className={styles.cell}>
        <SentFiles files={files} />
        {note === null ? null : <span className={styles.note}>{note}</span>}
      </td>
      <td className={`${styles.cell} ${styles.actions}`}>
        <MoreMenu label={words.more(version, channel)} items={[remove]} />
      </td>
    </tr>
  )
}

interface SentTableProps {
  readonly contract: string
  readonly sendings: readonly Sending[]
}

/** Which files went out, when and how: what shows later that they were these and no others. */
export function SentTable({ contract, sendings }: SentTableProps): ReactNode {
  return (
    <section className={styles.sent} aria-labelledby="sent-title">
      <div className={styles.head}>
        <h2 id="sent-title" className={styles.subject}>
          {words.title}
        </h2>
        <CommandButton command="sending.add" />
      </div>
      {sendings.length === 0 ? (
        <p className={styles.none}>{words.none}</p>
      ) : (
        <table className={styles.table} aria-labelledby="sent-title">
          <thead>
            <tr>
              <th className={`${styles.column} ${styles.version}`}>{columns.version}</th>
              <th className={`${styles.column} ${styles.on}`}>{columns.on}</th>
              <th className={styles.column}>{columns.files}</th>
              <th className={`${styles.column} ${styles.menu}`}>
                <span className={styles.unseen}>{columns.actions}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {sendings.toReversed().map((sending) => (
              <SentRow key={sending.id} contract={contract} sending={sending} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
