import { type ReactNode, useEffect, useMemo } from 'react'
import { useCommands } from '#renderer/commands/registry.ts'
import { Button } from '#renderer/components/buttons/button.tsx'
import { CommandButton } from '#renderer/components/buttons/command-button.tsx'
import { EmptyState } from '#renderer/components/frames/empty-state.tsx'
import { ErrorNotice } from '#renderer/components/frames/notice.tsx'
import { DropArea } from '#renderer/incoming/files/drop-area.tsx'
import { text } from '#renderer/messages/text.ts'
import { go } from '#renderer/route/route.ts'
import { onRefresh } from '#renderer/shell/refresh.ts'
import { takeDropped } from './add-version/take-documents.ts'
import { LatestChangesCard } from './cards/latest-changes.tsx'
import { SignatureCard } from './cards/signature.tsx'
import { StandingCard } from './cards/standing.tsx'
import { DateList } from './dates/date-list.tsx'
import { ReminderDialog } from './dates/reminder-dialog.tsx'
import { OverviewHeader } from './overview-header.tsx'
import styles from './overview-screen.module.css'
import { type Loaded, leaveOverview, loadOverview, openDialog, type Shown, useOverview } from './overview-slice.ts'
import { SendingDialog } from './sent/sending-dialog.tsx'
import { SentTable } from './sent/sent-table.tsx'
import { exportDates } from './turn-actions.ts'
import { TurnCard } from './turns/turn-card.tsx'
import { TurnDialog } from './turns/turn-dialog.tsx'
import { VersionTable } from './version-table.tsx'

const words = text.overview

function Versions({ shown }: { readonly shown: Shown }): ReactNode {
  if (shown.versions.length > 0) {
    return (
      <>
        <div className={styles.head}>
          <h2 className={styles.subject}>{words.versions}</h2>
          {shown.state === 'executed' ? null : <p className={styles.hint}>{words.dropHint}</p>}
        </div>
        <VersionTable shown={shown} />
      </>
    )
  }
  return (
    <div className={styles.empty}>
      <EmptyState title={words.noVersions.title} actions={<CommandButton command="version.add" kind="primary" />}>
        {words.noVersions.words}
      </EmptyState>
    </div>
  )
}

/** The dialogs of the overview, and the commands that open them. */
function Dialogs({ loaded: { shown, turns } }: { readonly loaded: Loaded }): ReactNode {
  const dialog = useOverview((state) => state.dialog)
  const { id } = shown.contract
  const canSay = shown.state === 'draft'
  const hasVersions = shown.versions.length > 0
  useCommands(
    useMemo(
      () => ({
        ...(canSay ? { 'turn.change': () => openDialog('turn') } : {}),
        ...(hasVersions ? { 'sending.add': () => openDialog('sending') } : {}),
        'reminder.add': () => openDialog('reminder'),
        'deadline.export': () => void exportDates(id),
      }),
      [canSay, hasVersions, id],
    ),
  )
  switch (dialog) {
    case null:
      return null
    case 'turn':
      return <TurnDialog shown={shown} turns={turns} />
    case 'sending':
      return <SendingDialog shown={shown} />
    case 'reminder':
      return <ReminderDialog contract={id} />
  }
}

function Content({ loaded }: { readonly loaded: Loaded }): ReactNode {
  const { shown, turns, deadlines } = loaded
  const isTracked = (shown.versions.at(-1)?.revisionCount ?? 0) > 0
  return (
    <div className={styles.screen}>
      <OverviewHeader shown={shown} />
      <div className={styles.columns}>
        <div className={styles.versions}>
          <Versions shown={shown} />
          <DateList deadlines={deadlines} />
          {shown.versions.length === 0 ? null : <SentTable contract={shown.contract.id} sendings={turns.sendings} />}
        </div>
        {/* What comes late stands last, so that it moves nothing. */}
        <div className={styles.cards}>
          <TurnCard shown={shown} turns={turns} />
          <StandingCard shown={shown} />
          <SignatureCard shown={shown} />
          <LatestChangesCard isTracked={isTracked} />
        </div>
      </div>
      <Dialogs loaded={loaded} />
    </div>
  )
}

/** A contract at a glance. A document dropped anywhere on it becomes its next version. */
export function OverviewScreen({ contract }: { readonly contract: string }): ReactNode {
  const { loaded, error } = useOverview()
  useEffect(() => {
    const load = (): Promise<void> => loadOverview(contract)
    void load()
    const end = onRefresh(load)
    return () => {
      end()
      leaveOverview()
    }
  }, [contract])
  if (error !== null) {
    const actions = (
      <>
        <Button onPress={() => void loadOverview(contract)}>{text.common.tryAgain}</Button>
        <Button onPress={() => go({ screen: 'contracts' })}>{words.toContracts}</Button>
      </>
    )
    return (
      <div className={styles.screen}>
        <h1 className={styles.title}>{words.title}</h1>
        <ErrorNotice error={error} actions={actions} />
      </div>
    )
  }
  if (loaded === null) return null
  return (
    <DropArea label={words.drop} onDropped={(dropped) => takeDropped(contract, dropped)}>
      <Content loaded={loaded} />
    </DropArea>
  )
}
