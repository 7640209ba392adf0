import type { ReactNode } from 'react'
import { CountChips } from '#renderer/components/choices/count-chips.tsx'
import { Picker } from '#renderer/components/forms/picker.tsx'
import { text } from '#renderer/messages/text.ts'
import type { Overview } from '#renderer/shell/contracts.ts'
import { clientsOf, countGroups, SORTS, type TurnFilter } from './home-list.ts'
import { look, useHome } from './home-slice.ts'
import styles from './list-tools.module.css'

const words = text.home

/** No counterparty has this as its name: a name is never empty. */
const EVERY = ''

function Clients({ clients }: { readonly clients: readonly string[] }): ReactNode {
  const client = useHome(({ view }) => view.client)
  const options = [{ id: EVERY, label: words.everyClient }, ...clients.map((name) => ({ id: name, label: name }))]
  return (
    <div className={styles.picker}>
      <Picker
        label={words.client}
        isLabelHidden
        value={client ?? EVERY}
        onChange={(id) => look({ client: id === EVERY ? null : id })}
        options={options}
      />
    </div>
  )
}

function Sorts(): ReactNode {
  const sort = useHome(({ view }) => view.sort)
  return (
    <div className={styles.picker}>
      <Picker
        label={words.sort}
        isLabelHidden
        value={sort}
        onChange={(id) => look({ sort: SORTS.find((each) => each === id) ?? sort })}
        options={SORTS.map((each) => ({ id: each, label: words.sorts[each] }))}
      />
    </div>
  )
}

/** Which contracts are listed, and in which order. One contract needs none of it. */
export function ListTools({ list }: { readonly list: readonly Overview[] }): ReactNode {
  const filter = useHome(({ view }) => view.filter)
  if (list.length < 2) return null
  const chips = countGroups(list).map(([id, count]) => ({ id, count, label: words.filters[id] }))
  const clients = clientsOf(list)
  const known = chips.some(({ id }) => id === filter) ? filter : 'all'
  return (
    <div className={styles.tools}>
      <CountChips<TurnFilter>
        label={words.filter}
        value={known}
        onChange={(chosen) => look({ filter: chosen })}
        chips={chips}
      />
      <span className={styles.space} />
      {clients.length > 1 ? <Clients clients={clients} /> : null}
      <Sorts />
    </div>
  )
}
