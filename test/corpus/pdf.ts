import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { openPdf } from '#main/formats/pdf/open-pdf.ts'
import { clauseText, type VersionText } from '#shared/model/version-text.ts'
import { buildVersionText } from '#shared/text/build-version-text.ts'
import { below, type Measured, type Measurement, shown } from './measurement.ts'
import { bodyOf, openOne } from './reading.ts'
import { shareOf, wordsOf } from './words.ts'

const BARS = { clauses: 0.97, filed: 0.95 } as const
const FOLDERS = ['docx', 'docx-histories'] as const
/** How many files one run of the word processor prints. */
const AT_ONCE = 60
const WORST = 12
const FIRST_WORDS = 8

const cache = join(tmpdir(), 'counterdraft-corpus-pdf')

interface Printed {
  readonly path: string
  /** Where its print is kept, named by the document's bytes. */
  readonly pdf: string
}

function listDocuments(corpus: string): readonly Printed[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(corpus, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.docx'))
      .sort()
      .map((name) => {
        const path = join(folder, name)
        const hash = createHash('sha256')
          .update(readFileSync(join(corpus, path)))
          .digest('hex')
        return { path, pdf: join(cache, `${hash}.pdf`) }
      }),
  )
}

/** Prints the documents that were not printed before. Its answer is null, or what went wrong. */
function printAll(corpus: string, documents: readonly Printed[]): string | null {
  const missing = [...new Map(documents.map((document) => [document.pdf, document])).values()].filter(
    ({ pdf }) => !existsSync(pdf),
  )
  const queue = join(cache, 'queue')
  mkdirSync(queue, { recursive: true })
  for (let at = 0; at < missing.length; at += AT_ONCE) {
    const some = missing.slice(at, at + AT_ONCE)
    const copies = some.map(({ path, pdf }) => {
      const copy = join(queue, basename(pdf).replace(/pdf$/, 'docx'))
      copyFileSync(join(corpus, path), copy)
      return copy
    })
    const profile = `-env:UserInstallation=file://${join(cache, 'profile')}`
    const output = ['--headless', '--norestore', '--convert-to', 'pdf', '--outdir', queue]
    const done = spawnSync('soffice', [profile, ...output, ...copies], { encoding: 'utf8' })
    if (done.error !== undefined) return done.error.message
    for (const { pdf } of some) {
      const made = join(queue, basename(pdf))
      if (existsSync(made)) renameSync(made, pdf)
    }
  }
  return null
}

/** A clause by its label and its first words: what tells whether two readings have the same clauses. */
const keysOf = ({ clauses }: VersionText): readonly string[] =>
  clauses
    .map((clause) => {
      const label = (clause.label ?? '').toLowerCase().replace(/^[\s(]+|[\s.:)(]+$/g, '')
      return `${label} | ${wordsOf(clauseText(clause)).slice(0, FIRST_WORDS).join(' ')}`
    })
    .filter((key) => key !== ' | ')

async function readPdf(path: string): Promise<VersionText | string> {
  const opened = await openPdf(new Uint8Array(readFileSync(path)))
  return opened.ok ? buildVersionText(opened.value.view('accepted')) : JSON.stringify(opened.error)
}

/** Printed documents against the files they were printed from; tracked changes are printed as they stand. */
async function measurePrinted(corpus: string): Promise<Measured> {
  const documents = listDocuments(corpus)
  const trouble = printAll(corpus, documents)
  if (trouble !== null) return { lines: [`No word processor to print with (${trouble}): not measured.`], failures: [] }
  const failures: string[] = []
  const shares: { readonly path: string; readonly share: number }[] = []
  for (const { path, pdf } of documents) {
    const read = existsSync(pdf) ? await readPdf(pdf) : 'it was not printed'
    if (typeof read === 'string') failures.push(`${path}: ${read}`)
    else {
      const written = buildVersionText(openOne(corpus, path).view('marked'))
      shares.push({ path, share: shareOf(keysOf(written), keysOf(read)) })
    }
  }
  const sorted = shares.toSorted((a, b) => a.share - b.share)
  const mean = shares.reduce((sum, { share }) => sum + share, 0) / Math.max(1, shares.length)
  return {
    lines: [
      `${shares.length} documents as PDF: clauses as in the .docx (label and first ${FIRST_WORDS} words), F1 mean ${shown(mean)} (bar ${BARS.clauses}), min ${shown(sorted[0]?.share ?? 0)}`,
      ...sorted.slice(0, WORST).map(({ path, share }) => `  ${shown(share)} ${path}`),
    ],
    failures: [...failures, ...below('F1 of clauses', mean, BARS.clauses)],
  }
}

/** Contracts as they were filed against their text, which holds running heads and page numbers, too. */
async function measureFiled(corpus: string): Promise<Measured> {
  const failures: string[] = []
  const shares: { readonly name: string; readonly share: number }[] = []
  for (const name of readdirSync(join(corpus, 'cuad', 'pdf')).sort()) {
    const text = join(corpus, 'cuad', 'txt', name.replace(/\.pdf$/i, '.txt'))
    if (!/\.pdf$/i.test(name) || !existsSync(text)) continue
    const opened = await openPdf(new Uint8Array(readFileSync(join(corpus, 'cuad', 'pdf', name))))
    if (!opened.ok) failures.push(`${name}: ${JSON.stringify(opened.error)}`)
    else {
      const ours = bodyOf(opened.value, 'accepted').flatMap(wordsOf)
      shares.push({ name, share: shareOf(ours, wordsOf(readFileSync(text, 'utf8'))) })
    }
  }
  const sorted = shares.toSorted((a, b) => a.share - b.share)
  const mean = shares.reduce((sum, { share }) => sum + share, 0) / Math.max(1, shares.length)
  return {
    lines: [
      `${shares.length} filed contracts: words mean ${shown(mean)}, min ${shown(sorted[0]?.share ?? 0)} (bar ${BARS.filed})`,
      ...sorted.slice(0, 3).map(({ name, share }) => `  ${shown(share)} ${name}`),
    ],
    failures: [...failures, ...below('the fewest words of a filed contract', sorted[0]?.share ?? 1, BARS.filed)],
  }
}

async function measure(corpus: string): Promise<Measured> {
  const parts = [await measurePrinted(corpus), await measureFiled(corpus)]
  return { lines: parts.flatMap(({ lines }) => lines), failures: parts.flatMap(({ failures }) => failures) }
}

/** Do PDFs read into the clauses of the documents they were printed from? */
export const pdfMeasurement: Measurement = { name: 'pdf', measure }
