import type { ReadFinding } from '#shared/model/version-text.ts'
import type { Seen } from './read-pages.ts'
import type { PageFlow } from './text/flow.ts'
import type { Unfurnished } from './text/furniture.ts'

const MOST_NAMED = 8

/** "page 3", "pages 1, 2 and 5". */
function pagesOf(numbers: readonly number[]): string {
  const named = numbers.slice(0, MOST_NAMED).map(String)
  if (numbers.length > MOST_NAMED) return `pages ${named.join(', ')} and ${numbers.length - MOST_NAMED} more`
  const last = named.pop() ?? ''
  return named.length === 0 ? `page ${last}` : `pages ${named.join(', ')} and ${last}`
}

const quoted = (texts: readonly string[]): string =>
  texts
    .slice(0, 3)
    .map((text) => `“${text.length > 80 ? `${text.slice(0, 79)}…` : text}”`)
    .join(', ')

function furnitureFinding({ heads, feet, cleaned }: Unfurnished): ReadFinding | null {
  if (cleaned === 0) return null
  const parts = [
    ...(heads.length > 0 ? [`running heads (${quoted(heads)})`] : []),
    ...(feet.length > 0 ? [`running feet (${quoted(feet)})`] : []),
    'page numbers',
  ]
  return { level: 'info', message: `Kept apart from the text on ${cleaned} of its pages: ${parts.join(', ')}.` }
}

/** What the user should know of how a PDF was read. */
export function describeReading(seen: Seen, flows: readonly PageFlow[], bare: Unfurnished): readonly ReadFinding[] {
  const findings: ReadFinding[] = []
  const warn = (message: string): void => {
    findings.push({ level: 'warning', message })
  }
  const { pictured, failed, hidden, unknown, outside } = seen
  if (failed.length > 0) warn(`Damaged: ${pagesOf(failed)} could not be read, and the text there is missing.`)
  if (pictured.length > 0) warn(`A picture without text: ${pagesOf(pictured)}. What it shows was not read.`)
  if (hidden.length > 0)
    warn(
      `On ${pagesOf(hidden)} there is text without ink, as in scans that a program recognised. Check it against the page.`,
    )
  if (unknown > 0) warn(`The file does not say what ${unknown} of its characters mean; they are left out.`)
  if (outside > 0) warn(`${outside} words stand outside the visible part of their pages; they are left out.`)
  const drawn = flows.filter((flow) => flow.struck > 0).map(({ number }) => number)
  const struck = [...new Set([...drawn, ...seen.crossedOut])].toSorted((a, b) => a - b)
  if (struck.length > 0)
    warn(`Words on ${pagesOf(struck)} are crossed out, as in a printed comparison. They were read like all others.`)
  const turned = flows.filter((flow) => flow.turned > 0)
  if (turned.length > 0)
    findings.push({
      level: 'info',
      message: `Text on ${pagesOf(turned.map(({ number }) => number))} runs in another direction; it stands after its page.`,
    })
  const furniture = furnitureFinding(bare)
  return furniture === null ? findings : [...findings, furniture]
}
