import { droppedFiles } from '#renderer/components/forms/file-drop.tsx'

/** What somebody let go over the window, before a byte of it was read. */
export type Dropped =
  | { readonly kind: 'file'; readonly file: File }
  | { readonly kind: 'folder' }
  | { readonly kind: 'several'; readonly count: number }
  /** No file: a picture or text from another window. */
  | { readonly kind: 'nothing' }

/** Files are added one at a time; which of several is the main one nobody but the user knows. */
export function takeFiles(files: readonly File[]): Dropped {
  const [file] = files
  if (file === undefined) return { kind: 'folder' }
  return files.length === 1 ? { kind: 'file', file } : { kind: 'several', count: files.length }
}

export function takeDrop(transfer: DataTransfer): Dropped {
  const files = [...transfer.items].filter(({ kind }) => kind === 'file')
  return files.length === 0 ? { kind: 'nothing' } : takeFiles(droppedFiles(transfer))
}

/** True while files are carried over the window, not text from somewhere. */
export const carriesFiles = (transfer: DataTransfer): boolean => transfer.types.includes('Files')
