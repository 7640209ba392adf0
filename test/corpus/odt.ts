import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { openDocument } from '#main/formats/open-document.ts'
import { listRead } from './libreoffice.ts'
import { below, type Measured, type Measurement, shown } from './measurement.ts'
import { bodyOf, compareLabels, labelledBodyOf } from './reading.ts'
import { shareOf, wordsOf } from './words.ts'

const BARS = { words: 0.999, labels: 0.99 } as const

const nameOf = (path: string): string => path.split('/').slice(-2).join('__')

/** Has LibreOffice save every .docx of the corpus as .odt; null when there is no LibreOffice. */
function convertAll(corpus: string, folder: string): readonly string[] | null {
  mkdirSync(join(folder, 'docx'))
  for (const path of listRead(corpus)) copyFileSync(join(corpus, path), join(folder, 'docx', nameOf(path)))
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
  const files = readdirSync(join(folder, 'docx')).map((name) => join(folder, 'docx', name))
  const to = ['--headless', '--convert-to', 'odt', '--outdir', join(folder, 'odt')]
  const done = spawnSync('soffice', [profile, ...to, ...files], { stdio: 'ignore', timeout: 30 * 60_000 })
  if (done.error !== undefined || !existsSync(join(folder, 'odt'))) return null
  return readdirSync(join(folder, 'odt')).filter((name) => name.endsWith('.odt'))
}

function measureFiles(corpus: string, folder: string, names: readonly string[]): Measured {
  const failures: string[] = []
  const lines: string[] = []
  const shares: number[] = []
  const labels = { right: 0, all: 0 }
  for (const name of names) {
    const opened = openDocument(name, new Uint8Array(readFileSync(join(folder, 'odt', name))))
    if (!opened.ok) {
      failures.push(`${name}: ${JSON.stringify(opened.error)}`)
      continue
    }
    const said = (what: string): string =>
      readFileSync(join(corpus, 'lo', name.replace(/\.odt$/, `.docx.${what}`)), 'utf8')
    shares.push(shareOf(wordsOf(bodyOf(opened.value, 'marked').join('\n')), wordsOf(said('text'))))
    const { right, all, wrong } = compareLabels(labelledBodyOf(opened.value), said('labels'))
    labels.right += right
    labels.all += all
    lines.push(...wrong.map((line) => `${name}: ${line}`))
  }
  const mean = shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length)
  const labelShare = labels.right / Math.max(1, labels.all)
  lines.push(
    `${shares.length} documents; words ${shown(mean)} on average (bar ${BARS.words}), ${shown(Math.min(...shares))} at worst`,
    `${labels.right} of ${labels.all} labels agree: ${shown(labelShare)} (bar ${BARS.labels})`,
  )
  return {
    lines,
    failures: [...failures, ...below('words', mean, BARS.words), ...below('labels', labelShare, BARS.labels)],
  }
}

function measure(corpus: string): Measured {
  const folder = mkdtempSync(join(tmpdir(), 'counterdraft-odt-'))
  try {
    const names = convertAll(corpus, folder)
    return names === null
      ? { lines: ['There is no LibreOffice to save the documents as .odt: nothing was measured.'], failures: [] }
      : measureFiles(corpus, folder, names)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Is an .odt that LibreOffice made of a .docx read as LibreOffice reads the .docx? */
export const odtMeasurement: Measurement = { name: 'odt', measure }
