import { parentPort } from 'node:worker_threads'
import { invariant } from '#shared/model/result.ts'
import type { Job } from './jobs.ts'
import { forbidNetwork } from './no-network.ts'

forbidNetwork()
const { runJob } = await import('./run-job.ts')
const port = parentPort
invariant(port !== null, 'this file is the entry of a worker thread')
port.on('message', (job: Job) => port.postMessage(runJob(job)))
