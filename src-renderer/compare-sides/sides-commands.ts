import type { CommandId } from '#renderer/commands/table.ts'
import { goToClause } from '#renderer/compare/compare-slice.ts'
import type { Side } from '#shared/model/side.ts'
import type { Place, Sided } from './model/sided.ts'
import type { SidesList, SidesRow } from './model/sides-rows.ts'
import { goToRow, setSideFilter, toggleFold, toggleWhole, useSides } from './sides-slice.ts'

type Handlers = { readonly [Id in CommandId]?: () => void }

/** The position of the row with the keyboard, -1 for none. */
export const cursorAt = ({ rows }: SidesList, cursor: string | null): number =>
  cursor === null ? -1 : rows.findIndex(({ key }) => key === cursor)

/** Opens or closes a fold, and shows more or less of a place. */
export function toggleSidesRow(row: SidesRow): void {
  if (row.kind === 'fold') toggleFold(row.key)
  else toggleWhole(row.at)
}

/** The side whose comparison with the base shows a place: the one that changed it. */
const sideOf = ({ state }: Place): Side => (state === 'vendor' ? 'vendor' : 'buyer')

/** What the commands mean while three versions are compared. */
export function makeSidesCommands(
  contract: string,
  sided: Sided,
  list: SidesList,
  raise: (place: Place) => void,
): Handlers {
  const { rows, listed } = list
  const cursorRow = (): number => cursorAt(list, useSides.getState().cursor)
  const step = (by: 1 | -1): void => {
    const at = cursorRow()
    const to = by === 1 ? listed.find((each) => each > at) : listed.findLast((each) => each < at)
    const row = rows[to ?? -1]
    if (row !== undefined) goToRow(row.key)
  }
  const placeHere = (): Place | undefined => {
    const row = rows[cursorRow()]
    return row === undefined || row.kind === 'fold' ? undefined : sided.rows[row.at]
  }
  const compare = (): void => {
    const place = placeHere()
    if (place === undefined) return
    const side = sideOf(place)
    const [own, base] = [place[side][0], place.base[0]]
    const pair = { contract, older: sided.base, newer: sided[side] }
    if (own !== undefined) goToClause(pair, { which: 'new', index: own })
    else goToClause(pair, base === undefined ? null : { which: 'old', index: base })
  }
  return {
    ...(listed.length === 0 ? {} : { 'item.next': () => step(1), 'item.previous': () => step(-1) }),
    'change.fold': () => {
      const row = rows[cursorRow()]
      if (row !== undefined) toggleSidesRow(row)
    },
    'clause.compare': compare,
    'point.raise': () => {
      const place = placeHere()
      if (place !== undefined) raise(place)
    },
    ...(useSides.getState().filter === 'all' ? {} : { 'change.clear': () => setSideFilter('all') }),
  }
}
