import { type Core, createCore } from '#main/core/core.ts'
import { makeWorkerJobs } from '#main/core/jobs.ts'
import { forbidNetwork } from '#main/core/no-network.ts'
import type { Input, Output, ProcedureName } from '#shared/api/contract.ts'
import { CommandFailure, failureText } from './failure.ts'
import { readPassphrase } from './passphrase.ts'

/** Asks the core, and ends the command when it says no. */
export type Ask = <N extends ProcedureName>(name: N, input: Input<N>) => Promise<Output<N>>

/** Where the workspace is, and where its passphrase comes from. */
export interface WorkspaceOptions {
  readonly workspace: string
  readonly passphraseFile?: string
}

const asking =
  (core: Core): Ask =>
  async (name, input) => {
    const result = await core.invoke(name, input)
    if (!result.ok) throw new CommandFailure(failureText(result.error))
    return result.value
  }

/** Runs work with a core of its own, and closes it whatever happens. */
export async function withCore<T>(work: (ask: Ask) => Promise<T>): Promise<T> {
  forbidNetwork()
  const core = createCore({ now: () => new Date(), jobs: makeWorkerJobs(), places: null })
  try {
    return await work(asking(core))
  } finally {
    core.close()
  }
}

/** Runs work with the workspace open. */
export function withWorkspace<T>(options: WorkspaceOptions, work: (ask: Ask) => Promise<T>): Promise<T> {
  return withCore(async (ask) => {
    const passphrase = await readPassphrase(options, 'once')
    await ask('workspace.open', { path: options.workspace, passphrase })
    return work(ask)
  })
}
