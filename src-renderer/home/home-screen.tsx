import { type ReactNode, useEffect, useMemo } from 'react'
import { useCommands } from '#renderer/commands/registry.ts'
import { Button } from '#renderer/components/buttons/button.tsx'
import { CommandButton } from '#renderer/components/buttons/command-button.tsx'
import { EmptyState } from '#renderer/components/frames/empty-state.tsx'
import { ErrorNotice } from '#renderer/components/frames/notice.tsx'
import { DropArea } from '#renderer/incoming/files/drop-area.tsx'
import { text } from '#renderer/messages/text.ts'
import { takeDropped } from '#renderer/overview/add-version/take-documents.ts'
import { loadContracts, type Overview, useContracts } from '#renderer/shell/contracts.ts'
import { onRefresh } from '#renderer/shell/refresh.ts'
import { today } from '#renderer/shell/today.ts'
import { ContractTable } from './contract-table.tsx'
import { listOf } from './home-list.ts'
import styles from './home-screen.module.css'
import { loadDeadlines, look, toggleFilter, useHome } from './home-slice.ts'
import { ListTools } from './list-tools.tsx'
import { type ListedDeadline, needsOf } from './needs/needs.ts'
import { NeedsStrip } from './needs/needs-strip.tsx'

const words = text.home
const listCommands = { 'contracts.ours': () => toggleFilter('ours') }

interface ListedProps {
  readonly list: readonly Overview[]
  readonly deadlines: readonly ListedDeadline[]
}

function Listed({ list, deadlines }: ListedProps): ReactNode {
  const view = useHome((state) => state.view)
  const needs = useMemo(() => needsOf(list, deadlines, today()), [list, deadlines])
  const rows = useMemo(() => listOf(list, view), [list, view])
  return (
    <>
      <NeedsStrip needs={needs} />
      <ListTools list={list} />
      {rows.length > 0 ? (
        <ContractTable rows={rows} />
      ) : (
        <EmptyState
          title={words.nothing}
          actions={<Button onPress={() => look({ filter: 'all', client: null })}>{words.showAll}</Button>}
        />
      )}
    </>
  )
}

function Content(): ReactNode {
  const { list, error } = useContracts()
  const deadlines = useHome((state) => state.deadlines)
  if (error !== null) {
    return (
      <ErrorNotice
        error={error}
        actions={<Button onPress={() => void loadContracts()}>{text.common.tryAgain}</Button>}
      />
    )
  }
  if (list === null || deadlines === null) return null
  if (list.length > 0) return <Listed list={list} deadlines={deadlines} />
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
  useCommands(listCommands)
  useEffect(() => {
    void loadDeadlines()
    return onRefresh(loadDeadlines)
  }, [])
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
