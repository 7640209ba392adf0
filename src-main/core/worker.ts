import { parentPort } from 'node:worker_threads'
import { invariant } from '#shared/model/result.ts'
import type { Job } from './jobs.ts'
import { forbidNetwork } from './no-network.ts'

forbidNetwork()
const { runJob } = await import('./run-job.ts')
const port = parentPort
invariant(port !== null, 'this file is the entry of a worker thread')
// What fails for no known reason ends the thread, and whoever waits for the job is told.
port.on('message', (job: Job) => void runJob(job).then((result) => port.postMessage(result)))
