import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { benchBundles } from './bundle.ts'
import { benchCompare, type CompareTimes } from './compare-bench.ts'
import { benchDrafts } from './drafts.ts'
import { shownTime } from './measure.ts'
import { benchPoints } from './negotiation/points.ts'
import { benchReading } from './reading.ts'
import { benchRedlines } from './redline.ts'
import { benchReviews } from './review.ts'

const report = fileURLToPath(new URL('./report/', import.meta.url))

function ratio(times: CompareTimes, peer: number | null): string {
  if (peer === null) return '> 60 s, stopped'
  const ours = times.read * 2 + times.compare
  const factor = peer / ours
  const verdict = factor >= 1 ? `${factor.toFixed(1)} × ours` : `ours is ${(1 / factor).toFixed(1)} ×`
  return `${shownTime(peer)} (${verdict})`
}

const lines = [
  '# Reading and comparing, in this run',
  '',
  'Ours: both drafts read, clauses aligned, words compared.',
  '',
]
lines.push('| clauses | size | read one | compare | ours in all | jsdiff diffWords | git diff --word-diff |')
lines.push('| ---: | ---: | ---: | ---: | ---: | ---: | ---: |')
const all = [50, 500, 5000].map(benchCompare)
for (const times of all) {
  const cells = [
    times.clauses,
    `${times.kilobytes} KB`,
    shownTime(times.read),
    shownTime(times.compare),
    shownTime(times.read * 2 + times.compare),
    ratio(times, times.jsdiff),
    ratio(times, times.git),
  ]
  lines.push(`| ${cells.join(' | ')} |`)
}
mkdirSync(report, { recursive: true })
writeFileSync(`${report}compare.md`, `${lines.join('\n')}\n`)
writeFileSync(`${report}compare.json`, JSON.stringify(all))
console.log(lines.join('\n'))

const drafts = benchDrafts()
writeFileSync(`${report}drafts.md`, `${drafts.join('\n')}\n`)
console.log(`\n${drafts.join('\n')}\n`)

const reading = benchReading()
writeFileSync(`${report}reading.md`, `${reading.join('\n')}\n`)
console.log(`\n${reading.join('\n')}`)

const redlines = benchRedlines()
writeFileSync(`${report}redlines.md`, `${redlines.join('\n')}\n`)
console.log(`\n${redlines.join('\n')}`)

const points = await benchPoints()
writeFileSync(`${report}points.md`, `${points.join('\n')}\n`)
console.log(`\n${points.join('\n')}`)

const reviews = await benchReviews()
writeFileSync(`${report}reviews.md`, `${reviews.join('\n')}\n`)
console.log(`\n${reviews.join('\n')}`)

const bundles = await benchBundles()
writeFileSync(`${report}bundles.md`, `${bundles.join('\n')}\n`)
console.log(`\n${bundles.join('\n')}`)
