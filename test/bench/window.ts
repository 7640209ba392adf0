import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ensureBuilt } from '../../src-main/hosts/build.mjs'
import { shownTime } from './measure.ts'
import { benchComparison } from './window/comparison.ts'
import { benchBoard } from './window/points.ts'
import { benchStart } from './window/start.ts'

const report = fileURLToPath(new URL('./report/', import.meta.url))

if (!(await ensureBuilt())) throw new Error('the page could not be built')
const started = await benchStart()
const { shown, mostRows } = await benchComparison()
const board = await benchBoard()

const lines = [
  '# The window, warm, medians of five',
  '',
  '| what | measured | goal |',
  '| --- | ---: | ---: |',
  `| usable after the start | ${shownTime(started)} | 1.5 s |`,
  `| 5,000 clauses compared: shown after the data arrived | ${shownTime(shown)} | 300 ms |`,
  `| rows in the page while scrolling | ${mostRows} | 200 |`,
  `| 500 points, 20 versions: the board is open | ${shownTime(board.opened)} | 200 ms |`,
  `| the same: a card stands in another column after a key | ${shownTime(board.shown)} | 50 ms |`,
  `| the same: its status is stored | ${shownTime(board.stored)} | 50 ms |`,
  `| the same: points in the page at once | ${board.mostShown} | 200 |`,
]
mkdirSync(report, { recursive: true })
writeFileSync(`${report}window.md`, `${lines.join('\n')}\n`)
console.log(lines.join('\n'))
