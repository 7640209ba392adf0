import { type ReactNode, useEffect, useMemo } from 'react'
import { useCommands } from '#renderer/commands/registry.ts'
import { Button } from '#renderer/components/buttons/button.tsx'
import { CommandButton } from '#renderer/components/buttons/command-button.tsx'
import { EmptyState } from '#renderer/components/frames/empty-state.tsx'
import { ErrorNotice } from '#renderer/components/frames/notice.tsx'
import { text } from '#renderer/messages/text.ts'
import { go, type Route, screenRoute } from '#renderer/route/route.ts'
import { Inspected } from '#renderer/shell/frame/inspected.tsx'
import { onRefresh } from '#renderer/shell/refresh.ts'
import { isSigned } from '#shared/model/contract.ts'
import { chooseOrder } from './change-order-actions.ts'
import { makeListCommands, makeOrderCommands } from './change-order-commands.ts'
import { ChangeOrderTable } from './change-order-table.tsx'
import styles from './change-orders-screen.module.css'
import {
  chosenOrder,
  type Loaded,
  leaveChangeOrders,
  loadChangeOrders,
  useChangeOrders,
} from './change-orders-slice.ts'
import { ChangeOrderDialogs } from './dialogs/change-order-dialogs.tsx'
import { ChangeOrderInspector, focusDetails } from './inspector/change-order-inspector.tsx'
import { ToDate } from './to-date.tsx'

const words = text.changeOrders

function NoOrders({ contract, loaded }: { readonly contract: string; readonly loaded: Loaded }): ReactNode {
  const { overview } = loaded
  if (overview.versions.length === 0) {
    const versions = <Button onPress={() => go(screenRoute(contract, 'history'))}>{words.empty.versions}</Button>
    return (
      <EmptyState title={words.empty.title} actions={versions}>
        {words.empty.noVersions}
      </EmptyState>
    )
  }
  return (
    <EmptyState title={words.empty.title} actions={<CommandButton command="change-order.add" kind="primary" />}>
      {isSigned(overview.state) ? words.empty.words : words.empty.unsigned}
    </EmptyState>
  )
}

interface ChangeOrdersProps {
  readonly contract: string
  readonly loaded: Loaded
  readonly named: string | null
}

function ChangeOrders({ contract, loaded, named }: ChangeOrdersProps): ReactNode {
  const chosen = chosenOrder(loaded, named)
  const { list, base } = loaded
  const isEmpty = list.changeOrders.length === 0
  useCommands(useMemo(() => makeListCommands(contract), [contract]))
  useCommands(useMemo(() => makeOrderCommands(chosen, base !== null), [chosen, base]))
  return (
    <>
      <Inspected inspector={isEmpty ? null : <ChangeOrderInspector order={chosen} named={named} loaded={loaded} />}>
        <div className={styles.screen}>
          <div className={styles.head}>
            <h1 className={styles.title}>{words.title}</h1>
            {isEmpty ? null : <CommandButton command="change-order.add" />}
          </div>
          {isEmpty ? null : <ToDate list={list} />}
          <div className={styles.body}>
            {isEmpty ? (
              <NoOrders contract={contract} loaded={loaded} />
            ) : (
              <ChangeOrderTable
                orders={list.changeOrders}
                currency={list.currency}
                chosen={chosen?.id ?? null}
                onChoose={(id) => chooseOrder(contract, id)}
                onOpen={focusDetails}
              />
            )}
          </div>
        </div>
      </Inspected>
      <ChangeOrderDialogs contract={contract} loaded={loaded} order={chosen} />
    </>
  )
}

/** What both sides changed after signing, and what the contract comes to with it. */
export function ChangeOrdersScreen({
  route,
}: {
  readonly route: Extract<Route, { readonly screen: 'change-orders' }>
}): ReactNode {
  const { contract, changeOrder } = route
  const loaded = useChangeOrders((state) => state.loaded)
  const error = useChangeOrders((state) => state.error)
  useEffect(() => {
    void loadChangeOrders(contract)
    const end = onRefresh(() => loadChangeOrders(contract))
    return () => {
      end()
      leaveChangeOrders()
    }
  }, [contract])
  if (error !== null) {
    const again = <Button onPress={() => void loadChangeOrders(contract)}>{text.common.tryAgain}</Button>
    return (
      <div className={styles.problem}>
        <h1 className={styles.title}>{words.title}</h1>
        <ErrorNotice error={error} actions={again} />
      </div>
    )
  }
  return loaded === null ? null : <ChangeOrders contract={contract} loaded={loaded} named={changeOrder} />
}
