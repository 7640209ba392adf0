import { cutCells, type RedlineLine } from '#shared/compare/report/lines.ts'
import type { RedlineBlock, RedlinePart } from '#shared/compare/report/redline-blocks.ts'
import type { WordRun } from '#shared/model/comparison.ts'
import { escaped, isolated } from './markup.ts'

type ClauseBlock = Extract<RedlineBlock, { readonly kind: 'clause' }>

const TAGS = { '=': null, '-': 'del', '+': 'ins' } as const

/** The address of a change in the page. */
export const anchorOf = (number: number): string => `change-${number}`

/** One piece of the redline. */
export function blockMarkup(block: RedlineBlock): string {
  switch (block.kind) {
    case 'clause':
      return clauseMarkup(block)
    case 'document':
      return `<h3 class="document" dir="auto">${escaped(block.name)}</h3>`
    case 'moved-away': {
      const words = block.number === null ? isolated(block.text) : link(block.number, isolated(block.text))
      return `<p class="away" lang="en">${words}</p>`
    }
    case 'story':
      return [
        '<section class="story">',
        `<h3 lang="en">${escaped(block.name)}</h3>`,
        `<div class="words">${linesMarkup(block.lines, false)}</div>`,
        '</section>',
      ].join('\n')
  }
}

const link = (number: number, markup: string): string => `<a href="#${anchorOf(number)}">${markup}</a>`

function clauseMarkup(block: ClauseBlock): string {
  const { number, warning, isMoved, isNoise, relation, parts } = block
  const classes = ['clause', relation, ...(isMoved ? ['moved'] : []), ...(isNoise ? ['noise'] : [])]
  if (warning !== null) classes.push('unmarked')
  const id = number === null ? '' : ` id="${anchorOf(number)}"`
  return [
    `<section class="${classes.join(' ')}"${id}>`,
    noteMarkup(block),
    ...parts.map(partMarkup),
    '</section>',
  ].join('\n')
}

/** What happened to the clause, in the margin: what the sender did not mark first. */
function noteMarkup({ number, what, warning, terms }: ClauseBlock): string {
  if (number === null) return ''
  const parts = [
    ...(warning === null ? [] : [`<strong class="warning">${escaped(warning)}</strong>`]),
    `<span class="what"><span class="count">${number}</span> ${isolated(what)}</span>`,
    ...terms.map((term) => `<span class="terms">${isolated(term)}</span>`),
  ]
  return `<p class="note" lang="en">${parts.join(' ')}</p>`
}

function partMarkup(part: RedlinePart): string {
  const depth = Math.min(part.depth, 6)
  return [
    `<div class="part d${depth}">`,
    `<div class="number">${labelMarkup(part.label)}</div>`,
    `<div class="words">${linesMarkup(part.lines, part.isHeaded)}</div>`,
    '</div>',
  ].join('\n')
}

function labelMarkup({ old, new: now }: RedlinePart['label']): string {
  if (old === now) return now === null ? '' : isolated(now)
  const parts = [
    ...(old === null ? [] : [`<del>${isolated(old)}</del>`]),
    ...(now === null ? [] : [`<ins>${isolated(now)}</ins>`]),
  ]
  return parts.join(' ')
}

/**
 * Lines as paragraphs and rows as tables. All text in it, line breaks included, is the text of both versions: without
 * `ins` it is the old one, without `del` the new one.
 */
function linesMarkup(lines: readonly RedlineLine[], isHeaded: boolean): string {
  const parts: string[] = []
  let rows: RedlineLine[] = []
  const endTable = (): void => {
    if (rows.length > 0) parts.push(tableMarkup(rows))
    rows = []
  }
  for (const [at, line] of lines.entries()) {
    if (line.isRow) {
      rows.push(line)
      continue
    }
    endTable()
    const tag = isHeaded && at === 0 ? 'h3' : 'p'
    parts.push(`<${tag} dir="auto">${runsMarkup(line.runs)}${breakMarkup(line.end)}</${tag}>`)
  }
  endTable()
  return parts.join('')
}

function tableMarkup(rows: readonly RedlineLine[]): string {
  const cut = rows.map((line) => ({ line, cells: cutCells(line.runs) }))
  const columns = Math.max(...cut.map(({ cells }) => cells.length))
  const markup = cut.map(({ line, cells }) => {
    const filled = cells.map((cell, at) => {
      const isLast = at === cells.length - 1
      const span = isLast && cells.length < columns ? ` colspan="${columns - at}"` : ''
      return `<td dir="auto"${span}>${runsMarkup(cell)}${isLast ? breakMarkup(line.end) : ''}</td>`
    })
    return `<tr>${filled.join('')}</tr>`
  })
  return `<table><tbody>${markup.join('')}</tbody></table>`
}

const runsMarkup = (runs: readonly WordRun[]): string =>
  runs.map(([kind, text]) => marked(kind, escaped(text))).join('')

function marked(kind: WordRun[0], markup: string): string {
  const tag = TAGS[kind]
  return tag === null ? markup : `<${tag}>${markup}</${tag}>`
}

/** A line break of one text alone shows as a sign. */
function breakMarkup(end: RedlineLine['end']): string {
  if (end === null) return ''
  const tag = TAGS[end]
  return tag === null ? '\n' : `<${tag} class="break">\n</${tag}>`
}
