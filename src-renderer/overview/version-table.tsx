import type { ReactNode } from 'react'
import { Button } from '#renderer/components/buttons/button.tsx'
import { SideName } from '#renderer/components/marks/side-name.tsx'
import { Tag } from '#renderer/components/marks/tag.tsx'
import { MoreMenu } from '#renderer/components/menus/more-menu.tsx'
import { text } from '#renderer/messages/text.ts'
import { documentRoute, go } from '#renderer/route/route.ts'
import { isSigned } from '#shared/model/contract.ts'
import { type Shown, type ShownVersion, useOverview } from './overview-slice.ts'
import { exportOriginal, withdrawVersion } from './version-actions.ts'
import styles from './version-table.module.css'

const words = text.overview
const { columns } = words

interface VersionRow {
  readonly version: ShownVersion
  /** The version that it answers, or null for the first. */
  readonly answered: number | null
  readonly isLatest: boolean
}

/** The versions newest first, each with the one it is compared with. */
const rowsOf = (versions: readonly ShownVersion[]): readonly VersionRow[] =>
  versions
    .map((version, at) => ({
      version,
      answered: version.answers,
      isLatest: at === versions.length - 1,
    }))
    .toReversed()

function Documents({ version }: { readonly version: ShownVersion }): ReactNode {
  return (
    <>
      {version.documents.map(({ name, kind, size }) => (
        <span key={name} className={styles.document}>
          <span className={styles.name}>{name}</span>
          <span className={styles.size}>{words.document(kind, size)}</span>
        </span>
      ))}
      <span className={styles.counts}>{words.counts(version)}</span>
    </>
  )
}

/** Known of the latest version alone: what its sender changed without marking it. */
function Unmarked({ version }: { readonly version: number }): ReactNode {
  const count = useOverview(({ changes }) => (changes?.newer === version ? (changes.summary?.unmarked ?? 0) : 0))
  return count === 0 ? null : <Tag tone="warning">{words.notMarked(count)}</Tag>
}

function whyNotWithdraw(shown: Shown, isLatest: boolean): string | null {
  if (isSigned(shown.state)) return words.withdrawNever
  return isLatest ? null : words.withdrawOnlyLatest
}

function Actions({ shown, row }: { readonly shown: Shown; readonly row: VersionRow }): ReactNode {
  const { version, answered, isLatest } = row
  const { id } = shown.contract
  const compare = (older: number) => (): void =>
    go({ screen: 'compare', contract: id, older, newer: version.number, change: null })
  const isAlone = version.documents.length === 1
  const items = [
    ...version.documents.map(({ name }) => ({
      id: `export ${name}`,
      title: isAlone ? words.exportOriginal : words.exportDocument(name),
      run: () => void exportOriginal(id, version.number, name),
    })),
    {
      id: 'withdraw',
      title: words.withdraw,
      run: () => void withdrawVersion(id, version.number),
      whyNot: whyNotWithdraw(shown, isLatest),
    },
  ]
  return (
    <span className={styles.buttons}>
      {answered === null ? null : (
        <Button kind={isLatest ? 'primary' : 'normal'} onPress={compare(answered)}>
          {words.compareWith(answered)}
        </Button>
      )}
      <Button onPress={() => go(documentRoute(id, version.number))} label={text.paper.readVersion(version.number)}>
        {text.paper.read}
      </Button>
      <MoreMenu label={words.more(version.number)} items={items} />
    </span>
  )
}

interface VersionLineProps {
  readonly shown: Shown
  readonly row: VersionRow
}

function VersionLine({ shown, row }: VersionLineProps): ReactNode {
  const { version } = row
  return (
    <tr>
      <th scope="row" className={styles.cell}>
        <span className={styles.short}>{text.common.versionShort(version.number)}</span>
        {shown.freeze?.version === version.number ? (
          <Tag tone={isSigned(shown.state) ? 'inserted' : 'accent'}>{text.home.state(shown.state)}</Tag>
        ) : (
          <Unmarked version={version.number} />
        )}
      </th>
      <td className={styles.cell}>
        <SideName side={version.side} ours={shown.contract.ours} />
        <span className={styles.date}>{text.common.day(version.date)}</span>
      </td>
      <td className={styles.cell}>
        <Documents version={version} />
      </td>
      <td className={styles.cell}>
        <Actions shown={shown} row={row} />
      </td>
    </tr>
  )
}

/** The versions of a contract, newest first. */
export function VersionTable({ shown }: { readonly shown: Shown }): ReactNode {
  return (
    <table className={styles.table} aria-label={words.versions}>
      <thead>
        <tr>
          <th className={`${styles.head} ${styles.number}`}>{columns.version}</th>
          <th className={`${styles.head} ${styles.side}`}>{columns.side}</th>
          <th className={styles.head}>{columns.document}</th>
          <th className={`${styles.head} ${styles.actions}`}>
            <span className={styles.unseen}>{columns.actions}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rowsOf(shown.versions).map((row, place) => (
          // By its place and not by its number: a new version comes in at the top without moving what is there.
          // biome-ignore lint/suspicious/noArrayIndexKey: a row keeps nothing of its own.
          <VersionLine key={place} shown={shown} row={row} />
        ))}
      </tbody>
    </table>
  )
}
