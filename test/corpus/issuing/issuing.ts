import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openDocx } from '#main/formats/docx/read/open-docx.ts'
import { redlineDocx } from '#main/formats/docx/redline/redline-docx.ts'
import { rewriteDocx } from '#main/formats/docx/rewrite/rewrite-docx.ts'
import { invariant } from '#shared/model/result.ts'
import type { SourceText, VersionText } from '#shared/model/version-text.ts'
import { assembleDraft } from '#shared/negotiate/draft/assemble-draft.ts'
import { differsFromDraft, standingClauses } from '#shared/negotiate/draft/hold-against.ts'
import { splitDocuments } from '#shared/negotiate/draft/paragraphs/split-documents.ts'
import { typedParagraphs } from '#shared/negotiate/draft/paragraphs/typed-text.ts'
import { buildVersionText } from '#shared/text/build-version-text.ts'
import { below, type Measured, type Measurement, shown } from '../measurement.ts'
import { askLibreOffice } from '../redline/ask-libreoffice.ts'
import { holdAgainst, type Redrawn } from '../redline.ts'
import { randomEdits } from './random-edits.ts'

/** How many edits the drafts of each document have. */
const SETS = [1, 1, 2, 3, 4, 6, 8, 12]
/** LibreOffice is asked about so many redlines. */
const SAMPLE = 48

interface Base {
  readonly name: string
  readonly bytes: Uint8Array
  readonly source: SourceText
  readonly text: VersionText
}

function readBases(corpus: string): readonly Base[] {
  const folder = join(corpus, 'docx')
  const names = readdirSync(folder).filter((name) => name.endsWith('.docx'))
  return names.sort().map((name) => {
    const bytes = new Uint8Array(readFileSync(join(folder, name)))
    const opened = openDocx(bytes)
    invariant(opened.ok, `${name} can be read`)
    const source = opened.value.view('accepted')
    return { name, bytes, source, text: buildVersionText(source) }
  })
}

interface Issued {
  readonly name: string
  readonly base: Base
  readonly bytes: Uint8Array
  readonly isExact: boolean
}

/** Issues a draft of so many random edits, and reads it again: what is wrong with it, or the file. */
function issue(base: Base, count: number, seed: number): Issued | string | null {
  const edits = randomEdits(base.text, seed, count)
  if (edits.length === 0) return null
  const draft = assembleDraft(base.text, edits)
  const [document] = splitDocuments(base.text, draft.paragraphs)
  invariant(document !== undefined, 'a text has a document')
  const name = `${base.name}, ${edits.length} edits (seed ${seed})`
  const made = rewriteDocx({ base: base.bytes, paragraphs: typedParagraphs(base.source.paragraphs, document) })
  if (!made.ok) return `${name}: ${JSON.stringify(made.error)}`
  const opened = openDocx(made.value.bytes)
  if (!opened.ok) return `${name}: ${JSON.stringify(opened.error)}`
  const read = buildVersionText(opened.value.view('accepted'))
  const differs = differsFromDraft(draft, read)
  if (differs !== null) return `${name}: ${differs}`
  const clauses = read.clauses.map(({ label, heading, text }) => ({ label, heading, text }))
  const isExact = JSON.stringify(clauses) === JSON.stringify(standingClauses(draft))
  return { name, base, bytes: made.value.bytes, isExact }
}

function issueAll(bases: readonly Base[]): { readonly issued: readonly Issued[]; readonly measured: Measured } {
  const all = bases.flatMap((base, at) => SETS.map((count, set) => issue(base, count, 100 * at + set + 1)))
  const issued = all.filter((one) => one !== null && typeof one !== 'string')
  const failures = all.filter((one) => typeof one === 'string')
  const tried = issued.length + failures.length
  const exact = issued.filter(({ isExact }) => isExact).length
  const share = issued.length / Math.max(1, tried)
  const lines = [
    `${issued.length} of ${tried} random drafts of ${bases.length} documents are issued and read as the draft: ${shown(share)} (bar 0.99)`,
    `in ${exact} of them every clause begins and ends where the draft has it, too`,
    ...failures.map((failure) => `  refused: ${failure}`),
  ]
  return { issued, measured: { lines, failures: below('issued drafts', share, 0.99) } }
}

/** Redlines of issued drafts against their bases, in LibreOffice: accepted the draft, rejected the base. */
function redlineSome(issued: readonly Issued[]): Measured {
  const every = Math.max(1, Math.floor(issued.length / SAMPLE))
  const failures: string[] = []
  const cases = issued
    .filter((_, at) => at % every === 0)
    .flatMap(({ name, base, bytes }): readonly Redrawn[] => {
      const options = { mode: 'received', author: 'Us', date: '2026-05-01T10:00:00Z', realMoves: false } as const
      const made = redlineDocx({ older: base.bytes, newer: bytes, base: null, ...options })
      if (made.ok) return [{ name, redlined: made.value, newer: bytes, base: base.bytes }]
      failures.push(`${name}, redlined: ${JSON.stringify(made.error)}`)
      return []
    })
  const office = askLibreOffice(
    cases.map(({ redlined }) => redlined.bytes),
    cases.flatMap(({ newer, base }) => [newer, base]),
  )
  const held = holdAgainst(office, 'issued against received', cases)
  return { lines: held.lines, failures: [...failures, ...held.failures] }
}

function measure(corpus: string): Measured {
  const { issued, measured } = issueAll(readBases(corpus))
  const redlines = redlineSome(issued)
  return { lines: [...measured.lines, ...redlines.lines], failures: [...measured.failures, ...redlines.failures] }
}

/** Does an issued draft read as the draft, and its redline give both texts back? */
export const issuingMeasurement: Measurement = { name: 'issuing', measure }
