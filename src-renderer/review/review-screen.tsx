import { type ReactNode, useEffect } from 'react'
import unseen from '#renderer/compare/unseen.module.css'
import { Button } from '#renderer/components/buttons/button.tsx'
import { CommandButton } from '#renderer/components/buttons/command-button.tsx'
import { EmptyState } from '#renderer/components/frames/empty-state.tsx'
import { ErrorNotice, Notice } from '#renderer/components/frames/notice.tsx'
import { text } from '#renderer/messages/text.ts'
import { useContract } from '#renderer/shell/contracts.ts'
import { Inspected } from '#renderer/shell/frame/inspected.tsx'
import { onRefresh } from '#renderer/shell/refresh.ts'
import { ReviewDialogs } from './dialogs/review-dialogs.tsx'
import { Sections } from './head/sections.tsx'
import { SettingsBar } from './head/settings-bar.tsx'
import { focusDetails, Inspector } from './inspector/inspector.tsx'
import { Advice } from './lists/advice.tsx'
import { BeforeSigning } from './lists/before-signing.tsx'
import { Checklist } from './lists/checklist.tsx'
import { Responsibilities } from './lists/responsibilities.tsx'
import { itemOf } from './model/reviewed.ts'
import type { Section } from './model/sections.ts'
import { itemsOf, useReviewCommands } from './review-commands.ts'
import styles from './review-screen.module.css'
import {
  chooseItem,
  type Loaded,
  leaveReview,
  openReview,
  type ReviewRoute,
  reloadReview,
  useReview,
} from './review-slice.ts'
import { TopicsPanel } from './topics-panel.tsx'

const words = text.review

interface PartProps {
  readonly section: Section
  readonly loaded: Loaded
  readonly chosen: string | null
}

function Part({ section, loaded, chosen }: PartProps): ReactNode {
  switch (section) {
    case 'topics':
      return <TopicsPanel loaded={loaded} chosen={chosen} onOpen={focusDetails} />
    case 'checklist':
      return <Checklist loaded={loaded} chosen={chosen} onOpen={focusDetails} />
    case 'signing':
      return <BeforeSigning loaded={loaded} chosen={chosen} onOpen={focusDetails} />
    case 'responsibilities':
      return <Responsibilities loaded={loaded} chosen={chosen} />
    case 'advice':
      return <Advice loaded={loaded} chosen={chosen} onOpen={focusDetails} />
  }
}

/** What has to be known before the review is read. */
function Notices({ loaded }: { readonly loaded: Loaded }): ReactNode {
  const missed = useReview((state) =>
    loaded.reviewed.got.version === state.versions?.at(-1)?.number ? state.missed : null,
  )
  const { got, playbook } = loaded.reviewed
  if (missed === null && !got.isWithdrawn && got.review.isCovered) return null
  return (
    <div className={styles.notice}>
      {missed === null ? null : <Notice tone="warning" title={words.missed(missed, got.version)} />}
      {got.isWithdrawn ? (
        <Notice tone="warning" title={words.withdrawn.title(playbook.title)}>
          {words.withdrawn.words}
        </Notice>
      ) : null}
      {got.review.isCovered ? null : (
        <Notice
          tone="warning"
          title={words.notCovered.title}
          actions={<CommandButton command="go.document">{text.paper.readVersion(got.version)}</CommandButton>}
        >
          {words.notCovered.words}
        </Notice>
      )}
    </div>
  )
}

function Body({ loaded, chosen }: { readonly loaded: Loaded; readonly chosen: string | null }): ReactNode {
  return (
    <>
      <Notices loaded={loaded} />
      {loaded.reviewed.got.review.isCovered ? (
        <Sections>{(section) => <Part section={section} loaded={loaded} chosen={chosen} />}</Sections>
      ) : null}
    </>
  )
}

/** The first finding is chosen until somebody chooses another part of the playbook. */
function useFirstChosen(loaded: Loaded | null, named: string | null): void {
  const section = useReview((state) => state.section)
  const filter = useReview((state) => state.filter)
  useEffect(() => {
    if (loaded === null || named !== null) return
    const [first] = itemsOf(loaded.reviewed, section, filter)
    const any = first ?? loaded.reviewed.topics[0]?.topic.id
    if (any !== undefined) chooseItem(any)
  }, [loaded, named, section, filter])
}

/** A version against a playbook: what it settles, what it leaves open, and what to do about it. */
export function ReviewScreen({ route }: { readonly route: ReviewRoute }): ReactNode {
  const { contract, version, item: named } = route
  useEffect(() => void openReview(contract, version), [contract, version])
  useEffect(() => {
    const end = onRefresh(reloadReview)
    return () => {
      end()
      leaveReview()
    }
  }, [])
  const found = useReview((state) => state.loaded)
  const versions = useReview((state) => (state.contract === contract ? state.versions : null))
  const error = useReview((state) => state.error)
  const hasDetails = useReview((state) => state.hasDetails)
  const ours = useContract(contract)?.contract.ours ?? null
  // Another contract's review must not stand under this one's name; an older version's may, until this one's is there.
  const loaded = found?.text.contract === contract ? found : null
  const item = loaded === null ? null : itemOf(loaded.reviewed, named)
  useFirstChosen(loaded?.text.version.number === version ? loaded : null, named)
  useReviewCommands(loaded, item, named)
  if (versions?.length === 0 && error === null)
    return (
      <>
        <h1 className={unseen.unseen}>{words.title}</h1>
        <EmptyState title={words.empty.title} actions={<CommandButton command="version.add" kind="primary" />}>
          {words.empty.words}
        </EmptyState>
      </>
    )
  const isCovered = loaded?.reviewed.got.review.isCovered !== false
  const details = <Inspector loaded={error === null ? loaded : null} item={item} named={named} ours={ours} />
  return (
    <>
      <Inspected inspector={hasDetails && isCovered ? details : null}>
        <div className={styles.screen}>
          <h1 className={unseen.unseen}>{words.title}</h1>
          <SettingsBar loaded={loaded} />
          {error !== null ? (
            <div className={styles.notice}>
              <ErrorNotice
                error={error}
                actions={<Button onPress={() => void reloadReview()}>{text.common.tryAgain}</Button>}
              />
            </div>
          ) : loaded === null ? (
            <div className={styles.blank} aria-busy />
          ) : (
            <Body loaded={loaded} chosen={named} />
          )}
        </div>
      </Inspected>
      {loaded === null || ours === null ? null : <ReviewDialogs loaded={loaded} item={item} ours={ours} />}
    </>
  )
}
