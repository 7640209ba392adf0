/** What somebody let go over the window, before a byte of it was read. Neither files nor folders: a picture, or text. */
export interface Dropped {
  readonly files: readonly File[]
  readonly folders: readonly FileSystemDirectoryEntry[]
}

const isFolder = (entry: FileSystemEntry | null): entry is FileSystemDirectoryEntry => entry?.isDirectory === true

/** Must be called while the drop is handled: the browser empties it afterwards. */
export function takeDrop(transfer: DataTransfer): Dropped {
  const items = [...transfer.items].filter(({ kind }) => kind === 'file')
  const entries = items.map((item) => ({ item, entry: item.webkitGetAsEntry() }))
  return {
    folders: entries.map(({ entry }) => entry).filter(isFolder),
    files: entries
      .filter(({ entry }) => !isFolder(entry))
      .map(({ item }) => item.getAsFile())
      .filter((file) => file !== null),
  }
}

/** True while files are carried over the window, not text from somewhere. */
export const carriesFiles = (transfer: DataTransfer): boolean => transfer.types.includes('Files')
