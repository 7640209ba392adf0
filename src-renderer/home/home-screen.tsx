import type { ReactNode } from 'react'
import { Button } from '#renderer/components/buttons/button.tsx'
import { CommandButton } from '#renderer/components/buttons/command-button.tsx'
import { EmptyState } from '#renderer/components/frames/empty-state.tsx'
import { ErrorNotice } from '#renderer/components/frames/notice.tsx'
import { DropArea } from '#renderer/incoming/files/drop-area.tsx'
import { text } from '#renderer/messages/text.ts'
import { takeDropped } from '#renderer/overview/add-version/take-documents.ts'
import { loadContracts, useContracts } from '#renderer/shell/contracts.ts'
import { ContractTable } from './contract-table.tsx'
import styles from './home-screen.module.css'

const words = text.home

function Content(): ReactNode {
  const { list, error } = useContracts()
  if (error !== null) {
    return (
      <ErrorNotice
        error={error}
        actions={<Button onPress={() => void loadContracts()}>{text.common.tryAgain}</Button>}
      />
    )
  }
  if (list === null) return null
  if (list.length > 0) return <ContractTable list={list} />
  return (
    <EmptyState
      title={words.empty.title}
      actions={
        <>
          <CommandButton command="incoming.folder" />
          <CommandButton command="incoming.files" />
          <CommandButton command="contract.draft" />
          <CommandButton command="contract.add" kind="primary" />
        </>
      }
    >
      {words.empty.words}
      <span className={styles.hint}>{words.empty.sample}</span>
    </EmptyState>
  )
}

/** Every contract of the workspace. Documents dropped anywhere on it find theirs, a folder is sorted. */
export function HomeScreen(): ReactNode {
  const hasContracts = useContracts(({ list }) => list !== null && list.length > 0)
  return (
    <DropArea label={text.incoming.drop} onDropped={(dropped) => takeDropped(null, dropped)}>
      <div className={styles.screen}>
        <header className={styles.header}>
          <h1 className={styles.title}>{words.title}</h1>
          {hasContracts ? (
            <div className={styles.actions}>
              <CommandButton command="incoming.folder" />
              <CommandButton command="incoming.files" />
              <CommandButton command="contract.draft" />
              <CommandButton command="contract.add" kind="primary" />
            </div>
          ) : null}
        </header>
        <Content />
      </div>
    </DropArea>
  )
}
