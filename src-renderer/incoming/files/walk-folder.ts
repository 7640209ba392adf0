import { cleanName, isPassedOver, MAX_DEPTH, MAX_ENTRIES, MAX_FILES } from './folder-rules.ts'

/** A file as it was found, with its path below what was dropped. Nothing of it was read yet. */
export interface PickedFile {
  readonly path: string
  readonly file: File
}

/** What a folder holds. */
export interface Picked {
  readonly files: readonly PickedFile[]
  /** Hidden files, and what systems and programs leave lying about. */
  readonly passedOver: number
  /** True when there is more than is taken at once. */
  readonly isCut: boolean
}

const byPath = ({ path: a }: PickedFile, { path: b }: PickedFile): number =>
  a.localeCompare(b, 'en', { numeric: true, sensitivity: 'base' })

/** Sorts and cuts what was found. */
function pick(found: readonly PickedFile[], passedOver: number, isCut: boolean): Picked {
  const sorted = found.toSorted(byPath)
  return { files: sorted.slice(0, MAX_FILES), passedOver, isCut: isCut || sorted.length > MAX_FILES }
}

/** The files that a folder chooser gives: all of the folder, flat, each with its path. */
export function pickFlat(files: readonly File[]): Picked {
  const seen = files.slice(0, MAX_ENTRIES)
  const shown = seen.filter(
    ({ name, webkitRelativePath: path }) => !(path === '' ? [name] : path.split('/').slice(1)).some(isPassedOver),
  )
  const found = shown.map((file) => ({ path: cleanName(file.webkitRelativePath || file.name), file }))
  return pick(found, seen.length - shown.length, files.length > seen.length)
}

/** One reading of a folder gives a hundred entries at most. An unreadable folder counts as empty. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    )
    all.push(...some)
    if (some.length === 0 || all.length > MAX_ENTRIES) return all
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile

const fileOf = (entry: FileSystemFileEntry): Promise<File | null> =>
  new Promise((resolve) => entry.file(resolve, () => resolve(null)))

/** Finds the files of dropped folders and those dropped beside them, however deep, within limits. */
export async function walkFolders(
  folders: readonly FileSystemDirectoryEntry[],
  beside: readonly File[],
  signal: AbortSignal,
): Promise<Picked> {
  const found = beside.map((file): PickedFile => ({ path: cleanName(file.name), file }))
  const open = folders.map((folder) => ({ folder, path: folder.name, depth: 0 }))
  let seen = 0
  let passedOver = 0
  let isCut = false
  for (let next = open.shift(); next !== undefined && !signal.aborted; next = open.shift()) {
    for (const entry of await entriesOf(next.folder)) {
      const path = `${next.path}/${entry.name}`
      seen += 1
      if (seen > MAX_ENTRIES) return pick(found, passedOver, true)
      if (isPassedOver(entry.name)) passedOver += 1
      else if (isFile(entry)) {
        const file = await fileOf(entry)
        if (file !== null) found.push({ path: cleanName(path), file })
      } else if (next.depth < MAX_DEPTH) {
        open.push({ folder: entry as FileSystemDirectoryEntry, path, depth: next.depth + 1 })
      } else isCut = true
    }
  }
  return pick(found, passedOver, isCut)
}
