import { ArrowLeftRight, Pencil, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { CommandButton } from '#renderer/components/buttons/command-button.tsx'
import { IconButton } from '#renderer/components/buttons/icon-button.tsx'
import { text } from '#renderer/messages/text.ts'
import { addressOf } from '#renderer/route/route.ts'
import type { Point } from '../../model/rows.ts'
import { type Loaded, openDialog } from '../../negotiation-slice.ts'
import { removeTrade, type Trade } from '../../trade-actions.ts'
import styles from './point-trades.module.css'

const words = text.negotiation.onePoint

interface HalfProps {
  readonly contract: string
  readonly name: string
  readonly point: Point | undefined
  readonly version: number | null
  /** It is the point that is shown. */
  readonly isHere: boolean
}

/** What one side gave way on, and where it first stands. */
function Half({ contract, name, point, version, isHere }: HalfProps): ReactNode {
  if (point === undefined) return null
  const title = `${point.id} ${point.title}`
  return (
    <p className={styles.half}>
      <span className={styles.name}>{name}</span>
      {isHere ? (
        <span>{title}</span>
      ) : (
        <a className={styles.link} href={`#${addressOf({ screen: 'negotiation', contract, point: point.id })}`}>
          {title}
        </a>
      )}
      <span className={version === null ? styles.open : styles.meta}>
        {version === null ? words.notYet : words.tradeIn(version)}
      </span>
    </p>
  )
}

interface PointTradesProps {
  readonly contract: string
  readonly point: Point
  readonly loaded: Loaded
}

function TradeRow({ contract, point, loaded, trade }: PointTradesProps & { readonly trade: Trade }): ReactNode {
  const find = (id: string): Point | undefined => loaded.points.find((each) => each.id === id)
  const name = words.tradeOf(trade.gave, trade.got)
  return (
    <li className={styles.trade}>
      <ArrowLeftRight size={14} aria-hidden className={styles.icon} />
      <div className={styles.halves}>
        <Half
          {...{ contract, name: words.gave, point: find(trade.gave), version: trade.gaveIn }}
          isHere={trade.gave === point.id}
        />
        <Half
          {...{ contract, name: words.got, point: find(trade.got), version: trade.gotIn }}
          isHere={trade.got === point.id}
        />
        <p className={styles.meta}>{trade.isConditional ? words.conditional : words.notOwed}</p>
        {trade.note === null ? null : <p className={styles.note}>{trade.note}</p>}
      </div>
      <IconButton icon={Pencil} label={words.changeTrade(name)} onPress={() => openDialog({ kind: 'trade', trade })} />
      <IconButton icon={X} label={words.removeTrade(name)} onPress={() => void removeTrade(contract, trade.id)} />
    </li>
  )
}

/** What was given on this point for something on another, and the other way round. */
export function PointTrades(props: PointTradesProps): ReactNode {
  const { point, loaded } = props
  const trades = loaded.trades.filter(({ gave, got }) => gave === point.id || got === point.id)
  return (
    <div className={styles.part}>
      <h4 className={styles.head}>{words.trades}</h4>
      {trades.length === 0 ? <p className={styles.meta}>{words.noTrades}</p> : null}
      {trades.length === 0 ? null : (
        <ul className={styles.list}>
          {trades.map((trade) => (
            <TradeRow key={trade.id} {...props} trade={trade} />
          ))}
        </ul>
      )}
      <span className={styles.quiet}>
        <CommandButton command="point.trade" kind="quiet" showKeys>
          {words.addTrade}
        </CommandButton>
      </span>
    </div>
  )
}
