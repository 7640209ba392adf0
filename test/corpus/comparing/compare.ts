import { compareVersions } from '#shared/compare/compare-versions.ts'
import type { VersionText } from '#shared/model/version-text.ts'
import { listDocuments, listHistories, readDocument } from '../documents.ts'
import type { Measured, Measurement } from '../measurement.ts'
import { unmirrored } from './mirrored.ts'

const FOLDERS = ['docx', 'docx-fixtures', 'docx-histories', 'lo', 'cuad/txt', 'histories', 'ai-texts', 'single-texts']
const FORMATS = ['.docx', '.odt', '.pdf', '.html', '.md', '.txt']

/** What a version seems to have changed against itself. */
function changedAgainstItself(text: VersionText): string | null {
  const { summary, changes, renames } = compareVersions(text, text, null)
  const changed = changes.filter(
    ({ relation, moved, renumbered, reworded, retitled, noise }) =>
      relation !== 'kept' || moved || renumbered || reworded || retitled || noise.length > 0,
  )
  if (changed.length === 0 && renames.length === 0 && summary.unchanged === text.clauses.length) return null
  return `${changed.length} changes and ${renames.length} renames against itself`
}

/** Every real document against itself, and every successive pair of drafts both ways round. */
async function measure(corpus: string): Promise<Measured> {
  const failures: string[] = []
  let documents = 0
  for (const path of listDocuments(corpus, FOLDERS, FORMATS)) {
    const text = await readDocument(path)
    if (text === null) continue
    documents += 1
    const fault = changedAgainstItself(text)
    if (fault !== null) failures.push(`${path}: ${fault}`)
  }
  let pairs = 0
  for (const history of listHistories(corpus)) {
    let older: VersionText | null = null
    for (const path of history) {
      const newer = await readDocument(path)
      if (older !== null && newer !== null) {
        pairs += 1
        const [one, turned] = [compareVersions(older, newer, null), compareVersions(newer, older, null)]
        failures.push(...unmirrored(one, turned).map((line) => `${path}: not the same the other way round: ${line}`))
      }
      older = newer
    }
  }
  return {
    lines: [
      `${documents} documents compared with themselves: no change in any (bar)`,
      `${pairs} pairs of drafts compared both ways round: the one mirrors the other (bar: in all)`,
    ],
    failures,
  }
}

/** What must hold of any two texts, on all the real ones. */
export const compareMeasurement: Measurement = { name: 'compare', measure }
