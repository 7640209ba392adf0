import { ask } from '#renderer/api.ts'
import { text } from '#renderer/messages/text.ts'
import { readBytes } from '#renderer/shell/file-bytes.ts'
import type { Input, Output } from '#shared/api/contract.ts'
import type { ApiError } from '#shared/api/errors.ts'
import { MAX_FILE_BYTES } from '#shared/api/schemas/fields.ts'
import { err, ok, type Result } from '#shared/model/result.ts'

/** What the core found in a document. */
export type Found = Output<'document.inspect'>

/** What is known of documents, as it is handed back to the core. */
export const offersOf = (all: readonly { readonly found: Found }[]): Input<'incoming.place'>['offers'] =>
  all.map(({ found: { offer } }) => offer)

/** A document that was read, and what is in it. */
export interface Inspected {
  readonly bytes: Uint8Array
  readonly found: Found
}

/** Why a file was not taken: an answer of the core, or what the window sees itself. */
export type FileProblem =
  | { readonly kind: 'error'; readonly error: ApiError }
  /** It went away, or may not be read: browsers tell no more. */
  | { readonly kind: 'unreadable'; readonly name: string }
  /** A version holds no more documents than `most`. */
  | { readonly kind: 'surplus'; readonly name: string; readonly most: number }
  /** Byte for byte another one that was taken. */
  | { readonly kind: 'twice'; readonly name: string; readonly as: string }

export const tooLarge = (name: string, detail: string): FileProblem => ({
  kind: 'error',
  error: { kind: 'document', problem: 'too-large', name, detail },
})

/** Reads a file, and counts what is in it. `name` is what it is called from here on. */
export async function inspectFile(
  file: File,
  name: string,
  signal: AbortSignal,
): Promise<Result<Inspected, FileProblem>> {
  if (file.size > MAX_FILE_BYTES) return err(tooLarge(name, text.incoming.problems.limit(file.size)))
  const bytes = await readBytes(file)
  if (bytes === null) return err({ kind: 'unreadable', name })
  const found = await ask('document.inspect', { file: { name, bytes } }, signal)
  return found.ok ? ok({ bytes, found: found.value }) : err({ kind: 'error', error: found.error })
}
