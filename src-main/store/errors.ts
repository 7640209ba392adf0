/** Why a workspace file could not be opened, read or written. */
export type StoreError =
  | { readonly kind: 'not-found' }
  | { readonly kind: 'exists' }
  | { readonly kind: 'folder-missing' }
  | { readonly kind: 'not-a-file' }
  /** Too short, unencrypted, or a file of another kind; `looksLike` in plain words where that is known. */
  | { readonly kind: 'not-a-workspace'; readonly looksLike: string | null }
  /** Or the first page of the file is damaged: without the key the two cannot be told apart. Nothing was written. */
  | { readonly kind: 'wrong-passphrase' }
  | { readonly kind: 'in-use' }
  | { readonly kind: 'read-only' }
  | { readonly kind: 'disk-full' }
  /** Written by a newer Counterdraft: the file's format version, and the newest that this one knows. */
  | { readonly kind: 'newer'; readonly found: number; readonly supported: number }
  | { readonly kind: 'damaged'; readonly detail: string }

/** What SQLite or the file system threw, as a `StoreError`; null for anything that is not about the file. */
export function toStoreError(thrown: unknown): StoreError | null {
  if (!(thrown instanceof Error) || !('code' in thrown) || typeof thrown.code !== 'string') return null
  return thrown.code.startsWith('SQLITE_') ? fromSqlite(thrown.code, thrown.message) : fromFileSystem(thrown.code)
}

/** By primary result code (sqlite.org/rescode.html); an extended code only adds a suffix to it. */
function fromSqlite(code: string, message: string): StoreError | null {
  if (code.startsWith('SQLITE_IOERR_NOMEM')) return null
  switch (code.split('_')[1]) {
    case 'FULL':
      return { kind: 'disk-full' }
    case 'READONLY':
    case 'PERM':
    case 'CANTOPEN':
      return { kind: 'read-only' }
    case 'BUSY':
    case 'LOCKED':
    case 'PROTOCOL':
      return { kind: 'in-use' }
    case 'CORRUPT':
    case 'NOTADB':
    case 'IOERR':
      return { kind: 'damaged', detail: `${message} (${code})` }
    default:
      return null
  }
}

function fromFileSystem(code: string): StoreError | null {
  switch (code) {
    case 'ENOENT':
      return { kind: 'not-found' }
    case 'ENOTDIR':
      return { kind: 'folder-missing' }
    case 'EEXIST':
      return { kind: 'exists' }
    case 'EISDIR':
    case 'ENAMETOOLONG':
    case 'ELOOP':
    case 'ERR_INVALID_ARG_VALUE':
      return { kind: 'not-a-file' }
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return { kind: 'read-only' }
    case 'ENOSPC':
    case 'EDQUOT':
      return { kind: 'disk-full' }
    case 'EBUSY':
      return { kind: 'in-use' }
    case 'EIO':
      return { kind: 'damaged', detail: 'the disk reported an error (EIO)' }
    default:
      return null
  }
}
