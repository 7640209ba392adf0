import { create } from 'zustand'
import { ask } from '#renderer/api.ts'
import { text } from '#renderer/messages/text.ts'
import { go } from '#renderer/route/route.ts'
import { doWork } from '#renderer/shell/notices/work.ts'
import { enterWorkspace, useSession } from '#renderer/shell/session.ts'
import type { ApiError } from '#shared/api/errors.ts'
import { listWorkspaces, useStart } from '../start-slice.ts'
import { openSample, type SampleStep } from './open-sample.ts'

interface Sample {
  /** Null while nothing is being added. */
  readonly step: SampleStep | null
  /** Why it did not come to its end. */
  readonly problem: ApiError | null
}

export const useSample = create<Sample>()(() => ({ step: null, problem: null }))

/** Opens the sample and shows what its last version changed. */
export async function trySample(): Promise<void> {
  if (useStart.getState().isBusy) return
  useStart.setState({ isBusy: true })
  useSample.setState({ step: { kind: 'opening' }, problem: null })
  const opened = await doWork(text.start.sample.work, (within, report) =>
    openSample(within, (step) => {
      useSample.setState({ step })
      if (step.kind === 'version') report(step.version, step.of)
    }),
  )
  if (!opened.ok) {
    // What was added stays in the file; the file must not stay open behind a screen that says it is not.
    await ask('workspace.close', {})
    useSample.setState({ step: null, problem: opened.error })
    useStart.setState({ isBusy: false })
    await listWorkspaces(useSession.getState().host?.lastWorkspace ?? null)
    return
  }
  const { workspace, contract, older, newer } = opened.value
  go({ screen: 'compare', contract, older, newer, change: null })
  await enterWorkspace(workspace)
  useSample.setState({ step: null, problem: null })
  useStart.setState({ isBusy: false, workspaces: null })
}
