import { useMemo } from 'react'
import { useCommands } from '#renderer/commands/registry.ts'
import type { CommandId } from '#renderer/commands/table.ts'
import { documentRoute, go } from '#renderer/route/route.ts'
import { addPairing, removePairing } from './dialogs/pairing-actions.ts'
import type { Shown } from './list/shown.ts'
import {
  clearFilters,
  cursorPosition,
  isFiltered,
  startSearch,
  stepChange,
  toggleAllFolds,
  toggleDetails,
  toggleFilter,
  toggleNoise,
  toggleOnlyPoints,
  toggleOrder,
  toggleRow,
  useList,
} from './list-slice.ts'
import { type Change, type Compared, subjectOf } from './model/compared.ts'
import { pairingsOf } from './model/pairings.ts'
import { countUnmarked } from './rows/filters.ts'
import { useTriage } from './triage/triage.ts'
import { triageCommands } from './triage/triage-commands.ts'

type Handlers = { readonly [Id in CommandId]?: () => void }

/** What the comparison asks the user in a dialog. */
export type Asked = 'raise' | 'same' | 'part' | 'redline' | 'report'

/** Going through the changes, and how they are looked at. */
function listCommands({ list, chosen, compared }: Shown): Handlers {
  return {
    ...(list.listed.length === 0
      ? {}
      : {
          'item.next': () => stepChange(list, chosen, 1),
          'item.previous': () => stepChange(list, chosen, -1),
        }),
    'change.fold': () => {
      const row = list.rows[cursorPosition(list, useList.getState().cursor, chosen)]
      if (row !== undefined) toggleRow(row)
    },
    'change.show-all': toggleAllFolds,
    'change.hide-noise': toggleNoise,
    'change.order': toggleOrder,
    'change.search': startSearch,
    'change.terms': () => toggleFilter('terms'),
    'change.points': toggleOnlyPoints,
    ...(countUnmarked(compared) === 0 ? {} : { 'change.unmarked': () => toggleFilter('unmarked') }),
  }
}

/** Correcting the machine about the chosen change. */
function pairingCommands({ pair, compared }: Shown, change: Change, ask: (asked: Asked) => void): Handlers {
  const [old, now] = [change.old[0], change.new[0]]
  const isOneEach = change.old.length === 1 && change.new.length === 1
  const said = pairingsOf(compared, change).at(-1)
  return {
    ...(hasOthers(compared, change) ? { 'pairing.same': () => ask('same') } : {}),
    ...(old === undefined || now === undefined
      ? {}
      : {
          'pairing.part': () => {
            if (isOneEach) void addPairing(pair, { old, new: now, same: false })
            else ask('part')
          },
        }),
    ...(said === undefined ? {} : { 'pairing.take-back': () => void removePairing(pair.contract, said.id) }),
  }
}

/** True where the other text has a clause that is not part of this change already. */
const hasOthers = ({ old, new: now }: Compared, change: Change): boolean =>
  change.new.length > 0 ? old.clauses.length > change.old.length : now.clauses.length > 0

/** Goes to the clause in the newer document; one that was removed stands in the older. */
function showInDocument({ pair, compared }: Shown, change: Change): void {
  const subject = subjectOf(compared, change)
  if (subject === null) return
  go(documentRoute(pair.contract, subject.which === 'new' ? pair.newer : pair.older, subject.index))
}

/** What the commands mean while a comparison is shown. */
export function useCompareCommands(shown: Shown | null, ask: (asked: Asked) => void): void {
  const triage = useTriage()
  const isFilteredNow = useList((state) => isFiltered(state) || state.isSearching)
  const handlers = useMemo((): Handlers => {
    if (shown === null) return { 'details.toggle': toggleDetails }
    const change = shown.compared.comparison.changes[shown.chosen ?? -1]
    return {
      'details.toggle': toggleDetails,
      'comparison.redline': () => ask('redline'),
      'comparison.report': () => ask('report'),
      ...listCommands(shown),
      ...triageCommands(shown, triage),
      ...(isFilteredNow ? { 'change.clear': clearFilters } : {}),
      ...(change === undefined
        ? {}
        : {
            'point.raise': () => ask('raise'),
            'clause.document': () => showInDocument(shown, change),
            ...pairingCommands(shown, change, ask),
          }),
    }
  }, [shown, ask, isFilteredNow, triage])
  useCommands(handlers)
}
