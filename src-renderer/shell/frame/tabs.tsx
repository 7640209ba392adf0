import type { ReactNode } from 'react'
import { text } from '#renderer/messages/text.ts'
import { addressOf, CONTRACT_SCREENS, type ContractScreen, type Route, screenRoute } from '#renderer/route/route.ts'
import styles from './tabs.module.css'

const { titles } = text.commands

const TITLES: Readonly<Record<ContractScreen, string>> = {
  overview: titles.overview,
  document: titles.document,
  compare: titles.compare,
  review: titles.review,
  negotiation: titles.negotiation,
  draft: titles.draft,
  'change-orders': titles.changeOrders,
  history: titles.history,
  bundle: titles.bundle,
}

/** The tab of a screen: comparing three ways is comparing. */
const tabOf = (route: Route): Route['screen'] => (route.screen === 'sides' ? 'compare' : route.screen)

/** The screens of a contract. They are links, so that each can be gone back to. */
export function Tabs({ route, contract }: { readonly route: Route; readonly contract: string }): ReactNode {
  return (
    <nav className={styles.tabs} aria-label={text.shell.contractScreens}>
      {CONTRACT_SCREENS.map((screen) => (
        <a
          key={screen}
          className={styles.tab}
          href={`#${addressOf(screenRoute(contract, screen))}`}
          aria-current={tabOf(route) === screen ? 'page' : undefined}
        >
          {TITLES[screen]}
        </a>
      ))}
    </nav>
  )
}
