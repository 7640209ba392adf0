import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, Input, SearchField } from 'react-aria-components'
import { CommandButton } from '#renderer/components/buttons/command-button.tsx'
import { text } from '#renderer/messages/text.ts'
import type { Shown } from '../list/shown.ts'
import { clearFilters, goToRow, isFiltered, setQuery, useList } from '../list-slice.ts'
import type { Compared } from '../model/compared.ts'
import type { Filter } from '../rows/filters.ts'
import styles from './looked-line.module.css'

const words = text.compare

/** A filter in the words of its chip. */
function filterWords({ comparison }: Compared, filter: Filter): string {
  if (!filter.startsWith('rename ')) return words.filters[filter as Exclude<Filter, `rename ${number}`>](2)
  const rename = comparison.renames[Number(filter.slice('rename '.length))]
  return rename === undefined ? '' : words.rename.swap(rename.old, rename.new)
}

/** What is looked for, for as long as not everything is: it is never a riddle why a change is not in the list. */
export function LookedLine({ shown }: { readonly shown: Shown }): ReactNode {
  const { list, compared } = shown
  const state = useList()
  const { filter, query, onlyPoints, isSearching } = state
  if (!isFiltered(state) && !isSearching) return null
  const isField = isSearching || query !== ''
  const leave = (): void => {
    const row = list.rows[list.listed[0] ?? -1]
    if (row !== undefined) goToRow(row)
  }
  return (
    <section className={styles.line} aria-label={words.looked.name}>
      {isField ? (
        <SearchField
          className={styles.field ?? ''}
          aria-label={words.search.label}
          value={query}
          onChange={setQuery}
          onSubmit={leave}
          onKeyDown={(event) => {
            if (event.key === 'Escape') clearFilters()
            else event.continuePropagation()
          }}
          autoFocus={isSearching && query === ''}
          autoComplete="off"
        >
          <Input className={styles.input ?? ''} placeholder={words.search.label} spellCheck={false} />
          {/* The mouse's way; Escape is the keyboard's. */}
          <span aria-hidden>
            <Button className={styles.clear ?? ''}>
              <X size={13} aria-hidden />
            </Button>
          </span>
        </SearchField>
      ) : null}
      {filter === 'all' ? null : <span>{words.looked.only(filterWords(compared, filter))}</span>}
      {onlyPoints ? <span>{words.looked.only(words.looked.withPoints)}</span> : null}
      <span role="status" className={styles.count}>
        {words.looked.listed(list.listed.length)}
      </span>
      <CommandButton command="change.clear" kind="quiet">
        {words.looked.clear}
      </CommandButton>
    </section>
  )
}
