import { readFileSync } from 'node:fs'
import { alignClauses } from '#shared/compare/align/align-clauses.ts'
import { compareVersions } from '#shared/compare/compare-versions.ts'
import { compareTexts } from '#shared/compare/compared-clauses.ts'
import { medianOfFive } from './measure.ts'

// A process of its own, so that the memory it took is that of comparing: `node compare-one.ts TEXTS.json`.
const [older, newer] = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'))
compareVersions(older, newer, null)
// Before it is done again and again, which leaves more garbage than anybody's comparison.
const megabytes = Math.round(process.resourceUsage().maxRSS / 1024)
const aligned = alignClauses(older, newer)
const times = {
  align: medianOfFive(() => alignClauses(older, newer)),
  words: medianOfFive(() => aligned.map((group) => compareTexts(older, newer, group))),
  compare: medianOfFive(() => compareVersions(older, newer, null)),
  megabytes,
}
process.stdout.write(JSON.stringify(times))
