import type { ReactNode } from 'react'
import { Cell, Column, Row, Table, TableBody, TableHeader } from 'react-aria-components'
import { SideName } from '#renderer/components/marks/side-name.tsx'
import { Tag, type Tone } from '#renderer/components/marks/tag.tsx'
import { MoreMenu } from '#renderer/components/menus/more-menu.tsx'
import { text } from '#renderer/messages/text.ts'
import { go } from '#renderer/route/route.ts'
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
  return (
    <Row id={contract.id} textValue={contract.title} className={styles.row ?? ''}>
      <Cell className={styles.cell ?? ''}>
        <span className={styles.title}>{contract.title}</span>
        <span className={styles.note}>{contract.id}</span>
      </Cell>
      <Cell className={styles.cell ?? ''}>
        <Counterparty contract={contract} />
      </Cell>
      <Cell className={styles.cell ?? ''}>
        <Tag tone={TONES[state]}>{words.state(state)}</Tag>
      </Cell>
      <Cell className={styles.cell ?? ''}>
        <Latest latest={overview.latest} />
      </Cell>
      <Cell className={`${styles.cell} ${styles.number}`}>{text.common.number(openPoints)}</Cell>
      <Cell className={`${styles.cell} ${styles.number}`}>{text.common.number(changeOrders)}</Cell>
      <Cell className={`${styles.cell} ${styles.number}`}>{sumOf(overview)}</Cell>
      <Cell className={`${styles.cell} ${styles.actions}`}>
        <More overview={overview} />
      </Cell>
    </Row>
  )
}

const HEADS = [
  ['title', styles.wide],
  ['counterparty', styles.wide],
  ['state', styles.state],
  ['latest', styles.latest],
  ['openPoints', styles.count],
  ['changeOrders', styles.count],
  ['sum', styles.sum],
  ['actions', styles.menu],
] as const

const RIGHT: ReadonlySet<string> = new Set(['openPoints', 'changeOrders', 'sum'])

/** The contracts, the latest activity first. Arrow keys go through the rows, Enter opens one. */
export function ContractTable({ list }: { readonly list: readonly Overview[] }): ReactNode {
  return (
    <Table
      className={styles.table ?? ''}
      aria-label={words.title}
      onRowAction={(id) => go({ screen: 'overview', contract: String(id) })}
    >
      <TableHeader>
        {HEADS.map(([id, width]) => (
          <Column
            key={id}
            id={id}
            isRowHeader={id === 'title'}
            textValue={columns[id]}
            className={`${styles.head} ${width} ${RIGHT.has(id) ? styles.number : ''}`}
          >
            {id === 'actions' ? <span className={styles.unseen}>{columns[id]}</span> : columns[id]}
          </Column>
        ))}
      </TableHeader>
      <TableBody>
        {byActivity(list).map((overview) => (
          <ContractRow key={overview.contract.id} overview={overview} />
        ))}
      </TableBody>
    </Table>
  )
}
