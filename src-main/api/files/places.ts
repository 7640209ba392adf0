import { mkdirSync, readdirSync, type Stats, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, isAbsolute, join, resolve } from 'node:path'
import { type StoreError, toStoreError } from '#main/store/errors.ts'
import type { Output } from '#shared/api/contract.ts'
import type { ApiError } from '#shared/api/errors.ts'
import { err, ok, type Result } from '#shared/model/result.ts'
import type { Places } from '../context.ts'
import { storeFailure } from '../failures.ts'
import { EXTENSION, workspaceFileName } from './file-names.ts'

/**
 * The path a person means: in a window a name in the folder for workspaces, or a full path; on the command line any.
 *
 * A window has no folder it stands in, so that a path from there would mean something else every time.
 */
export function workspacePath(places: Places | null, typed: string): Result<string, ApiError> {
  if (places === null) return ok(typed)
  const given = typed.trim()
  if (/^~[/\\]/.test(given)) return ok(join(homedir(), given.slice(2)))
  if (isAbsolute(given)) return ok(given)
  const refused = (problem: string): Result<never, ApiError> => err({ kind: 'bad-input', field: 'workspace', problem })
  if (given === '') return refused('must have a name')
  if (/[/\\]/.test(given))
    return refused(`must be a name, or a full path such as ${join(homedir(), 'Deals')}${EXTENSION}`)
  const name = workspaceFileName(given)
  return name.ok ? ok(join(places.workspaces, name.value)) : refused(name.error)
}

/** Makes the folder for workspaces if this is a path in it; any other folder is the user's to make. */
export function makeWorkspacesFolder(places: Places | null, path: string): Result<null, ApiError> {
  if (places === null || dirname(path) !== resolve(places.workspaces)) return ok(null)
  return fromDisk(places.workspaces, () => {
    mkdirSync(places.workspaces, { recursive: true, mode: 0o700 })
    return null
  })
}

/** The workspaces in their folder, the one last written to first. Only looks at names, sizes and times. */
export function listWorkspaceFiles({ workspaces }: Places): Result<Output<'workspace.list'>, ApiError> {
  return fromDisk(workspaces, () =>
    namesIn(workspaces)
      .filter((name) => name.endsWith(EXTENSION) && !name.startsWith('.'))
      .flatMap((name) => {
        const path = join(workspaces, name)
        const stats = lookAt(path)
        if (stats?.isFile() !== true) return []
        // While it is open, changes go to the log beside it.
        const modified = Math.max(stats.mtimeMs, lookAt(`${path}-wal`)?.mtimeMs ?? 0)
        const modifiedAt = new Date(modified).toISOString()
        return [{ name: name.slice(0, -EXTENSION.length), path, size: stats.size, modifiedAt }]
      })
      .sort((a, b) => b.modifiedAt.localeCompare(a.modifiedAt) || a.name.localeCompare(b.name)),
  )
}

const lookAt = (path: string): Stats | undefined => statSync(path, { throwIfNoEntry: false })

function namesIn(folder: string): readonly string[] {
  return lookAt(folder) === undefined ? [] : readdirSync(folder)
}

function fromDisk<T>(path: string, work: () => T): Result<T, ApiError> {
  try {
    return ok(work())
  } catch (thrown) {
    const error: StoreError | null = toStoreError(thrown)
    if (error === null) throw thrown
    return err(storeFailure(error, path))
  }
}
