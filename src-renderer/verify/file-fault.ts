import { MAX_FILE_BYTES } from '#shared/api/schemas/fields.ts'

/** Why a file is no bundle, seen before the bundle itself is looked at. */
export type FileFault =
  | { readonly kind: 'folder' }
  | { readonly kind: 'many'; readonly count: number }
  | { readonly kind: 'unreadable' | 'empty' | 'too-large' | 'not-a-zip' | 'cut-short'; readonly name: string }

/** What is wrong with a choice of files, before any is read. */
export function choiceFault(files: readonly { readonly name: string; readonly size: number }[]): FileFault | null {
  const [file, second] = files
  if (file === undefined) return { kind: 'folder' }
  if (second !== undefined) return { kind: 'many', count: files.length }
  const { name, size } = file
  if (size === 0) return { kind: 'empty', name }
  return size > MAX_FILE_BYTES ? { kind: 'too-large', name } : null
}

// Signatures of a zip's parts, and the size of its end record without a comment (APPNOTE 4.3.7, 4.3.16).
const LOCAL = [0x50, 0x4b, 3, 4]
const END = [0x50, 0x4b, 5, 6]
const END_SIZE = 22

const stands = (bytes: Uint8Array, at: number, mark: readonly number[]): boolean =>
  at >= 0 && mark.every((byte, i) => bytes[at + i] === byte)

/** What is wrong with the bytes that can be said plainer than by a list of checks; all else is the core's to say. */
export function bytesFault(name: string, bytes: Uint8Array): FileFault | null {
  if (!stands(bytes, 0, LOCAL) && !stands(bytes, 0, END)) return { kind: 'not-a-zip', name }
  return stands(bytes, bytes.length - END_SIZE, END) ? null : { kind: 'cut-short', name }
}
