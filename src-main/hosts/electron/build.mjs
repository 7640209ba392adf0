// `npm run build:electron`: bundles what Electron runs into dist/electron, for Electron's own Node may not strip types.
// Another folder inside the project may be named: `build.mjs dist/elsewhere`.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const at = (path) => fileURLToPath(new URL(path, import.meta.url))
const root = at('../../..')

// Native modules stay files of their own, and so does the PDF reader, which needs the maps in its folder; `electron` is
// the runtime itself.
const EXTERNAL = ['electron', 'better-sqlite3', '@node-rs/argon2', 'pdfjs-dist']

/** The core starts its worker thread from the file beside it, by the name that this file has in the source. */
const workerName = {
  name: 'worker-name',
  // Before the types are stripped, and the quotes with them.
  enforce: 'pre',
  transform(code, id) {
    if (!id.endsWith('/core/jobs.ts')) return null
    const parts = code.split("'./worker.ts'")
    if (parts.length !== 2) throw new Error('core/jobs.ts no longer names its worker once: tell this build how it does')
    return { code: parts.join("'./core-worker.mjs'"), map: null }
  },
}

/** Bundles some entries for Node, all of their packages but the native ones with them. */
const bundle = (outDir, emptyOutDir, rolldownOptions) =>
  build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'warn',
    plugins: [workerName],
    ssr: { noExternal: true, external: EXTERNAL },
    build: { outDir, emptyOutDir, rolldownOptions, ssr: true, minify: false, target: 'node24' },
  })

/** The core finds `resources` two folders up, from the source and from dist/electron alike: mind it when moving either. */
export async function buildElectron(outDir = 'dist/electron') {
  const main = at('main.ts')
  const input = { main, 'core-child': at('../../core/child.ts'), 'core-worker': at('../../core/worker.ts') }
  // The worker and its chunks must stand in the same folder as the code that starts it.
  const output = { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' }
  await bundle(outDir, true, { input, output })
  // A sandboxed preload is one CommonJS file, whatever else the package is.
  const preload = { preload: at('preload.ts') }
  await bundle(outDir, false, { input: preload, output: { format: 'cjs', entryFileNames: '[name].cjs' } })
}

/** Builds unless the build stands for these very sources: a second start must not take the files from under the first. */
export async function ensureElectronBuilt() {
  const stamp = join(root, 'dist', 'electron', 'sources')
  const sources = hashSources()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return
  await buildElectron()
  writeFileSync(stamp, sources)
}

function hashSources() {
  const folders = ['src-main', 'shared'].flatMap((folder) =>
    readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  )
  const hash = createHash('sha256')
  for (const file of [...folders.sort(), join(root, 'package-lock.json')]) {
    hash.update(`${file}\0`).update(readFileSync(file))
  }
  return hash.digest('hex')
}

if (process.argv[1] === at('build.mjs')) await buildElectron(process.argv[2])
