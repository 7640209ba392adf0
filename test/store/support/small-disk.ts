import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { tempFolder } from './workspaces.ts'

const run = (command: string, ...args: readonly string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0

/** Mounts a file system of its own over a folder until the test ends; false where this machine does not let us. */
export function mountOver(folder: string, options: string): boolean {
  const isMounted = run('mount', '-t', 'tmpfs', '-o', options, 'tmpfs', folder)
  if (isMounted) onTestFinished(() => void run('umount', folder))
  return isMounted
}

/** A real file system of 3 MB where this machine lets us mount one, else null. Gone after the test. */
export function smallDisk(): string | null {
  const folder = tempFolder()
  return mountOver(folder, 'size=3m') ? folder : null
}

/** True where a disk can be mounted. */
export function canMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'counterdraft-mount-'))
  const isMounted = run('mount', '-t', 'tmpfs', 'tmpfs', folder) && run('umount', folder)
  rmdirSync(folder)
  return isMounted
}
