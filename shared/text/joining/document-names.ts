import type { Clause, TextDocument } from '../../model/version-text.ts'
import type { NamedDocument } from '../references/documents.ts'
import { isScheduleKeyword, parseLabel, parseScheduleHead } from '../references/labels.ts'
import { readScheduleLabel } from '../typed-labels.ts'
import type { DocumentText } from './document-text.ts'
import { fileTitle } from './file-title.ts'

const LONGEST_NAME = 80
const MOST_WORDS = 10
const SMALL_WORDS = /^(?:a|an|and|for|in|of|on|or|the|to|with)$/i

/** Words for a whole document that stand for it alone: "clause 7 of the Agreement". */
const INSTRUMENT = /(?<=^|\s)(agreement|contract|deed|lease|licen[cs]e|terms|order|addendum|policy|plan)$/i

/**
 * What each document of a version is called by the others: its title, its file's name, its schedule's title with the
 * word "Schedule", the first letters of all of them.
 *
 * A name that two schedules share names neither; one that the main document has, too, is that one's alone, since the
 * files of one deal often carry its title as theirs.
 */
export function nameDocuments(
  documents: readonly DocumentText[],
  places: readonly TextDocument[],
): readonly NamedDocument[] {
  const named = documents.map((document, at) => {
    const first = places[at]?.firstClause ?? 0
    const own = at === 0 ? -1 : document.text.clauses.findIndex(({ depth, kind }) => depth === 0 && kind === 'schedule')
    const heading = document.text.clauses[own]
    const titles = titlesOf(document, heading)
    return {
      first,
      head: first + Math.max(0, own),
      names: [...new Set(titles.flatMap((title) => namesOf(title, document.kind)))],
      instruments: [...new Set(titles.flatMap((title) => INSTRUMENT.exec(title)?.[1]?.toLowerCase() ?? []))],
      schedule: isScheduleByItself(heading) ? null : parseScheduleHead(fileTitle(document.name)),
    }
  })
  const owners = countBy(named.flatMap(({ names }) => names))
  return named.map(({ first, head, names, schedule }, at) => ({
    ...{ first, head, schedule: at === 0 ? null : schedule },
    names: at === 0 ? names : names.filter((name) => owners.get(name) === 1),
    shortNames: shortNamesOf(named, at),
  }))
}

/** Its title, its heading and its file's name: whatever a drafter may call it by. */
function titlesOf({ name, text }: DocumentText, heading: Clause | undefined): readonly string[] {
  const file = fileTitle(name).replaceAll(/\s*[-–—]\s*/g, ' ')
  return [text.title, heading?.heading, file].flatMap((title) => (title == null ? [] : [withoutNumber(title)]))
}

/** "Schedule 2 – Security" is called "Security". */
function withoutNumber(title: string): string {
  const label = readScheduleLabel(title)
  const rest = label === null || !/\s/.test(label.label) ? title : title.slice(label.start)
  return rest.replaceAll(/^[("“\s]+|[)"”.:\s]+$/g, '').replaceAll(/\s+/g, ' ')
}

function namesOf(title: string, kind: DocumentText['kind']): readonly string[] {
  const words = title.split(' ').filter((word) => word !== '')
  if (words.length === 0 || words.length > MOST_WORDS || title.length > LONGEST_NAME) return []
  const asSchedule =
    kind === 'main' || isScheduleKeyword((words.at(-1) ?? '').toLowerCase()) ? [] : [`${title} ${kind}`]
  const initials = words.filter((word) => !SMALL_WORDS.test(word)).map((word) => word.charAt(0).toUpperCase())
  const letters = words.map((word) => word.charAt(0).toUpperCase()).join('')
  const acronyms = [letters, initials.join('')].filter((acronym) => /^\p{Lu}{3,6}$/u.test(acronym))
  return [...(words.length > 1 ? [title, ...acronyms] : []), ...asSchedule].map((name) => name.toLowerCase())
}

const isScheduleByItself = (heading: Clause | undefined): boolean => {
  if (heading === undefined) return false
  const label = heading.label === null ? parseScheduleHead(heading.heading ?? '') : parseLabel(heading.label)
  return isScheduleKeyword(label?.keyword ?? null)
}

/** "the Agreement" is the main document, unless only another one is called so. */
function shortNamesOf(
  documents: readonly { readonly instruments: readonly string[] }[],
  at: number,
): readonly string[] {
  const [main] = documents
  const claimed = countBy(documents.flatMap(({ instruments }) => instruments))
  if (at > 0) {
    const own = documents[at]?.instruments ?? []
    return own.filter((word) => claimed.get(word) === 1)
  }
  const unclaimed = ['agreement', 'contract'].filter((word) => !claimed.has(word))
  return [...new Set([...(main?.instruments ?? []), ...unclaimed])]
}

function countBy(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}
