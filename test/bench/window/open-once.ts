// Opens the window as `npm start` does, but without a display, and says when somebody could begin to use it.
import { enableCompileCache } from 'node:module'
import { CODE_CACHE } from '#main/hosts/code-cache.ts'

enableCompileCache(CODE_CACHE)
const [{ launchWindow }, { text }] = await Promise.all([
  import('../../e2e/support/launch.ts'),
  import('#renderer/messages/text.ts'),
])
const [root = ''] = process.argv.slice(2)
const folders = { root, data: `${root}/data`, downloads: `${root}/downloads`, temp: `${root}/temp` }
const { page, close } = await launchWindow({ folders })
await page.getByLabel(text.start.passphrase, { exact: true }).waitFor()
process.stdout.write('usable\n')
await close()
