import { type ReactNode, useEffect } from 'react'
import { useCommands } from '#renderer/commands/registry.ts'
import { Button } from '#renderer/components/buttons/button.tsx'
import { EmptyState } from '#renderer/components/frames/empty-state.tsx'
import { ErrorNotice } from '#renderer/components/frames/notice.tsx'
import { text } from '#renderer/messages/text.ts'
import { go, playbookRoute, type Route } from '#renderer/route/route.ts'
import { onRefresh } from '#renderer/shell/refresh.ts'
import { ImportDialog } from './dialogs/import-dialog.tsx'
import { PlaybookList } from './list/playbook-list.tsx'
import { PlaybookView } from './playbook-view.tsx'
import styles from './playbooks-screen.module.css'
import { leavePlaybook, loadPlaybook, loadPlaybooks, openDialog, usePlaybooks } from './playbooks-slice.ts'

const words = text.playbooks
const commands = { 'playbook.import': () => openDialog('import') }

function load(playbook: string | null): Promise<unknown> {
  return playbook === null ? loadPlaybooks() : Promise.all([loadPlaybooks(), loadPlaybook(playbook)])
}

function Missing({ id }: { readonly id: string }): ReactNode {
  const actions = <Button onPress={() => go(playbookRoute(null))}>{words.toList}</Button>
  return (
    <EmptyState title={words.missing(id)} level={1} actions={actions}>
      {words.missingWords}
    </EmptyState>
  )
}

function Content({ playbook, item }: Pick<PlaybooksRoute, 'playbook' | 'item'>): ReactNode {
  const { list, shown, missing, error } = usePlaybooks()
  if (error !== null) {
    const again = <Button onPress={() => void load(playbook)}>{text.common.tryAgain}</Button>
    return (
      <div className={styles.problem}>
        <h1 className={styles.title}>{words.title}</h1>
        <ErrorNotice error={error} actions={again} />
      </div>
    )
  }
  if (playbook === null) return list === null ? null : <PlaybookList list={list} />
  if (missing === playbook) return <Missing id={playbook} />
  return shown?.playbook.id === playbook ? <PlaybookView shown={shown} item={item} /> : null
}

type PlaybooksRoute = Extract<Route, { readonly screen: 'playbooks' }>

/** The playbooks: all of them, or one with its parts. */
export function PlaybooksScreen({ route }: { readonly route: PlaybooksRoute }): ReactNode {
  const { playbook, item } = route
  const dialog = usePlaybooks((state) => state.dialog)
  useCommands(commands)
  useEffect(() => {
    void load(playbook)
    const end = onRefresh(() => load(playbook).then(() => undefined))
    return () => {
      end()
      leavePlaybook()
    }
  }, [playbook])
  return (
    <>
      <Content playbook={playbook} item={item} />
      {dialog === 'import' ? <ImportDialog /> : null}
    </>
  )
}
