// The whole program as `main.ts` runs it, but without a display and with the test's page: `run-headless.ts PAGE [FILE]`.
import { runChromium } from '#main/hosts/chromium/run.ts'

const [page = '', ...files] = process.argv.slice(2)
process.exit(await runChromium(files, { headless: true, page }))
