import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { shownTime } from './measure.ts'
import { makeWordDocument } from './word-document.ts'

interface Read {
  readonly ms: number
  readonly megabytes: number
  readonly paragraphs: number
}

const PAGES = [100, 200, 500] as const
const LARGEST = PAGES[PAGES.length - 1]
const WORD_LIMIT = { ms: 2000, megabytes: 400 } as const
const PDF_LIMIT_MS = 10_000

const scriptOf = (name: string): string => fileURLToPath(new URL(`./${name}`, import.meta.url))

function runScript(name: string, path: string): string | null {
  const done = spawnSync(process.execPath, [scriptOf(name), path], { encoding: 'utf8' })
  return done.status === 0 ? done.stdout : null
}

/** The middle one of five runs, each in a fresh process. */
function readFresh(path: string): Read {
  const runs = Array.from({ length: 5 }, (): Read => {
    const done = runScript('read-one.ts', path)
    if (done === null) throw new Error(`${path} cannot be read`)
    return JSON.parse(done)
  })
  const middle = runs.toSorted((a, b) => a.ms - b.ms)[2]
  if (middle === undefined) throw new Error('five runs have a middle one')
  return middle
}

/** LibreOffice's conversion to another format, its start included; null where it is not installed or gives nothing. */
function timeLibreOffice(path: string, folder: string, to: 'txt:Text' | 'pdf'): number | null {
  const options = [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--norestore', '--nologo']
  const start = performance.now()
  spawnSync('soffice', [...options, '--convert-to', to, '--outdir', folder, path])
  const ms = performance.now() - start
  return existsSync(path.replace(/\.docx$/, `.${to.slice(0, 3)}`)) ? ms : null
}

function timeMammoth(path: string): number | null {
  const done = runScript('mammoth-one.mjs', path)
  return done === null ? null : Number(done)
}

function timePdftotext(path: string): number | null {
  const start = performance.now()
  const done = spawnSync('pdftotext', ['-layout', path, '-'], { maxBuffer: 1 << 28 })
  return done.status === 0 ? performance.now() - start : null
}

const kilobytes = (path: string): string => `${Math.round(readFileSync(path).length / 1024)} KB`

function against(ours: number, peer: number | null): string {
  if (peer === null) return 'not installed'
  const factor = peer / ours
  return `${shownTime(peer)} (${factor >= 1 ? `${factor.toFixed(1)} × ours` : `ours is ${(1 / factor).toFixed(1)} ×`})`
}

function cellsOf(pages: number, path: string, { ms, megabytes, paragraphs }: Read, peers: readonly string[]): string {
  const own = [pages, kilobytes(path), paragraphs, shownTime(ms), `${(ms / pages).toFixed(2)} ms`]
  return `| ${[...own, `${Math.round(megabytes)} MB`, ...peers].join(' | ')} |`
}

const COLUMNS = '| pages | size | paragraphs | read | a page | memory |'
const RULE = '| ---: | ---: | ---: | ---: | ---: | ---: |'

/**
 * How fast Word documents and PDFs are read, and how others do on the same files: as lines of a report.
 *
 * The PDFs are LibreOffice's print of the Word documents; without it there are none.
 */
export function benchReading(): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'counterdraft-bench-'))
  const word: string[] = []
  const pdf: string[] = []
  try {
    for (const pages of PAGES) {
      const path = join(folder, `${pages}.docx`)
      writeFileSync(path, makeWordDocument(pages))
      const read = readFresh(path)
      const office = timeLibreOffice(path, folder, 'txt:Text')
      word.push(cellsOf(pages, path, read, [against(read.ms, timeMammoth(path)), against(read.ms, office)]))
      if (timeLibreOffice(path, folder, 'pdf') === null) continue
      const printed = join(folder, `${pages}.pdf`)
      const readPdf = readFresh(printed)
      pdf.push(cellsOf(pages, printed, readPdf, [against(readPdf.ms, timePdftotext(printed))]))
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
  return [
    '# Reading, in a fresh process, the middle one of five runs',
    '',
    `Goals: a Word document of ${LARGEST} pages within ${shownTime(WORD_LIMIT.ms)} and ${WORD_LIMIT.megabytes} MB, a PDF of as many within ${shownTime(PDF_LIMIT_MS)}; as long for each page of a long document as of a short one.`,
    '',
    '## Word documents',
    '',
    `${COLUMNS} mammoth to HTML | LibreOffice to text |`,
    `${RULE} ---: | ---: |`,
    ...word,
    '',
    '## PDFs',
    '',
    ...(pdf.length === 0 ? ['LibreOffice is not installed, so there are none.'] : []),
    ...(pdf.length === 0 ? [] : [`${COLUMNS} pdftotext |`, `${RULE} ---: |`, ...pdf]),
  ]
}
