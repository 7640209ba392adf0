import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { redlineDocx } from '#main/formats/docx/redline/redline-docx.ts'
import { invariant } from '#shared/model/result.ts'
import { abstractNum, docxParts, item, level, num, style, zipOf } from '../fixtures/docx/make-docx.ts'
import { editClauses, makeClauses } from './contract-text.ts'
import { medianOfFive, shownTime } from './measure.ts'
import { CONTENT_TYPES } from './word-document.ts'

const SIZES = [100, 500, 2000] as const

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const toDocx = (clauses: readonly string[]): Uint8Array =>
  zipOf({
    ...docxParts({
      body: clauses.map((text) => item(escaped(text))).join(''),
      styles: style('Normal'),
      numbering: abstractNum(0, level(0, 'decimal', '%1.')) + num(1, 0),
    }),
    '[Content_Types].xml': CONTENT_TYPES,
  })

const scriptOf = (name: string): string => fileURLToPath(new URL(`./${name}`, import.meta.url))

/** What a peer says it took, null where it is not installed or gives nothing. */
function timePeer(program: string, script: string, paths: readonly string[]): number | null {
  const done = spawnSync(program, [scriptOf(script), ...paths], { encoding: 'utf8', timeout: 300_000 })
  const ms = Number(done.stdout?.trim().split('\n').at(-1))
  return done.status === 0 && ms > 0 ? ms : null
}

function against(ours: number, peer: number | null): string {
  if (peer === null) return 'not installed'
  return `${shownTime(peer)} (${(peer / ours).toFixed(1)} × ours)`
}

function lineOf(size: number): string {
  const clauses = makeClauses(size)
  const [older, newer] = [toDocx(clauses), toDocx(editClauses(clauses))]
  const ours = medianOfFive(() => {
    const by = { author: 'Us', date: '2026-05-01T10:00:00Z' }
    const made = redlineDocx({ older, newer, base: null, mode: 'received', ...by, realMoves: false })
    invariant(made.ok, 'the drafts are redlined')
  })
  const folder = mkdtempSync(join(tmpdir(), 'counterdraft-bench-'))
  const paths = ['older.docx', 'newer.docx', 'redline.docx'].map((name) => join(folder, name))
  writeFileSync(paths[0] ?? '', older)
  writeFileSync(paths[1] ?? '', newer)
  const office = timePeer('/usr/bin/python3', 'libreoffice-compare.py', paths)
  const docxodus = timePeer(process.execPath, 'docxodus-one.mjs', paths)
  rmSync(folder, { recursive: true, force: true })
  return `| ${[size, shownTime(ours), against(ours, office), against(ours, docxodus)].join(' | ')} |`
}

/** How long a redline takes, from two files to a third, checks included, and how long others take: lines of a report. */
export const benchRedlines = (): readonly string[] => [
  '# Redlines, in this run',
  '',
  'Two .docx in, one .docx with tracked changes out; ours reads it back and holds it against both before it counts.',
  '',
  '| clauses | ours | LibreOffice’s comparison, started already | docxodus, warm |',
  '| ---: | ---: | ---: | ---: |',
  ...SIZES.map(lineOf),
]
