import type { View } from '#shared/model/version-text.ts'
import { countChanges, listRead, readSaying } from './libreoffice.ts'
import type { Measured, Measurement } from './measurement.ts'
import { bodyOf, openOne } from './reading.ts'
import { wordsOf } from './words.ts'

const SIDES: readonly (readonly [view: View, saying: 'accept' | 'reject'])[] = [
  ['accepted', 'accept'],
  ['original', 'reject'],
]

/** The words of each paragraph that has any. */
const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => wordsOf(line).join(' '))
    .filter((line) => line !== '')

/** Where two texts first differ, null when they never do. */
function firstDifference(ours: readonly string[], theirs: readonly string[]): string | null {
  const length = Math.max(ours.length, theirs.length)
  for (let at = 0; at < length; at += 1)
    if (ours[at] !== theirs[at])
      return `“${ours[at]?.slice(0, 80)}” here, “${theirs[at]?.slice(0, 80)}” in LibreOffice (paragraph ${at})`
  return null
}

function measure(corpus: string): Measured {
  const changed = listRead(corpus).filter(
    (path) => countChanges(corpus, path) > 0 || openOne(corpus, path).view('marked').revisions.length > 0,
  )
  const failures: string[] = []
  const lines: string[] = []
  for (const path of changed) {
    const document = openOne(corpus, path)
    for (const [view, saying] of SIDES) {
      const said = readSaying(corpus, path, saying)
      lines.push(...said.stale)
      const difference = firstDifference(linesOf(bodyOf(document, view).join('\n')), linesOf(said.text))
      if (difference !== null) failures.push(`${path}, ${view}: ${difference}`)
    }
  }
  lines.push(
    `${changed.length} documents with tracked changes, ${changed.length * SIDES.length - failures.length} of ${changed.length * SIDES.length} texts agree paragraph by paragraph (bar: all)`,
  )
  return { lines, failures }
}

/** Does accepting or rejecting all changes give what LibreOffice gives? */
export const viewsMeasurement: Measurement = { name: 'views', measure }
