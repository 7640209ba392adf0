// `npm run screenshots`: a picture of every screen and state the specs come by, in both themes and two sizes; those that
// the README shows are put where it finds them.
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const pictures = fileURLToPath(new URL('report/', import.meta.url))
const shown = `${root}resources/help/pictures/`

const README = {
  'sample-1-2-light': 'compare',
  'sample-review-light': 'review',
  'sample-negotiation-light': 'negotiation',
  'draft-light': 'draft',
  'sample-3-4-dark': 'compare-dark',
}

const done = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', '--project=windows', 'test/e2e'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, COUNTERDRAFT_PICTURES: 'only' },
})
mkdirSync(shown, { recursive: true })
for (const [picture, name] of Object.entries(README)) copyFileSync(`${pictures}${picture}.png`, `${shown}${name}.png`)
process.stdout.write(`The pictures are in ${pictures}\n`)
process.exit(done.status ?? 1)
