import type { ReactNode } from 'react'
import { Notice } from '#renderer/components/frames/notice.tsx'
import { text } from '#renderer/messages/text.ts'
import { useIncoming } from '../incoming-slice.ts'
import { countsOf } from '../model/plan-check.ts'
import { AsideList } from './aside-list.tsx'
import { ContractCard } from './contract-card.tsx'
import { NewContracts } from './new-contracts.tsx'
import styles from './review.module.css'
import { ReviewBar } from './review-bar.tsx'

const words = text.incoming.sort

/** Said when a part of the plan was added, and a part was not. */
function Outcome(): ReactNode {
  const { outcome, plan } = useIncoming()
  if (outcome === null) return null
  const left = countsOf(plan).versions
  return outcome.isStopped ? (
    <Notice tone="done" title={words.stopped(left)} />
  ) : (
    <Notice tone="problem" title={words.failed(left)} />
  )
}

/** What a folder seems to hold, to be corrected before it is added. */
export function Review(): ReactNode {
  const { plan, aside } = useIncoming()
  const { versions, documents } = countsOf(plan)
  return (
    <div className={styles.screen}>
      <div className={styles.content}>
        <header>
          <h1 className={styles.title}>{words.title}</h1>
          <p className={styles.intro}>{words.summary(plan.contracts.length, versions, documents)}</p>
        </header>
        <Outcome />
        {aside.isCut ? <Notice tone="warning" title={words.cut} /> : null}
        <NewContracts />
        {plan.contracts.map((contract) => (
          <ContractCard key={contract.id} contract={contract} />
        ))}
        <AsideList />
      </div>
      <ReviewBar />
    </div>
  )
}
