import type { ReactNode } from 'react'
import { BundleScreen } from '#renderer/bundle/bundle-screen.tsx'
import { ChangeOrdersScreen } from '#renderer/change-orders/change-orders-screen.tsx'
import { CompareScreen } from '#renderer/compare/compare-screen.tsx'
import { SidesScreen } from '#renderer/compare-sides/sides-screen.tsx'
import { DraftScreen } from '#renderer/draft/draft-screen.tsx'
import { DraftingScreen } from '#renderer/drafting/drafting-screen.tsx'
import { HelpScreen } from '#renderer/help/help-screen.tsx'
import { HistoryScreen } from '#renderer/history/history-screen.tsx'
import { HomeScreen } from '#renderer/home/home-screen.tsx'
import { IncomingScreen } from '#renderer/incoming/incoming-screen.tsx'
import { NegotiationScreen } from '#renderer/negotiation/negotiation-screen.tsx'
import { OverviewScreen } from '#renderer/overview/overview-screen.tsx'
import { PaperScreen } from '#renderer/paper/paper-screen.tsx'
import { ClauseBank } from '#renderer/playbooks/bank/clause-bank.tsx'
import { PlaybooksScreen } from '#renderer/playbooks/playbooks-screen.tsx'
import { ReviewScreen } from '#renderer/review/review-screen.tsx'
import type { Route } from '#renderer/route/route.ts'
import { VerifyScreen } from '#renderer/verify/verify-screen.tsx'

/** The screen of a route. */
export function Screen({ route }: { readonly route: Route }): ReactNode {
  switch (route.screen) {
    case 'contracts':
      return <HomeScreen />
    case 'incoming':
      return <IncomingScreen />
    case 'verify':
      return <VerifyScreen />
    case 'help':
      return <HelpScreen route={route} />
    case 'playbooks':
      return <PlaybooksScreen route={route} />
    case 'clauses':
      return <ClauseBank />
    case 'drafting':
      return <DraftingScreen />
    case 'overview':
      return <OverviewScreen contract={route.contract} />
    case 'document':
      return <PaperScreen route={route} />
    case 'compare':
      return <CompareScreen route={route} />
    case 'sides':
      return <SidesScreen route={route} />
    case 'review':
      return <ReviewScreen route={route} />
    case 'negotiation':
      return <NegotiationScreen route={route} />
    case 'draft':
      return <DraftScreen route={route} />
    case 'change-orders':
      return <ChangeOrdersScreen route={route} />
    case 'history':
      return <HistoryScreen contract={route.contract} />
    case 'bundle':
      return <BundleScreen contract={route.contract} />
  }
}
