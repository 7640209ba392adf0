import type { Stats } from 'node:fs'

/**
 * The workspace files that this process holds open, by device and inode.
 *
 * POSIX drops all of a process's locks on a file when any of its descriptors is closed (fcntl(2)). So nothing here may
 * open and close a file that SQLite has open, not even to look at its header: a second process could then get in.
 */
const openFiles = new Set<string>()

type Identity = Pick<Stats, 'dev' | 'ino'>
const identity = ({ dev, ino }: Identity): string => `${dev}:${ino}`

export const isOpenHere = (file: Identity): boolean => openFiles.has(identity(file))

/** Marks a file as open until the function it gives is called. */
export function markOpen(file: Identity): () => void {
  const id = identity(file)
  openFiles.add(id)
  return () => openFiles.delete(id)
}
