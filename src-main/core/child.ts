import { invariant } from '#shared/model/result.ts'
import { createCore } from './core.ts'
import { makeWorkerJobs } from './jobs.ts'
import { forbidNetwork } from './no-network.ts'
import { serveCore } from './serve-core.ts'

forbidNetwork()
const core = createCore({ now: () => new Date(), jobs: makeWorkerJobs() })
const send = process.send?.bind(process)
invariant(send !== undefined, 'this file is the entry of a child process')

const serve = serveCore(core, (reply) => send(reply))
process.on('message', (message) => void serve(message))
// The host is gone: close the workspace, and with the process its memory goes.
process.on('disconnect', () => {
  core.close()
  process.exit(0)
})
