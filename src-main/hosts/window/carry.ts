import type { ApiError } from '#shared/api/errors.ts'
import { type HostProcedureName, hostMessage, hostProcedures } from '#shared/api/host.ts'
import type { z } from '#shared/api/zod.ts'
import { err, type Result } from '#shared/model/result.ts'
import type { CoreLink } from './core-link.ts'
import { sizeUpTo } from './size.ts'

type HostInput<N extends HostProcedureName> = z.output<(typeof hostProcedures)[N]['input']>
type HostOutput<N extends HostProcedureName> = z.output<(typeof hostProcedures)[N]['output']>

/** What the host answers itself. */
export type HostHandlers = {
  readonly [N in HostProcedureName]: (input: HostInput<N>) => Promise<Result<HostOutput<N>, ApiError>>
}

export interface CarrierParts {
  readonly link: CoreLink
  readonly host: HostHandlers
  /** Sees every success of the core on its way to the page. */
  readonly onDone?: (name: string, value: unknown) => void
}

/** The largest request that is carried, in bytes: one document of the largest size, and what stands around it. */
export const MAX_REQUEST_BYTES = 96_000_000

/**
 * Carries what the page sends. The page's text is hostile until it is decoded: whatever it sends, the answer is a result.
 *
 * Whether the message comes from the page at all is checked before, by the host, which alone can know the sender.
 */
export function makeCarrier({ link, host, onDone }: CarrierParts): (raw: unknown) => Promise<unknown> {
  const running = new Map<number, AbortController>()

  const carry = async (id: number, name: string, input: unknown): Promise<Result<unknown, ApiError>> => {
    const controller = new AbortController()
    running.set(id, controller)
    const result = await link.request({ name, input }, controller.signal)
    // A page that was loaded anew counts from the start again: the number may be another request's by now.
    if (running.get(id) === controller) running.delete(id)
    if (result.ok) onDone?.(name, result.value)
    return result
  }

  return async (raw) => {
    try {
      if (sizeUpTo(raw, MAX_REQUEST_BYTES) > MAX_REQUEST_BYTES) return refuse('is larger than can be taken in (96 MB)')
      const parsed = hostMessage.safeParse(raw)
      if (!parsed.success) return refuse('has a wrong shape')
      if ('cancel' in parsed.data) {
        running.get(parsed.data.cancel)?.abort()
        return null
      }
      const { id, name, input } = parsed.data
      return isHostProcedure(name) ? await answerHost(host, name, input) : await carry(id, name, input)
    } catch (thrown) {
      return err({ kind: 'broken', detail: thrown instanceof Error ? thrown.message : String(thrown) } as const)
    }
  }
}

const refuse = (problem: string): Result<never, ApiError> => err({ kind: 'bad-input', field: 'request', problem })

const isHostProcedure = (name: string): name is HostProcedureName => Object.hasOwn(hostProcedures, name)

async function answerHost(host: HostHandlers, name: HostProcedureName, input: unknown): Promise<unknown> {
  const parsed = hostProcedures[name].input.safeParse(input)
  return parsed.success ? host[name](parsed.data as never) : refuse('has a wrong shape')
}
