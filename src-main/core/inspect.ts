import { createHash } from 'node:crypto'
import type { InspectJob } from '#main/api/context.ts'
import { readFailure } from '#main/api/failures.ts'
import type { DocumentMakers } from '#main/formats/docx/read/properties.ts'
import { readMakers } from '#main/formats/makers.ts'
import { openAnyDocument } from '#main/formats/open-document.ts'
import type { Output } from '#shared/api/contract.ts'
import type { ApiError } from '#shared/api/errors.ts'
import { MOST_OFFERED, OFFERED_LENGTH } from '#shared/api/incoming.ts'
import { findNewestDay } from '#shared/compare/match/days.ts'
import { packPrint } from '#shared/compare/match/pack-print.ts'
import { findParties } from '#shared/compare/match/parties.ts'
import { printText } from '#shared/compare/match/print.ts'
import { addDays, isIsoDate } from '#shared/model/date.ts'
import { err, ok, type Result } from '#shared/model/result.ts'
import { clauseText, type VersionText } from '#shared/model/version-text.ts'
import { buildVersionText } from '#shared/text/build-version-text.ts'

/** What a document holds, counted, and what finds its place. */
export type Inspected = Output<'document.inspect'>

/** Reads a document, and answers with what is known of it without its text. */
export async function inspect({ name, bytes, today }: InspectJob): Promise<Result<Inspected, ApiError>> {
  const opened = await openAnyDocument(name, bytes)
  if (!opened.ok) return err(readFailure(opened.error, name))
  const text = buildVersionText(opened.value.view('accepted'))
  const { format, title, clauses, revisions, comments, findings } = text
  const makers = readMakers(format, bytes)
  return ok({
    ...{ format, title, findings },
    clauses: clauses.length,
    revisions: revisions.length,
    comments: comments.length,
    authors: [...new Set([...revisions, ...comments].map(({ author }) => author))],
    revisers: new Set(revisions.map(({ author }) => author)).size,
    tables: countTables(text),
    notes: countNotes(text),
    offer: {
      ...{ name, format, title: clip(title) },
      sha256: createHash('sha256').update(bytes).digest('hex'),
      print: packPrint(printText(text)),
      creator: clip(makers.creator),
      lastModifiedBy: clip(makers.lastModifiedBy),
      company: clip(makers.company),
      authors: countAuthors(text),
      parties: findParties(clauses),
      date: latestDay(text, makers, today),
      newestDay: findNewestDay(clauses.map(clauseText).join('\n'), today),
    },
  })
}

const clip = (text: string | null): string | null => text?.slice(0, OFFERED_LENGTH) ?? null

const countTables = ({ paragraphs }: VersionText): number =>
  new Set(paragraphs.flatMap(({ story, cell }) => (cell === null ? [] : [`${story} ${cell.table}`]))).size

/** A note's first paragraph carries its number; where a format gives none, each paragraph is a note. */
function countNotes({ paragraphs }: VersionText): number {
  const notes = paragraphs.filter(({ story }) => story === 'footnote' || story === 'endnote')
  const numbered = notes.filter(({ label }) => label !== null)
  return numbered.length > 0 ? numbered.length : notes.length
}

function countAuthors({ revisions, comments }: VersionText): Inspected['offer']['authors'] {
  const counts = new Map<string, number>()
  for (const { author } of [...revisions, ...comments]) {
    const name = author.slice(0, OFFERED_LENGTH)
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts].map(([name, count]) => ({ name, count })).slice(0, MOST_OFFERED)
}

/** Word writes 1980, 1601 or the like where it does not know; and nobody sends a draft from tomorrow on. */
const FIRST_DAY = '1985-01-01'

/** The latest plausible day of the tracked changes, the comments and the last saving; null where there is none. */
function latestDay({ revisions, comments }: VersionText, { modified }: DocumentMakers, today: string): string | null {
  const last = addDays(today, 1)
  const days = [...revisions.map(({ date }) => date), ...comments.map(({ date }) => date), modified]
    .flatMap((date) => (date === null ? [] : [date.trim().slice(0, 10)]))
    .filter((day) => isIsoDate(day) && day >= FIRST_DAY && day <= last)
  return days.reduce<string | null>((latest, day) => (latest === null || day > latest ? day : latest), null)
}
