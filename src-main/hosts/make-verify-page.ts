import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { invariant } from '#shared/model/result.ts'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

const SOURCE = at('../../src-renderer/verify-page/')
const TARGET = at('../../resources/verify/')

/** The page's code as one script: no module, no part that would have to be fetched. */
async function bundleScript(): Promise<string> {
  const built = await build({
    configFile: false,
    root: at('../..'),
    publicDir: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: `${SOURCE}main.ts`, output: { format: 'iife' } },
    },
  })
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((each) => ('output' in each ? each.output : []))
  const [script] = outputs
  invariant(outputs.length === 1 && script?.type === 'chunk', 'the page is built into one script')
  invariant(!/<\/script|<!--/i.test(script.code), 'nothing in the script ends the element it stands in')
  return script.code
}

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/**
 * verify.html: one file that checks a bundle in a browser and can reach nothing else.
 *
 * The same sources and packages make the same bytes.
 */
export async function makeVerifyPage(): Promise<string> {
  const script = await bundleScript()
  const style = readFileSync(`${SOURCE}style.css`, 'utf8')
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ')
  // Functions, since a plain replacement would read the dollar signs of the script.
  return readFileSync(`${SOURCE}page.html`, 'utf8')
    .replace('content=""', () => `content="${policy}"`)
    .replace('<style></style>', () => `<style>${style}</style>`)
    .replace('<script></script>', () => `<script>${script}</script>`)
}

if (import.meta.main) {
  mkdirSync(TARGET, { recursive: true })
  writeFileSync(`${TARGET}verify.html`, await makeVerifyPage())
}
