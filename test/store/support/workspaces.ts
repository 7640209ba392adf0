import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { StoreError } from '#main/store/errors.ts'
import { closeWorkspace, createWorkspaceWithKey, openWorkspaceWithKey, type Workspace } from '#main/store/open.ts'
import type { Contract } from '#shared/model/contract.ts'
import type { Result } from '#shared/model/result.ts'
import { invariant } from '#shared/model/result.ts'

/** A raw key, where deriving one from a passphrase is not what is tested. */
export const KEY = Buffer.alloc(32, 7)

export const AT = '2026-03-01T09:00:00.000Z'

/** A folder that is gone after the test. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'counterdraft-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** An open, empty workspace that is closed after the test. */
export function newWorkspace(path = join(tempFolder(), 'deals.counterdraft')): Workspace {
  return keepOpen(value(createWorkspaceWithKey(path, KEY)))
}

/** The workspace at a path, open until the test ends. */
export function reopened(path: string): Workspace {
  return keepOpen(value(openWorkspaceWithKey(path, KEY)))
}

function keepOpen(workspace: Workspace): Workspace {
  onTestFinished(() => closeWorkspace(workspace))
  return workspace
}

/** The value of a result that must be a success. */
export function value<T, E>(result: Result<T, E>): T {
  invariant(result.ok, `a success, not ${JSON.stringify(result)}`)
  return result.value
}

/** The error of a result that must have failed. */
export function failure<T, E = StoreError>(result: Result<T, E>): E {
  invariant(!result.ok, 'a failure')
  return result.error
}

/** Every file of a folder with the hash of its bytes and the time it was last written to. */
export function fingerprint(folder: string): Record<string, string> {
  const entries = readdirSync(folder).map((name) => {
    const path = join(folder, name)
    const hash = createHash('sha256').update(readFileSync(path)).digest('hex')
    return [name, `${hash} ${statSync(path).mtimeMs}`] as const
  })
  return Object.fromEntries(entries)
}

export const CONTRACT: Omit<Contract, 'id'> = {
  title: 'AI services agreement',
  vendor: 'Mara Lindqvist',
  buyer: 'Harbour Analytics Ltd',
  ours: 'vendor',
  currency: 'EUR',
  price: 4_800_000,
  endDate: '2026-12-31',
  createdAt: AT,
}
