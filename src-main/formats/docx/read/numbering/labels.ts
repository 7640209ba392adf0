import { type ListLevel, unsaidLevel } from './list-level.ts'
import { formatNumber, isNumberless } from './number-formats.ts'
import type { Numbered } from './numbered-by.ts'
import type { List } from './numbering.ts'

/** Counts the numbers of one run through a story. */
export interface LabelCounter {
  /** The label that the next paragraph of this list and level gets, null for a bullet or a hidden number. */
  readonly use: (numbered: Numbered) => string | null
  /** The same without using the number up, as Word does for a deleted list item. */
  readonly peek: (numbered: Numbered) => string | null
}

interface Counters {
  /** Numbers by level, null where the level is to begin anew. */
  readonly numbers: readonly (number | null)[]
  /** Levels that stand for one that never had an item of its own. */
  readonly assumed: readonly boolean[]
  /** Whether items of the second level carry on the first level's numbers (see `carriesOn`). */
  readonly carriesOn: boolean
}

const FRESH: Counters = { numbers: Array(9).fill(null), assumed: Array(9).fill(false), carriesOn: false }

const startOf = (list: List, level: number): number => list.startOverrides.get(level) ?? list.levels[level]?.start ?? 1

/** `w:lvlRestart` names the 1-based level that makes this one begin anew; 0 means none does (§17.9.10). */
function beginsAnewAfter(list: List, below: number, level: number): boolean {
  const after = list.levels[below]?.restartAfter ?? below
  return below > level && level < after
}

/** Not in the standard: a first item of the second level whose start follows the first level's number is printed like it. */
function carriesOn({ list, level }: Numbered, before: Counters): boolean {
  if (level !== 1) return level > 1 && before.carriesOn
  if (before.numbers[1] !== null) return before.carriesOn
  const start = list.levels[1]?.start ?? 1
  return start > 1 && before.assumed[0] === false && before.numbers[0] === start - 1
}

/** What the counters are after one more item. The first item of a list that sets its own start begins there. */
function advance(before: Counters, numbered: Numbered, isFirstOfUse: boolean): Counters {
  const { list, level } = numbered
  const numbers = before.numbers.map((number, at) => (beginsAnewAfter(list, at, level) ? null : number))
  const assumed = [...before.assumed]
  const isSetAnew = isFirstOfUse && list.startOverrides.has(level)
  const own = isSetAnew ? null : (numbers[level] ?? null)
  numbers[level] = own === null ? startOf(list, level) : own + 1
  assumed[level] = false
  for (let above = 0; above < level; above += 1) {
    if (numbers[above] !== null) continue
    numbers[above] = startOf(list, above)
    assumed[above] = true
  }
  return { numbers, assumed, carriesOn: carriesOn(numbered, before) }
}

/** A counter at the beginning of a story. Counters belong to the abstract list: all its uses count on (§17.9.15). */
export function makeLabelCounter(): LabelCounter {
  const countersByAbstract = new Map<string, Counters>()
  const used = new Set<string>()
  const ahead = (numbered: Numbered): Counters => {
    const before = countersByAbstract.get(numbered.list.abstract) ?? FRESH
    return advance(before, numbered, !used.has(`${numbered.list.numId}/${numbered.level}`))
  }
  const peek: LabelCounter['peek'] = (numbered) => labelText(numbered, ahead(numbered))
  const use: LabelCounter['use'] = (numbered) => {
    const after = ahead(numbered)
    used.add(`${numbered.list.numId}/${numbered.level}`)
    countersByAbstract.set(numbered.list.abstract, after)
    return labelText(numbered, after)
  }
  return { use, peek }
}

const PRIVATE_ONLY = /^[\s\u{e000}-\u{f8ff}]*$/u

function labelText({ list, level }: Numbered, counters: Counters): string | null {
  const own = list.levels[level] ?? unsaidLevel(level)
  if (own.isHidden || own.format === 'bullet') return null
  const text = counters.carriesOn && level === 1 ? carriedOn(list, counters) : expand(own, list, level, counters)
  return PRIVATE_ONLY.test(text) ? null : text.trim()
}

function carriedOn(list: List, { numbers }: Counters): string {
  const top = list.levels[0]
  return (top?.text ?? '').replaceAll('%1', formatNumber(numbers[1] ?? 0, top?.format ?? 'decimal'))
}

/** Level N's number in level N's own format; one that points at a bullet or below the item prints nothing. */
function expand(own: ListLevel, list: List, level: number, { numbers }: Counters): string {
  return own.text.replace(/%([1-9])/g, (_: string, digit: string) => {
    const named = Number(digit) - 1
    const format = list.levels[named]?.format ?? 'decimal'
    if (named > level || isNumberless(format)) return ''
    return formatNumber(numbers[named] ?? startOf(list, named), own.isLegal ? 'decimal' : format)
  })
}
