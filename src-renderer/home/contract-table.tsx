import { type MouseEvent, type ReactNode, useMemo } from 'react'
import { useCommands } from '#renderer/commands/registry.ts'
import { SideName } from '#renderer/components/marks/side-name.tsx'
import { Tag, type Tone } from '#renderer/components/marks/tag.tsx'
import { MoreMenu } from '#renderer/components/menus/more-menu.tsx'
import { focusRow, rowElementId, stepFrom } from '#renderer/components/tables/steps.ts'
import { text } from '#renderer/messages/text.ts'
import { addressOf, go } from '#renderer/route/route.ts'
import type { Overview } from '#renderer/shell/contracts.ts'
import type { ContractState } from '#shared/model/contract.ts'
import { formatMoney } from '#shared/model/money.ts'
import styles from './contract-table.module.css'
import { byActivity, discardContract, isEmpty } from './home-slice.ts'

const words = text.home
const { columns } = words

const TONES: Readonly<Record<ContractState, Tone>> = { draft: 'plain', frozen: 'accent', signed: 'inserted' }

function Counterparty({ contract }: Pick<Overview, 'contract'>): ReactNode {
  const theirs = contract.ours === 'vendor' ? 'buyer' : 'vendor'
  return (
    <>
      <span className={styles.main}>{contract[theirs]}</span>
      <span className={styles.note}>
        <SideName side={theirs} /> {text.common.dot} {words.weAre} <SideName side={contract.ours} />
      </span>
    </>
  )
}

function Latest({ latest }: Pick<Overview, 'latest'>): ReactNode {
  if (latest === null) return <span className={styles.none}>{words.noVersion}</span>
  return (
    <>
      <span className={styles.main}>
        {text.common.versionShort(latest.number)} <SideName side={latest.side} />
      </span>
      <span className={styles.note}>{text.common.day(latest.date)}</span>
    </>
  )
}

function More({ overview }: { readonly overview: Overview }): ReactNode {
  const discard = {
    id: 'discard',
    title: words.discard,
    run: () => void discardContract(overview),
    whyNot: isEmpty(overview) ? null : words.notEmpty,
  }
  return <MoreMenu label={words.more(overview.contract.title)} items={[discard]} />
}

function sumOf({ sumToDate, contract: { currency } }: Overview): string {
  return sumToDate === null ? text.common.none : formatMoney({ minor: sumToDate, currency })
}

function ContractRow({ overview }: { readonly overview: Overview }): ReactNode {
  const { contract, state, openPoints, changeOrders } = overview
  const route = { screen: 'overview', contract: contract.id } as const
  // The menu's own clicks come up here, too, though it stands elsewhere in the page.
  const open = ({ target, currentTarget }: MouseEvent): void => {
    const isOfRow = target instanceof Element && currentTarget.contains(target) && target.closest('a, button') === null
    if (isOfRow) go(route)
  }
  return (
    // The whole row is the mouse's way; the link in it is everybody's.
    <tr className={styles.row} onClick={open}>
      <th scope="row" className={styles.cell}>
        <a id={rowElementId(contract.id)} className={styles.title} href={`#${addressOf(route)}`}>
          {contract.title}
        </a>
        <span className={styles.note}>{contract.id}</span>
      </th>
      <td className={styles.cell}>
        <Counterparty contract={contract} />
      </td>
      <td className={styles.cell}>
        <Tag tone={TONES[state]}>{words.state(state)}</Tag>
      </td>
      <td className={`${styles.cell} ${styles.latest}`}>
        <Latest latest={overview.latest} />
      </td>
      <td className={`${styles.cell} ${styles.count}`}>{text.common.number(openPoints)}</td>
      <td className={`${styles.cell} ${styles.count}`}>{text.common.number(changeOrders)}</td>
      <td className={`${styles.cell} ${styles.sum}`}>{sumOf(overview)}</td>
      <td className={`${styles.cell} ${styles.actions}`}>
        <More overview={overview} />
      </td>
    </tr>
  )
}

function Head(): ReactNode {
  return (
    <thead>
      <tr>
        <th className={styles.head}>{columns.title}</th>
        <th className={styles.head}>{columns.counterparty}</th>
        <th className={`${styles.head} ${styles.state}`}>{columns.state}</th>
        <th className={`${styles.head} ${styles.latest}`}>{columns.latest}</th>
        <th className={`${styles.head} ${styles.count}`}>{columns.openPoints}</th>
        <th className={`${styles.head} ${styles.count}`}>{columns.changeOrders}</th>
        <th className={`${styles.head} ${styles.sum}`}>{columns.sum}</th>
        <th className={`${styles.head} ${styles.menu}`}>
          <span className={styles.unseen}>{columns.actions}</span>
        </th>
      </tr>
    </thead>
  )
}

/** Goes on to the link of another contract from the one that has the focus. */
function focusFrom(ids: readonly string[], by: number): void {
  const at = ids.find((id) => rowElementId(id) === document.activeElement?.id) ?? null
  const to = stepFrom(ids, at, by)
  if (to !== null) focusRow(to)
}

/** The contracts, the one with the latest activity first. A row is a link to its contract. */
export function ContractTable({ list }: { readonly list: readonly Overview[] }): ReactNode {
  const rows = useMemo(() => byActivity(list), [list])
  const steps = useMemo(() => {
    const ids = rows.map(({ contract }) => contract.id)
    return { 'item.next': () => focusFrom(ids, 1), 'item.previous': () => focusFrom(ids, -1) }
  }, [rows])
  useCommands(steps)
  return (
    <table className={styles.table} aria-label={words.title}>
      <Head />
      <tbody>
        {rows.map((overview) => (
          <ContractRow key={overview.contract.id} overview={overview} />
        ))}
      </tbody>
    </table>
  )
}
