// Docxodus' redline of two Word files, in a process of its own; `npm ci --prefix test/bench/peers` installs it.
import { readFileSync, writeFileSync } from 'node:fs'

const dist = new URL(['peers', 'node_modules', 'docxodus', 'dist', ''].join('/'), import.meta.url)
const { compareDocuments, initialize } = await import(new URL('core.js', dist).href)
await initialize(new URL('wasm/', dist).href)
const [older, newer] = process.argv.slice(2, 4).map((path) => new Uint8Array(readFileSync(path)))
const times = []
for (let run = 0; run < 3; run += 1) {
  const start = performance.now()
  writeFileSync(process.argv[4], await compareDocuments(older, newer))
  times.push(performance.now() - start)
}
// The first run of a WebAssembly program is not what it takes.
console.log(Math.min(...times))
