import { type MouseEvent, type ReactNode, useMemo } from 'react'
import { useCommands } from '#renderer/commands/registry.ts'
import { SideName } from '#renderer/components/marks/side-name.tsx'
import { MoreMenu } from '#renderer/components/menus/more-menu.tsx'
import { focusRow, rowElementId, stepFrom } from '#renderer/components/tables/steps.ts'
import { text } from '#renderer/messages/text.ts'
import { addressOf, go } from '#renderer/route/route.ts'
import type { Overview } from '#renderer/shell/contracts.ts'
import { formatMoney } from '#shared/model/money.ts'
import { otherSide } from '#shared/model/side.ts'
import styles from './contract-table.module.css'
import { clientOf } from './home-list.ts'
import { discardContract, isEmpty } from './home-slice.ts'
import { TurnCell } from './turn-cell.tsx'

const words = text.home
const { columns } = words

function Counterparty({ contract }: Pick<Overview, 'contract'>): ReactNode {
  const theirs = otherSide(contract.ours)
  return (
    <>
      <span className={styles.main}>{clientOf({ contract })}</span>
      <span className={styles.note}>
        <SideName side={theirs} />
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

function Next({ next }: Pick<Overview, 'next'>): ReactNode {
  if (next === null) return <span className={styles.none}>{words.noNext}</span>
  return (
    <>
      <span className={styles.main}>{text.common.day(next.date)}</span>
      <span className={styles.note}>{next.title}</span>
    </>
  )
}

function Points({ openPoints, overduePoints }: Pick<Overview, 'openPoints' | 'overduePoints'>): ReactNode {
  return (
    <>
      <span className={styles.main}>{text.common.number(openPoints)}</span>
      {overduePoints === 0 ? null : <span className={styles.late}>{words.overdue(overduePoints)}</span>}
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
  const { contract, turn } = overview
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
        <TurnCell overview={overview} />
      </td>
      <td className={`${styles.cell} ${styles.round}`}>
        {turn.rounds === 0 ? text.common.none : text.common.number(turn.rounds)}
      </td>
      <td className={`${styles.cell} ${styles.count}`}>
        <Points {...overview} />
      </td>
      <td className={styles.cell}>
        <Next next={overview.next} />
      </td>
      <td className={`${styles.cell} ${styles.latest}`}>
        <Latest latest={overview.latest} />
      </td>
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
        <th className={`${styles.head} ${styles.turn}`}>{columns.turn}</th>
        <th className={`${styles.head} ${styles.round}`}>{columns.round}</th>
        <th className={`${styles.head} ${styles.count}`}>{columns.openPoints}</th>
        <th className={`${styles.head} ${styles.next}`}>{columns.next}</th>
        <th className={`${styles.head} ${styles.latest}`}>{columns.latest}</th>
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

/** The contracts in the order given. A row is a link to its contract. */
export function ContractTable({ rows }: { readonly rows: readonly Overview[] }): ReactNode {
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
