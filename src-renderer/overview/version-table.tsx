import type { ReactNode } from 'react'
import { Cell, Column, Row, Table, TableBody, TableHeader } from 'react-aria-components'
import { Button } from '#renderer/components/buttons/button.tsx'
import { SideName } from '#renderer/components/marks/side-name.tsx'
import { Tag } from '#renderer/components/marks/tag.tsx'
import { MoreMenu } from '#renderer/components/menus/more-menu.tsx'
import { text } from '#renderer/messages/text.ts'
import { go } from '#renderer/route/route.ts'
import type { Shown, ShownVersion } from './overview-slice.ts'
import { exportOriginal, withdrawVersion } from './version-actions.ts'
import styles from './version-table.module.css'

const words = text.overview
const { columns } = words

interface VersionRow {
  readonly version: ShownVersion
  /** The version before, or null for the first. */
  readonly previous: number | null
  readonly isLatest: boolean
}

/** The versions newest first, each with the one it is compared with. */
const rowsOf = (versions: readonly ShownVersion[]): readonly VersionRow[] =>
  versions
    .map((version, at) => ({
      version,
      previous: versions[at - 1]?.number ?? null,
      isLatest: at === versions.length - 1,
    }))
    .toReversed()

function Documents({ version }: { readonly version: ShownVersion }): ReactNode {
  return (
    <>
      {version.documents.map(({ name, size }) => (
        <span key={name} className={styles.document}>
          <span className={styles.name}>{name}</span>
          <span className={styles.size}>{text.common.fileSize(size)}</span>
        </span>
      ))}
      <span className={styles.counts}>{words.counts(version)}</span>
    </>
  )
}

function whyNotWithdraw(shown: Shown, isLatest: boolean): string | null {
  if (shown.state === 'signed') return words.withdrawNever
  return isLatest ? null : words.withdrawOnlyLatest
}

function Actions({ shown, row }: { readonly shown: Shown; readonly row: VersionRow }): ReactNode {
  const { version, previous, isLatest } = row
  const { id } = shown.contract
  const compare = (older: number) => (): void =>
    go({ screen: 'compare', contract: id, older, newer: version.number, change: null })
  const items = [
    { id: 'export', title: words.exportOriginal, run: () => void exportOriginal(id, version.number) },
    {
      id: 'withdraw',
      title: words.withdraw,
      run: () => void withdrawVersion(id, version.number),
      whyNot: whyNotWithdraw(shown, isLatest),
    },
  ]
  return (
    <span className={styles.buttons}>
      {previous === null ? null : (
        <Button kind={isLatest ? 'primary' : 'normal'} onPress={compare(previous)}>
          {words.compareWith(previous)}
        </Button>
      )}
      <MoreMenu label={words.more(version.number)} items={items} />
    </span>
  )
}

/** The versions of a contract, newest first. Arrow keys go through the rows and their buttons. */
export function VersionTable({ shown }: { readonly shown: Shown }): ReactNode {
  const { ours } = shown.contract
  return (
    <Table className={styles.table ?? ''} aria-label={words.versions}>
      <TableHeader>
        <Column id="version" isRowHeader className={`${styles.head} ${styles.number}`}>
          {columns.version}
        </Column>
        <Column id="side" className={`${styles.head} ${styles.side}`}>
          {columns.side}
        </Column>
        <Column id="document" className={styles.head ?? ''}>
          {columns.document}
        </Column>
        <Column id="actions" className={`${styles.head} ${styles.actions}`} textValue={columns.actions}>
          <span className={styles.unseen}>{columns.actions}</span>
        </Column>
      </TableHeader>
      <TableBody>
        {rowsOf(shown.versions).map((row) => (
          <Row key={row.version.number} id={row.version.number} className={styles.row ?? ''}>
            <Cell className={styles.cell ?? ''}>
              <span className={styles.short}>{text.common.versionShort(row.version.number)}</span>
              {shown.freeze?.version === row.version.number ? (
                <Tag tone={shown.state === 'signed' ? 'inserted' : 'accent'}>{text.home.state(shown.state)}</Tag>
              ) : null}
            </Cell>
            <Cell className={styles.cell ?? ''}>
              <SideName side={row.version.side} ours={ours} />
              <span className={styles.date}>{text.common.day(row.version.date)}</span>
            </Cell>
            <Cell className={styles.cell ?? ''}>
              <Documents version={row.version} />
            </Cell>
            <Cell className={styles.cell ?? ''}>
              <Actions shown={shown} row={row} />
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  )
}
