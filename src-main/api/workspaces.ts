import { appendAudit } from '#main/store/audit.ts'
import type { StoreError } from '#main/store/errors.ts'
import { createWorkspace as storeNew, openWorkspace as storeOpen, type Workspace } from '#main/store/open.ts'
import { transact } from '#main/store/transact.ts'
import { checkWorkspace as storedChecks } from '#main/store/whole/check.ts'
import { readWorkspaceInfo } from '#main/store/whole/workspace-info.ts'
import type { Output } from '#shared/api/contract.ts'
import type { ApiError } from '#shared/api/errors.ts'
import type { AuditEntry } from '#shared/model/audit.ts'
import { err, ok, type Result } from '#shared/model/result.ts'
import type { Free, Query, Session } from './context.ts'
import { storeFailure } from './failures.ts'
import { listWorkspaceFiles, makeWorkspacesFolder, workspacePath } from './files/places.ts'

type Opening = (path: string, passphrase: Uint8Array) => Promise<Result<Workspace, StoreError>>

/** The key derivation gets the passphrase as bytes, which are wiped after use; the text it came as cannot be. */
async function withPassphrase(
  opening: Opening,
  path: string,
  passphrase: string,
): Promise<Result<Workspace, ApiError>> {
  const bytes = Buffer.from(passphrase.normalize('NFKC'), 'utf8')
  try {
    const opened = await opening(path, bytes)
    return opened.ok ? opened : err(storeFailure(opened.error, path))
  } finally {
    bytes.fill(0)
  }
}

const describe = (workspace: Workspace): Output<'workspace.info'> => ({
  path: workspace.path,
  ...readWorkspaceInfo(workspace.db),
})

export const createWorkspace: Session<'workspace.create'> = {
  session: async (sessions, { path: typed, passphrase }, { now, places }) => {
    const named = workspacePath(places, typed)
    if (!named.ok) return named
    const path = named.value
    const folder = makeWorkspacesFolder(places, path)
    if (!folder.ok) return folder
    sessions.close()
    const created = await withPassphrase(storeNew, path, passphrase)
    if (!created.ok) return created
    const workspace = created.value
    const at = now().toISOString()
    const entered = transact<AuditEntry, never>(workspace, (db) =>
      ok(appendAudit(db, { action: 'workspace.create', contract: null, payload: {}, at })),
    )
    sessions.open(workspace)
    return entered.ok ? ok(describe(workspace)) : err(storeFailure(entered.error, path))
  },
}

export const openWorkspace: Session<'workspace.open'> = {
  session: async (sessions, { path: typed, passphrase }, { places }) => {
    const path = workspacePath(places, typed)
    if (!path.ok) return path
    sessions.close()
    const opened = await withPassphrase(storeOpen, path.value, passphrase)
    if (!opened.ok) return opened
    sessions.open(opened.value)
    return ok(describe(opened.value))
  },
}

export const closeWorkspace: Session<'workspace.close'> = {
  session: (sessions) => {
    sessions.close()
    return ok(null)
  },
}

export const listWorkspaces: Free<'workspace.list'> = {
  free: ({ places }) => (places === null ? ok([]) : listWorkspaceFiles(places)),
}

export const workspaceInfo: Query<'workspace.info'> = {
  read: (reading) => {
    const workspace = reading.workspace()
    return workspace.ok ? ok(describe(workspace.value)) : workspace
  },
}

export const checkWorkspace: Query<'workspace.check'> = {
  read: ({ db }) => {
    const checks = storedChecks(db)
    return ok({ ok: checks.every((check) => check.ok), checks })
  },
}
