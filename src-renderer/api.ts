import type { Input, Output, ProcedureName } from '#shared/api/contract.ts'
import type { ApiError } from '#shared/api/errors.ts'
import {
  type HostBridge,
  type HostEvent,
  type HostProcedureName,
  hostEvent,
  type hostProcedures,
} from '#shared/api/host.ts'
import type { z } from '#shared/api/zod.ts'
import { err, type Result } from '#shared/model/result.ts'

declare global {
  interface Window {
    readonly counterdraft: HostBridge
  }
}

type HostInput<N extends HostProcedureName> = z.input<(typeof hostProcedures)[N]['input']>
type HostOutput<N extends HostProcedureName> = z.output<(typeof hostProcedures)[N]['output']>

let lastId = 0

async function send(name: string, input: unknown, signal?: AbortSignal): Promise<Result<unknown, ApiError>> {
  if (signal?.aborted === true) return err({ kind: 'cancelled' })
  lastId += 1
  const id = lastId
  const cancel = (): void => void window.counterdraft.send({ cancel: id })
  signal?.addEventListener('abort', cancel, { once: true })
  try {
    return (await window.counterdraft.send({ id, name, input })) as Result<unknown, ApiError>
  } catch (thrown) {
    return err({ kind: 'broken', detail: thrown instanceof Error ? thrown.message : String(thrown) })
  } finally {
    signal?.removeEventListener('abort', cancel)
  }
}

/** Asks the core: the one way out of the window. Never throws. */
export const ask = async <N extends ProcedureName>(
  name: N,
  input: Input<N>,
  signal?: AbortSignal,
): Promise<Result<Output<N>, ApiError>> => (await send(name, input, signal)) as Result<Output<N>, ApiError>

/** Asks the host itself: locking, restarting the core, file dialogs. */
export const askHost = async <N extends HostProcedureName>(
  name: N,
  input: HostInput<N>,
): Promise<Result<HostOutput<N>, ApiError>> => (await send(name, input)) as Result<HostOutput<N>, ApiError>

/** Calls back for what the host says unasked; anything of another shape is passed over. */
export function onHostEvent(listener: (event: HostEvent) => void): () => void {
  return window.counterdraft.subscribe((raw) => {
    const parsed = hostEvent.safeParse(raw)
    if (parsed.success) listener(parsed.data)
  })
}
