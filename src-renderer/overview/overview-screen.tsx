import { type ReactNode, useEffect } from 'react'
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
import { OverviewHeader } from './overview-header.tsx'
import styles from './overview-screen.module.css'
import { leaveOverview, loadOverview, type Shown, useOverview } from './overview-slice.ts'
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

function Content({ shown }: { readonly shown: Shown }): ReactNode {
  const isTracked = (shown.versions.at(-1)?.revisionCount ?? 0) > 0
  return (
    <div className={styles.screen}>
      <OverviewHeader shown={shown} />
      <div className={styles.columns}>
        <section className={styles.versions} aria-label={words.versions}>
          <Versions shown={shown} />
        </section>
        {/* What comes late stands last, so that it moves nothing. */}
        <div className={styles.cards}>
          <StandingCard shown={shown} />
          <SignatureCard shown={shown} />
          <LatestChangesCard isTracked={isTracked} />
        </div>
      </div>
    </div>
  )
}

/** A contract at a glance. A document dropped anywhere on it becomes its next version. */
export function OverviewScreen({ contract }: { readonly contract: string }): ReactNode {
  const { shown, error } = useOverview()
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
  if (shown === null) return null
  return (
    <DropArea label={words.drop} onDropped={(dropped) => takeDropped(contract, dropped)}>
      <Content shown={shown} />
    </DropArea>
  )
}
