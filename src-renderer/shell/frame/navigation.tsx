import { type ReactNode, useEffect, useRef } from 'react'
import { text } from '#renderer/messages/text.ts'
import { addressOf, playbookRoute, type Route, screenRoute } from '#renderer/route/route.ts'
import { type Overview, useContract, useContracts } from '#renderer/shell/contracts.ts'
import { isSigned } from '#shared/model/contract.ts'
import styles from './navigation.module.css'

interface NavLinkProps {
  readonly to: Route
  readonly isCurrent: boolean
  readonly label: string
  readonly note?: string
}

function NavLink({ to, isCurrent, label, note }: NavLinkProps): ReactNode {
  return (
    <a className={styles.link} href={`#${addressOf(to)}`} aria-current={isCurrent ? 'page' : undefined}>
      <span className={styles.label} title={label}>
        {label}
      </span>
      {note === undefined ? null : <span className={styles.note}>{note}</span>}
    </a>
  )
}

function noteOf({ state, latest }: Overview): string {
  if (isSigned(state)) return text.shell.signed
  if (state === 'frozen') return text.shell.frozen
  return latest === null ? '' : text.shell.latestVersion(latest.number)
}

function ThisContract({ id, screen }: { readonly id: string; readonly screen: Route['screen'] }): ReactNode {
  const overview = useContract(id)
  if (overview === undefined) return null
  const rows = [
    ['history', text.shell.counts.versions, overview.versions],
    ['negotiation', text.shell.counts.openPoints, overview.openPoints],
    ['change-orders', text.shell.counts.changeOrders, overview.changeOrders],
  ] as const
  return (
    <>
      <h2 className={styles.head}>{text.shell.thisContract}</h2>
      <ul>
        {rows.map(([to, label, count]) => (
          <li key={to}>
            <NavLink
              to={screenRoute(id, to)}
              isCurrent={screen === to}
              label={label}
              note={text.common.number(count)}
            />
          </li>
        ))}
      </ul>
    </>
  )
}

function ContractLinks({ current }: { readonly current: string | null }): ReactNode {
  const contracts = useContracts(({ list }) => list)
  const links = useRef<HTMLUListElement>(null)
  const isThere = useContract(current) !== undefined
  useEffect(() => {
    if (current !== null && isThere)
      links.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [current, isThere])
  return (
    <ul ref={links} className={styles.contracts}>
      {(contracts ?? []).map((overview) => (
        <li key={overview.contract.id}>
          <NavLink
            to={{ screen: 'overview', contract: overview.contract.id }}
            isCurrent={overview.contract.id === current}
            label={overview.contract.title}
            note={noteOf(overview)}
          />
        </li>
      ))}
    </ul>
  )
}

/** The way to every contract and to what belongs to none. */
export function Navigation({ route }: { readonly route: Route }): ReactNode {
  const current = 'contract' in route ? route.contract : null
  return (
    <nav className={styles.navigation} aria-label={text.shell.mainNavigation}>
      <h2 className={styles.head}>
        <NavLink to={{ screen: 'contracts' }} isCurrent={route.screen === 'contracts'} label={text.shell.contracts} />
      </h2>
      <ContractLinks current={current} />
      {current === null ? null : <ThisContract id={current} screen={route.screen} />}
      <h2 className={styles.head}>{text.shell.library}</h2>
      <ul>
        <li>
          <NavLink
            to={playbookRoute(null)}
            isCurrent={route.screen === 'playbooks'}
            label={text.commands.titles.playbooks}
          />
        </li>
        <li>
          <NavLink
            to={{ screen: 'clauses' }}
            isCurrent={route.screen === 'clauses'}
            label={text.commands.titles.clauses}
          />
        </li>
        <li>
          <NavLink to={{ screen: 'verify' }} isCurrent={route.screen === 'verify'} label={text.shell.verifyBundle} />
        </li>
        <li>
          <NavLink to={{ screen: 'help', page: null }} isCurrent={route.screen === 'help'} label={text.help.title} />
        </li>
      </ul>
    </nav>
  )
}
