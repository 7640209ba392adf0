import type { Stylesheet } from '../look/stylesheet.ts'
import { attributeOf, type HtmlNode } from '../parse/tree.ts'
import { formatCounter, type Generated } from './list-labels.ts'

const CONTENT = /"([^"]*)"|'([^']*)'|counter\(\s*([\w-]+)\s*(?:,\s*([\w-]+)\s*)?\)/g

/** The numbers of a list's items, null where no style sheet writes any. */
export function generatedBy(list: HtmlNode, sheet: Stylesheet): Generated | null {
  const classes = (attributeOf(list, 'class') ?? '').toLowerCase().split(/\s+/, 8)
  const name = classes.find((each) => each.startsWith('lst-'))
  if (name === undefined) return null
  const content = sheet.rule(`.${name}>li:before`)?.get('content')
  const counter = sheet.rule(`.${name}>li`)?.get('counter-increment')?.split(/\s+/)[0]
  if (content === undefined || counter === undefined) return null
  const reset = classes.includes('start')
    ? sheet.rule(`ol.${name}.start`)?.get('counter-reset')?.split(/\s+/)[1]
    : undefined
  const parts = [...content.matchAll(CONTENT)].map(([, double, single, named, type]) =>
    named === undefined ? (double ?? single ?? '') : { counter: named.toLowerCase(), type: type ?? 'decimal' },
  )
  return { counter, reset: reset === undefined ? null : Number.parseInt(reset, 10) || 0, parts }
}

/** Counts as the items go by. */
export type GeneratedCounter = (generated: Generated, isFirst: boolean) => string | null

/** Counters of a view, none begun yet. */
export function makeGeneratedCounter(): GeneratedCounter {
  const counters = new Map<string, number>()
  return ({ counter, reset, parts }, isFirst) => {
    if (isFirst && reset !== null) counters.set(counter, reset)
    counters.set(counter, (counters.get(counter) ?? 0) + 1)
    const label = parts
      .map((part) => (typeof part === 'string' ? part : formatCounter(counters.get(part.counter) ?? 0, part.type)))
      .join('')
      .trim()
    return /[\p{L}\p{N}]/u.test(label) ? label : null
  }
}
