import { create } from 'zustand'
import { ask } from '#renderer/api.ts'
import { text } from '#renderer/messages/text.ts'
import { readBytes } from '#renderer/shell/file-bytes.ts'
import type { Output } from '#shared/api/contract.ts'
import type { ApiError } from '#shared/api/errors.ts'
import { MAX_FILE_BYTES } from '#shared/api/schemas/fields.ts'
import type { Side } from '#shared/model/side.ts'
import type { View } from '#shared/model/version-text.ts'
import type { Dropped } from './dropped.ts'

export type Found = Output<'document.inspect'>

/** Why nothing was taken: an answer of the core, or what the window sees itself. */
export type Refused =
  | { readonly kind: 'error'; readonly error: ApiError }
  | { readonly kind: 'folder' | 'nothing' }
  | { readonly kind: 'several'; readonly count: number }
  | { readonly kind: 'unreadable'; readonly name: string }

/** A document that was read, and waits for what only the user knows. */
export interface ReadDocument {
  readonly name: string
  readonly bytes: Uint8Array
  readonly found: Found
}

export type Stage =
  | { readonly kind: 'choose'; readonly refused: Refused | null }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'ready'; readonly document: ReadDocument }

interface AddVersion {
  /** The contract it is for; null while the dialog is closed. */
  readonly contract: string | null
  readonly stage: Stage
  /** Null until the user has said it: nobody may guess who sent a document. */
  readonly side: Side | null
  readonly date: string
  readonly view: View
  /** True once it was tried, so that what is missing is shown. */
  readonly isTried: boolean
  readonly isAdding: boolean
  readonly problem: ApiError | null
}

const CLOSED: AddVersion = {
  contract: null,
  stage: { kind: 'choose', refused: null },
  side: null,
  date: '',
  view: 'accepted',
  isTried: false,
  isAdding: false,
  problem: null,
}

export const useAddVersion = create<AddVersion>()(() => CLOSED)

/** The day it is where the user is; UTC may be a day off. */
function today(): string {
  const now = new Date()
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}

let reading = new AbortController()

/** Opens the dialog; with something that was dropped, reads it at once. */
export function openAddVersion(contract: string, dropped: Dropped | null = null): void {
  if (useAddVersion.getState().isAdding) return
  useAddVersion.setState({ ...CLOSED, contract, date: today() })
  if (dropped !== null) void takeDocument(dropped)
}

export function closeAddVersion(): void {
  reading.abort()
  useAddVersion.setState(CLOSED)
}

/** Back to choosing a document; what was answered stays. */
export const chooseAnother = (): void => refuse(null)

export const editVersion = (edit: Partial<Pick<AddVersion, 'side' | 'date' | 'view'>>): void =>
  useAddVersion.setState({ ...edit, problem: null })

const refuse = (refused: Refused | null): void =>
  useAddVersion.setState({ stage: { kind: 'choose', refused }, problem: null, isTried: false })

/** Reads what was chosen or dropped, and counts what is in it. */
export async function takeDocument(dropped: Dropped): Promise<void> {
  if (dropped.kind !== 'file') {
    refuse(dropped)
    return
  }
  const { file } = dropped
  reading.abort()
  reading = new AbortController()
  const { signal } = reading
  useAddVersion.setState({ stage: { kind: 'reading', name: file.name }, problem: null })
  const read = await inspect(file, signal)
  if (signal.aborted) return
  if ('kind' in read) refuse(read)
  else useAddVersion.setState({ stage: { kind: 'ready', document: read }, view: 'accepted' })
}

async function inspect(file: File, signal: AbortSignal): Promise<ReadDocument | Refused> {
  const { name, size } = file
  if (size > MAX_FILE_BYTES) {
    const detail = text.overview.refused.limit(text.common.fileSize(size))
    return { kind: 'error', error: { kind: 'document', problem: 'too-large', name, detail } }
  }
  const bytes = await readBytes(file)
  if (bytes === null) return { kind: 'unreadable', name }
  const found = await ask('document.inspect', { file: { name, bytes } }, signal)
  return found.ok ? { name, bytes, found: found.value } : { kind: 'error', error: found.error }
}
