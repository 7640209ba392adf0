import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { checkHistories } from './histories.ts'

const corpus = process.env.COUNTERDRAFT_CORPUS ?? fileURLToPath(new URL('../../../shared/corpus', import.meta.url))

if (!existsSync(corpus)) {
  console.log('No corpus of real contracts beside the project: nothing was measured. COUNTERDRAFT_CORPUS may name one.')
} else {
  const { pairs, failures, slowest } = checkHistories(corpus)
  for (const failure of failures) console.log(failure)
  console.log(
    `${pairs} successive pairs compared, ${failures.length} failures, slowest ${(slowest.ms / 1000).toFixed(2)} s (${slowest.name})`,
  )
  if (failures.length > 0) process.exitCode = 1
}
