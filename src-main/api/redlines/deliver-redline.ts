import type { Decoded, Output } from '#shared/api/contract.ts'
import type { ApiError } from '#shared/api/errors.ts'
import { ok, type Result } from '#shared/model/result.ts'
import type { Context } from '../context.ts'
import { deliver } from '../files/exports.ts'

type Redline = Output<'version.redline'>

/** A redline that was made, of whatever format. */
interface Made {
  readonly bytes: Uint8Array
  /** Only a .docx has any. */
  readonly folded?: readonly Redline['folded'][number][]
  readonly notCompared: readonly string[]
}

/** Hands a redline out together with what is to be said of it. */
export function deliverRedline(
  { places }: Pick<Context, 'places'>,
  to: Decoded<'version.redline'>['to'],
  name: string,
  { bytes, folded = [], notCompared }: Made,
): Result<Redline, ApiError> {
  const delivered = deliver(places, to, name, bytes)
  return delivered.ok ? ok({ ...delivered.value, folded: [...folded], notCompared: [...notCompared] }) : delivered
}
