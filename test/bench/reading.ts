import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
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
const LIMIT = { ms: 2000, megabytes: 400 } as const
const READ_ONE = fileURLToPath(new URL('./read-one.ts', import.meta.url))

/** The middle one of three runs, each in a fresh process. */
function readFresh(path: string): Read {
  const runs = Array.from({ length: 3 }, (): Read => {
    const done = spawnSync(process.execPath, [READ_ONE, path], { encoding: 'utf8' })
    if (done.status !== 0) throw new Error(done.stderr)
    return JSON.parse(done.stdout)
  })
  const [, middle] = runs.toSorted((a, b) => a.ms - b.ms)
  if (middle === undefined) throw new Error('three runs have a middle one')
  return middle
}

/** LibreOffice's conversion of the same file to text, its start included; null where it is not installed or gives nothing. */
function timeLibreOffice(path: string, folder: string): number | null {
  const options = [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--norestore', '--nologo']
  const start = performance.now()
  spawnSync('soffice', [...options, '--convert-to', 'txt:Text', '--outdir', folder, path])
  const ms = performance.now() - start
  return existsSync(path.replace(/\.docx$/, '.txt')) ? ms : null
}

/**
 * How fast Word documents are read: as lines of a report.
 *
 * mammoth is no peer here: one of its packages has a licence that this project does not take in, not even for measuring.
 */
export function benchReading(): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'counterdraft-bench-'))
  const lines = [
    '# Reading a Word document, in a fresh process, the middle one of three runs',
    '',
    `Goal: ${LARGEST} pages within ${shownTime(LIMIT.ms)} and ${LIMIT.megabytes} MB, and as long for each page of a long document as of a short one.`,
    '',
    '| pages | size | paragraphs | read | a page | memory | LibreOffice to text |',
    '| ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
  ]
  try {
    for (const pages of PAGES) {
      const path = join(folder, `${pages}.docx`)
      const bytes = makeWordDocument(pages)
      writeFileSync(path, bytes)
      const { ms, megabytes, paragraphs } = readFresh(path)
      const peer = timeLibreOffice(path, folder)
      const cells = [
        pages,
        `${Math.round(bytes.length / 1024)} KB`,
        paragraphs,
        shownTime(ms),
        `${(ms / pages).toFixed(2)} ms`,
        `${Math.round(megabytes)} MB`,
        peer === null ? 'not installed' : `${shownTime(peer)} (${(peer / ms).toFixed(1)} × ours)`,
      ]
      lines.push(`| ${cells.join(' | ')} |`)
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
  return lines
}
