// mammoth's conversion of one Word file to HTML, in a process of its own; `npm ci --prefix test/bench/peers` installs it.
import { createRequire } from 'node:module'

const mammoth = createRequire(new URL('./peers/package.json', import.meta.url))('mammoth')
const start = performance.now()
await mammoth.convertToHtml({ path: process.argv[2] })
console.log(performance.now() - start)
