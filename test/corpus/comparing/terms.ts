import { compareVersions } from '#shared/compare/compare-versions.ts'
import type { TermChange } from '#shared/model/comparison.ts'
import type { VersionText } from '#shared/model/version-text.ts'
import { readDraft, readRealClauses } from '../../bench/real-clauses.ts'
import { below, type Measured, type Measurement, shown } from '../measurement.ts'

const MOST = 2_000
const BAR = 0.99

const PER_SECTION = 50

/** One modal verb of a real clause, with the "not" behind it, and what it is turned into. */
const TURNS: readonly (readonly [from: string, to: string])[] = [
  ['may', 'shall'],
  ['shall', 'may'],
  ['will', 'shall'],
  ['may', 'may not'],
  ['shall not', 'shall'],
]

const says = ({ old, new: now }: TermChange): string => `${old?.text ?? ''} → ${now?.text ?? ''}`

function draftOf(texts: readonly string[]): VersionText {
  const sections = Array.from({ length: Math.ceil(texts.length / PER_SECTION) }, (_, at) => ({
    heading: `Part ${at}`,
    clauses: texts.slice(at * PER_SECTION, (at + 1) * PER_SECTION),
  }))
  return readDraft(sections)
}

/** In real clauses one word that turns a duty, a right or a ban into another is told, and nothing else. */
function measure(corpus: string): Measured {
  const clauses = readRealClauses(corpus)
  const [lines, failures]: [string[], string[]] = [[], []]
  for (const [from, to] of TURNS) {
    const first = new RegExp(`^(?:(?!\\b(?:may|shall|will)\\b)[^.])*\\b${from} (?!not|only)[a-z]+`)
    const whole = new RegExp(`\\b${from}\\b`)
    const chosen = clauses.filter((text) => first.test(text)).slice(0, MOST)
    const older = draftOf(chosen)
    const { changes } = compareVersions(older, draftOf(chosen.map((text) => text.replace(whole, to))), null)
    const told = changes.filter(({ terms }) => terms.map(says).join() === `${from} → ${to}`)
    const share = told.length / chosen.length
    const what = `${from} → ${to}`
    lines.push(`${what}: told of ${told.length} in ${chosen.length} clauses, ${shown(share)} (bar: ${shown(BAR)})`)
    failures.push(...below(what, share, BAR))
  }
  return { lines, failures }
}

export const termsMeasurement: Measurement = { name: 'terms', measure }
