import { z } from '#shared/api/zod.ts'
import { openChannel } from './channel.ts'
import { createCore } from './core.ts'
import { makeWorkerJobs } from './jobs.ts'
import { forbidNetwork } from './no-network.ts'
import { serveCore } from './serve-core.ts'

// What a host says to the process itself; everything else is for the core.
const toProcess = z.union([z.strictObject({ ping: z.literal(true) }), z.strictObject({ end: z.literal(true) })])

forbidNetwork()
const core = createCore({ now: () => new Date(), jobs: makeWorkerJobs() })

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
