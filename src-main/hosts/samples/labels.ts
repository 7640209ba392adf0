import { LISTS } from './sheet.ts'
import type { ParagraphKind, SampleBlock } from './source.ts'

/** Where a paragraph stands in the numbering of its document. */
export interface Numbered {
  /** Id of the paragraph's style. */
  readonly style: string
  /** What a cross-reference shows: "14", "14.2", "8.3(a)", "Schedule 1"; null outside the numbering. */
  readonly label: string | null
  /** The switch of the REF field that yields it. */
  readonly fieldSwitch: string
}

const BODY: Readonly<Record<ParagraphKind, string>> = {
  title: 'Title',
  subtitle: 'Subtitle',
  lead: 'LeadHeading',
  party: 'Party',
  recital: 'Recital',
  section: 'Heading1',
  clause: 'Clause2',
  item: 'Clause3',
  subitem: 'Clause4',
  definition: 'Definition',
  schedule: 'ScheduleHeading',
}

const SCHEDULE: Partial<Readonly<Record<ParagraphKind, string>>> = {
  section: 'ScheduleSection',
  clause: 'ScheduleClause',
  item: 'ScheduleItem',
}

const letter = (n: number): string => String.fromCharCode(96 + n)
const roman = (n: number): string => ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'][n] ?? String(n)

const position = (style: string): { readonly list: number; readonly level: number } | null => {
  for (const list of LISTS) {
    const level = list.levels.findIndex((candidate) => candidate.style === style)
    if (level >= 0) return { list: list.id, level }
  }
  return null
}

// The label as a REF field shows it: trailing full stops dropped, an item with the clause it belongs to.
const bodyLabel = (counters: readonly number[], level: number): string => {
  const [section = 0, clause = 0, item = 0, subitem = 0] = counters
  return (
    [`${section}`, `${section}.${clause}`, `${section}.${clause}(${letter(item)})`][level] ??
    `${section}.${clause}(${letter(item)})(${roman(subitem)})`
  )
}

const scheduleLabel = (counters: readonly number[], level: number): string => {
  const [schedule = 0, section = 0, clause = 0, item = 0] = counters
  return (
    [`Schedule ${schedule}`, `${section}`, `${section}.${clause}`][level] ?? `${section}.${clause}(${letter(item)})`
  )
}

const labelOf = (list: number, counters: readonly number[], level: number): string => {
  if (list === 1) return bodyLabel(counters, level)
  return list === 2 ? scheduleLabel(counters, level) : `(${counters[0] ?? 0})`
}

const switchOf = (list: number, level: number): string => (list === 1 && level >= 2 ? '\\w' : '\\n')

/** Every paragraph's place in the numbering, by its id. */
export const numberBlocks = (blocks: readonly SampleBlock[]): ReadonlyMap<string, Numbered> => {
  const numbered = new Map<string, Numbered>()
  const countersByList = new Map<number, number[]>()
  let inSchedule = false
  for (const block of blocks) {
    if (block.kind === 'table') continue
    inSchedule ||= block.kind === 'schedule'
    const style = (inSchedule ? SCHEDULE[block.kind] : undefined) ?? BODY[block.kind]
    const place = position(style)
    if (place === null) {
      numbered.set(block.id, { style, label: null, fieldSwitch: '' })
      continue
    }
    const counters = (countersByList.get(place.list) ?? []).slice(0, place.level + 1)
    counters[place.level] = (counters[place.level] ?? 0) + 1
    countersByList.set(place.list, counters)
    const label = labelOf(place.list, counters, place.level)
    numbered.set(block.id, { style, label, fieldSwitch: switchOf(place.list, place.level) })
  }
  return numbered
}
