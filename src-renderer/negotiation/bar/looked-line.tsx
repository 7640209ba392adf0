import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, Input, SearchField } from 'react-aria-components'
import looked from '#renderer/compare/bar/looked-line.module.css'
import { CommandButton } from '#renderer/components/buttons/command-button.tsx'
import { text } from '#renderer/messages/text.ts'
import { goToPoint, setFilters, setSearching, useLook } from '../look-slice.ts'
import type { Listed } from '../model/listed.ts'
import { isFiltered, NONE, type View } from '../model/view.ts'

const words = text.negotiation.list

interface LookedLineProps {
  readonly contract: string
  readonly listed: Listed
  /** How many points there are. */
  readonly count: number
  readonly view: View
}

function Search({ contract, listed, view }: Omit<LookedLineProps, 'count'>): ReactNode {
  const leave = (): void => {
    const [first] = listed.ids
    if (first !== undefined) goToPoint(contract, first)
  }
  return (
    <SearchField
      className={looked.field ?? ''}
      aria-label={words.search}
      value={view.query}
      onChange={(query) => setFilters(contract, { query })}
      onSubmit={leave}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return event.continuePropagation()
        setSearching(false)
        setFilters(contract, { query: '' })
        leave()
      }}
      autoFocus={view.query === ''}
      autoComplete="off"
    >
      <Input className={looked.input ?? ''} placeholder={words.search} spellCheck={false} />
      {/* The mouse's way; Escape is the keyboard's. */}
      <span aria-hidden>
        <Button className={looked.clear ?? ''}>
          <X size={13} aria-hidden />
        </Button>
      </span>
    </SearchField>
  )
}

/** What is looked for, for as long as not everything is: it is never a riddle why a point is not there. */
export function LookedLine({ contract, listed, count, view }: LookedLineProps): ReactNode {
  const isSearching = useLook((state) => state.isSearching)
  if (!isFiltered(view) && !isSearching) return null
  const { owner, priority, query, warning, status } = view
  return (
    <section className={looked.line} aria-label={words.lookedName}>
      {isSearching || query !== '' ? <Search contract={contract} listed={listed} view={view} /> : null}
      {status === null || view.layout === 'table' ? null : <span>{text.negotiation.status(status)}</span>}
      {owner === null ? null : <span>{words.filteredBy.owner(owner === NONE ? words.nobody : owner)}</span>}
      {priority === null ? null : (
        <span>{words.filteredBy.priority(priority === NONE ? words.noPriority : words.priorityName(priority))}</span>
      )}
      {warning === null ? null : <span>{words.warning(warning, 1)}</span>}
      <span role="status" className={looked.count}>
        {words.shown(listed.ids.length, count)}
      </span>
      <CommandButton command="point.clear" kind="quiet">
        {words.showAll}
      </CommandButton>
    </section>
  )
}
