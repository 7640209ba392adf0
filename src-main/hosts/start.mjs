// `npm start` and `npm test`: installs on first use, then starts the application or the checks.
import { join } from 'node:path'
import { ensureInstalled, root, runUnderProjectNode } from './bootstrap.mjs'

const isTest = process.argv[2] === '--test'

ensureInstalled()
if (isTest) {
  runUnderProjectNode(join(root, 'test', 'check.mjs'), process.argv.slice(3))
} else {
  process.stderr.write('The window is not built yet: doing the main job on the sample contract instead.\n')
  runUnderProjectNode(join(root, 'src-main', 'hosts', 'cli', 'main.ts'), ['demo', ...process.argv.slice(2)])
}
