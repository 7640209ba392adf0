import { compareVersions } from '#shared/compare/compare-versions.ts'
import { makeRandom } from '../../bench/contract-text.ts'
import { type DraftSection, readDraft, readRealClauses, replaceWords, shuffled } from '../../bench/real-clauses.ts'
import { below, type Measured, type Measurement } from '../measurement.ts'

const CLAUSES = 2_000
const SECTIONS = 40
/** Forty sections in another order are so many moves at most. */
const MOST_BLOCKS = 45
/** Of 2,000 clauses with a third of their words replaced so many are known again at least. */
const LEAST_RIGHT = 1_990
const REPLACED = 0.35
const SEEDS = [1, 2, 3]

function measure(corpus: string): Measured {
  const pool = readRealClauses(corpus)
  const [lines, failures]: [string[], string[]] = [[], []]
  for (const seed of SEEDS) {
    const random = makeRandom(seed)
    const clauses = shuffled(random, pool).slice(0, CLAUSES)
    const perSection = CLAUSES / SECTIONS
    const sections = Array.from(
      { length: SECTIONS },
      (_, index): DraftSection => ({
        heading: `Part ${(clauses[index * perSection] ?? '').split(' ').slice(0, 3).join(' ')}`,
        clauses: clauses.slice(index * perSection, (index + 1) * perSection),
      }),
    )
    const older = readDraft(sections)
    const edited = (share: number, ofClauses: number): readonly DraftSection[] =>
      sections.map((section) => ({
        ...section,
        clauses: section.clauses.map((text) => (random() < ofClauses ? replaceWords(random, text, share) : text)),
      }))

    const moved = compareVersions(older, readDraft(shuffled(random, edited(0.1, 0.2))), null)
    const blocks = new Set(moved.changes.flatMap(({ block }) => block ?? [])).size
    lines.push(`seed ${seed}: ${SECTIONS} sections in another order are ${blocks} moves (bar: ${MOST_BLOCKS} at most)`)
    if (blocks > MOST_BLOCKS || blocks === 0) failures.push(`seed ${seed}: ${blocks} moves`)

    const heavy = compareVersions(older, readDraft(edited(REPLACED, 1)), null)
    const right = heavy.changes.filter(
      ({ relation, old, new: now }) =>
        relation === 'kept' && old[0] === now[0] && older.clauses[old[0] ?? 0]?.text !== '',
    ).length
    lines.push(`seed ${seed}: ${right} of ${CLAUSES} clauses with a third of their words replaced are known again`)
    failures.push(...below(`seed ${seed}: clauses known again`, right, LEAST_RIGHT))
  }
  return { lines, failures }
}

/** Sections in another order, and clauses rewritten heavily: drafts of 2,000 real clauses. */
export const draftsMeasurement: Measurement = { name: 'drafts', measure }
