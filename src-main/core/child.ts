import { z } from '#shared/api/zod.ts'
import { openChannel } from './channel.ts'
import { createCore } from './core.ts'
import { makeWorkerJobs } from './jobs.ts'
import { forbidNetwork } from './no-network.ts'
import { serveCore } from './serve-core.ts'

// What a host says to the process itself; everything else is for the core.
const toProcess = z.union([z.strictObject({ ping: z.literal(true) }), z.strictObject({ end: z.literal(true) })])

forbidNetwork()
const core = createCore({ now: () => new Date(), jobs: makeWorkerJobs(), places: readPlaces(process.argv) })

/** Closes the workspace; with the process its memory goes. */
const end = (): never => {
  core.close()
  process.exit(0)
}

const channel = openChannel(end)
const serve = serveCore(core, channel.send)
channel.onMessage((message) => {
  const parsed = toProcess.safeParse(message)
  if (!parsed.success) void serve(message)
  else if ('end' in parsed.data) end()
  else channel.send({ pong: true })
})
// A terminal sends its Ctrl+C, and its own end, to the whole group: the host decides when the core ends.
for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => undefined)

/** The folders named by the arguments `--workspaces=` and `--exports=`; null without both. */
function readPlaces(argv: readonly string[]): { readonly workspaces: string; readonly exports: string } | null {
  const named = (name: string): string | undefined => {
    const prefix = `--${name}=`
    return argv.find((argument) => argument.startsWith(prefix))?.slice(prefix.length)
  }
  const workspaces = named('workspaces')
  const exports = named('exports')
  return workspaces === undefined || exports === undefined ? null : { workspaces, exports }
}
