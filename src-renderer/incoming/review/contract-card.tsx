import { memo, type ReactNode } from 'react'
import { SideName } from '#renderer/components/marks/side-name.tsx'
import { Tag } from '#renderer/components/marks/tag.tsx'
import { type MoreItem, MoreMenu } from '#renderer/components/menus/more-menu.tsx'
import { text } from '#renderer/messages/text.ts'
import { useContract } from '#renderer/shell/contracts.ts'
import { SIDES } from '#shared/model/side.ts'
import { editPlan, useIncoming } from '../incoming-slice.ts'
import type { PlannedContract } from '../model/plan.ts'
import { isOutOfOrder } from '../model/plan-check.ts'
import { joinContracts, leaveOutContract, takeTurns } from '../model/plan-edits.ts'
import styles from './contract-card.module.css'
import { ContractFields } from './contract-fields.tsx'
import { titleOf } from './contract-title.ts'
import { Failure } from './failure.tsx'
import { VersionRow } from './versions/version-row.tsx'

const words = text.incoming.sort

/** What can be done with the contract as a whole. */
function itemsOf(contract: PlannedContract): readonly MoreItem[] {
  const others = useIncoming.getState().plan.contracts.filter(({ id }) => id !== contract.id)
  const isOpen = contract.versions.some(({ side }) => side === null)
  return [
    ...(isOpen ? SIDES : []).map((side) => ({
      id: side,
      title: words.contract.turns(side),
      run: () => editPlan((plan) => takeTurns(plan, contract.id, side)),
    })),
    ...others.map((other) => ({
      id: String(other.id),
      title: words.contract.joinWith(titleOf(other)),
      run: () => editPlan((plan) => joinContracts(plan, contract.id, other.id)),
    })),
    {
      id: 'out',
      title: words.contract.leaveOut,
      run: () => editPlan((plan) => leaveOutContract(plan, contract.id)),
    },
  ]
}

/** A contract that is continued has its title and parties already. */
function Known({ contract, id }: { readonly contract: PlannedContract; readonly id: string }): ReactNode {
  const overview = useContract(id)
  const parties = overview?.contract
  return (
    <div className={styles.known}>
      <h2 className={styles.title}>{titleOf(contract)}</h2>
      {parties === undefined ? null : (
        <p className={styles.parties}>
          {parties.vendor} <SideName side="vendor" /> {text.common.dot} {parties.buyer} <SideName side="buyer" />
        </p>
      )}
      {overview?.state === 'executed' ? <p className={styles.warning}>{words.contract.signed}</p> : null}
    </div>
  )
}

/** One contract of the plan: what it is called, between whom, and its versions in order. */
export const ContractCard = memo(function ContractCard({
  contract,
}: {
  readonly contract: PlannedContract
}): ReactNode {
  const known = useContract(contract.contract)
  const first = (known?.latest?.number ?? 0) + 1
  return (
    <section className={styles.card} aria-label={titleOf(contract)}>
      <header className={styles.head}>
        <div className={styles.state}>
          <Tag tone={contract.contract === null ? 'accent' : 'plain'}>
            {contract.contract === null ? words.contract.isNew : words.contract.known(contract.contract)}
          </Tag>
        </div>
        {contract.contract === null ? (
          <ContractFields contract={contract} />
        ) : (
          <Known contract={contract} id={contract.contract} />
        )}
        <MoreMenu label={words.contract.more(titleOf(contract))} items={() => itemsOf(contract)} />
      </header>
      <Failure id={contract.id} />
      <ol className={styles.versions} aria-label={words.contract.versionsOf(titleOf(contract))}>
        {contract.versions.map((version, at) => (
          <VersionRow
            key={version.id}
            contract={contract.id}
            version={version}
            number={first + at}
            isFirst={at === 0}
            isLast={at === contract.versions.length - 1}
            isEarly={isOutOfOrder(contract.versions, at)}
          />
        ))}
      </ol>
    </section>
  )
})
