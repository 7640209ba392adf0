import type { Compared } from '../model/compared.ts'
import { documentRows } from './documents.ts'
import { type ListView, renameFilter } from './filters.ts'
import { foldKey, makeFold } from './folds.ts'
import type { FoldRow, Row, RowList } from './row.ts'
import { listUnits } from './units.ts'
import { WEIGHTS, weightOf } from './weights.ts'

/** In which order changes are listed: as the newer text has them, or what weighs most first. */
export type Order = 'text' | 'weight'

/** How the list is looked at, and which rows are open, by their keys. */
export interface RowView extends ListView {
  readonly order: Order
  readonly isOpen: (key: string, byDefault: boolean) => boolean
}

/** A list in the making. */
interface Making {
  readonly compared: Compared
  readonly view: RowView
  readonly rows: Row[]
  readonly listed: number[]
  readonly rowOf: number[]
}

type Unit = readonly number[]

/** The rows of a comparison. Every change stands in exactly one row, block or fold. */
export function buildRows(compared: Compared, view: RowView): RowList {
  const rows: Row[] = compared.comparison.renames.map((_, rename) => ({
    kind: 'rename',
    key: `r${rename}`,
    rename,
    isOpen: view.filter === renameFilter(rename),
  }))
  const making: Making = { compared, view, rows, listed: [], rowOf: [] }
  const units = listUnits(compared, view)
  if (view.order === 'text') listByText(making, units)
  else listByWeight(making, units)
  return { rows, listed: making.listed, rowOf: making.rowOf }
}

/** A row for every unit, in the order of the newer text, and one for every run of changes between them. */
function listByText(making: Making, units: readonly Unit[]): void {
  const { compared } = making
  const { changes } = compared.comparison
  const headings = documentRows(compared)
  const heads = new Map(units.map((unit) => [unit[0], unit]))
  const inUnits = new Set(units.flat())
  let run: number[] = []
  const endRun = (next: number): void => {
    if (run.length > 0) addFold(making, 'run', run, changes[next])
    run = []
  }
  for (const at of changes.keys()) {
    const heading = headings.get(at)
    const unit = heads.get(at)
    if (heading !== undefined || unit !== undefined) endRun(at)
    if (heading !== undefined) making.rows.push(heading)
    if (unit !== undefined) addUnit(making, unit)
    else if (!inUnits.has(at)) run.push(at)
  }
  endRun(changes.length)
}

/** What weighs most first, each weight under a heading; what is not listed lies in two folds at the end. */
function listByWeight(making: Making, units: readonly Unit[]): void {
  const { changes } = making.compared.comparison
  for (const weight of WEIGHTS) {
    const group = units.filter(
      ([at]) => at !== undefined && changes[at] !== undefined && weightOf(changes[at]) === weight,
    )
    if (group.length === 0) continue
    const key = `g ${weight}`
    const isOpen = making.view.isOpen(key, true)
    making.rows.push({ kind: 'group', key, weight, count: group.length, isOpen })
    for (const unit of group) {
      if (isOpen) addUnit(making, unit)
      else for (const at of unit) making.rowOf[at] = making.rows.length - 1
    }
  }
  const inUnits = new Set(units.flat())
  const left = [...changes.keys()].filter((at) => !inUnits.has(at))
  const [noise, rest] = [left.filter((at) => changes[at]?.noiseOnly), left.filter((at) => !changes[at]?.noiseOnly)]
  if (noise.length > 0) addFold(making, 'noise', noise)
  if (rest.length > 0) addFold(making, 'rest', rest)
}

function addUnit({ rows, listed, rowOf, view }: Making, unit: Unit): void {
  const [change] = unit
  if (change === undefined) return
  for (const at of unit) rowOf[at] = rows.length
  listed.push(rows.length)
  const place = listed.length
  if (unit.length === 1) {
    rows.push({ kind: 'change', key: `c${change}`, change, place })
    return
  }
  const key = `b${change}`
  const isOpen = view.isOpen(key, false)
  rows.push({ kind: 'block', key, change, changes: unit, place, isOpen })
  if (isOpen) for (const at of unit) rows.push({ kind: 'clause', key: `c${at}`, change: at })
}

function addFold(
  { compared, rows, rowOf, view }: Making,
  holds: FoldRow['holds'],
  changes: readonly number[],
  next?: Compared['comparison']['changes'][number],
): void {
  const isOpen = view.isOpen(foldKey(holds, changes), false)
  rows.push(makeFold(compared, { holds, changes, isOpen, next }))
  for (const at of changes) {
    if (isOpen) rows.push({ kind: 'clause', key: `c${at}`, change: at })
    rowOf[at] = rows.length - 1
  }
}
