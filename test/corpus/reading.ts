import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { OpenDocument } from '#main/formats/document.ts'
import { openDocument } from '#main/formats/open-document.ts'
import type { Paragraph, View } from '#shared/model/version-text.ts'
import { buildVersionText } from '#shared/text/build-version-text.ts'
import { listRead, readSaying } from './libreoffice.ts'
import { below, type Measured, type Measurement, shown } from './measurement.ts'
import { shareOf, wordsOf } from './words.ts'

const BARS = { mean: 0.999, each: 0.99, labels: 0.995 } as const

interface Labels {
  readonly right: number
  readonly all: number
  readonly wrong: readonly string[]
}

/** Opens a document of the corpus, which must open. */
export function openOne(corpus: string, path: string): OpenDocument {
  const opened = openDocument(path, new Uint8Array(readFileSync(join(corpus, path))))
  if (!opened.ok) throw new Error(JSON.stringify(opened.error))
  return opened.value
}

/** The paragraphs of its body in one view, with the numbers that were typed and without the automatic ones. */
export const bodyOf = (document: OpenDocument, view: View): readonly string[] =>
  document
    .view(view)
    .paragraphs.filter(({ story }) => story === 'body')
    .map(({ text }) => text)

/** The paragraphs of its body with all changes accepted, numbers apart from words. */
export const labelledBodyOf = (document: OpenDocument): readonly Paragraph[] =>
  buildVersionText(document.view('accepted')).paragraphs.filter(({ story }) => story === 'body')

const keyOf = (text: string): string => wordsOf(text).join(' ').slice(0, 60)

const bareLabel = (label: string): string =>
  label
    .replace(/^[\s(]+/, '')
    .replace(/[\s.:)(]+$/, '')
    .toLowerCase()

/** How many of the labels that LibreOffice prints are ours, for paragraphs of the same words. */
export function compareLabels(body: readonly Paragraph[], theirs: string): Labels {
  const byKey = Map.groupBy(body, ({ text }) => keyOf(text))
  const wrong: string[] = []
  let all = 0
  for (const line of theirs.split('\n')) {
    const [theirLabel = '', text = ''] = line.split('\t')
    const ours = byKey.get(keyOf(text))
    if (!/[\p{L}\p{N}]/u.test(bareLabel(theirLabel)) || keyOf(text) === '' || ours === undefined) continue
    all += 1
    if (ours.some(({ label }) => bareLabel(label ?? '') === bareLabel(theirLabel))) continue
    wrong.push(
      `“${theirLabel}” in LibreOffice, “${ours.map(({ label }) => label).join('”, “')}” here: ${text.slice(0, 60)}`,
    )
  }
  return { right: all - wrong.length, all, wrong }
}

function measure(corpus: string): Measured {
  const failures: string[] = []
  const lines: string[] = []
  const shares: number[] = []
  const labels = { right: 0, all: 0 }
  for (const path of listRead(corpus)) {
    const document = openOne(corpus, path)
    const text = readSaying(corpus, path, 'text')
    const said = readSaying(corpus, path, 'labels')
    const share = shareOf(wordsOf(bodyOf(document, 'marked').join('\n')), wordsOf(text.text))
    const { right, all, wrong } = compareLabels(labelledBodyOf(document), said.text)
    shares.push(share)
    labels.right += right
    labels.all += all
    lines.push(...text.stale, ...said.stale)
    failures.push(...below(`${path}: words`, share, BARS.each))
    lines.push(...wrong.map((line) => `${path}: ${line}`))
  }
  const mean = shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length)
  const labelShare = labels.right / Math.max(1, labels.all)
  lines.push(
    `${shares.length} documents; words ${shown(mean)} on average (bar ${BARS.mean}), ${shown(Math.min(...shares))} at worst (bar ${BARS.each})`,
    `${labels.right} of ${labels.all} labels agree: ${shown(labelShare)} (bar ${BARS.labels})`,
  )
  return {
    lines,
    failures: [...failures, ...below('words', mean, BARS.mean), ...below('labels', labelShare, BARS.labels)],
  }
}

/** Is a document read whole, and are its numbers right? Against LibreOffice, which read the same files on its own. */
export const readingMeasurement: Measurement = { name: 'reading', measure }
