import { expect, it } from 'vitest'
import { listAudit } from '#main/store/audit.ts'
import { listContracts } from '#main/store/contracts.ts'
import { closeWorkspace } from '#main/store/open.ts'
import { readVersionText } from '#main/store/versions.ts'
import { checkWorkspace } from '#main/store/whole/check.ts'
import { startChild } from './support/processes.ts'
import { newWorkspace, reopened } from './support/workspaces.ts'

it('whatever was said to be stored is there after a process is killed while it writes, time after time', async () => {
  const workspace = newWorkspace()
  closeWorkspace(workspace)
  const stored: unknown[] = []
  for (const enough of [1, 7, 20, 33, 60]) {
    const child = startChild('writes-for-ever', workspace.path)
    await child.hears(enough)
    await child.kill()
    stored.push(...child.said)
    const after = reopened(workspace.path)
    const ids = listContracts(after.db).map((contract) => contract.id)
    expect(ids.slice(0, stored.length)).toEqual(stored)
    // At most the one that was stored but not yet said.
    expect(ids.length - stored.length).toBeLessThanOrEqual(1)
    expect(listAudit(after.db, null).map((entry) => entry.contract)).toEqual(ids)
    for (const id of ids) expect(readVersionText(after.db, id, 1).clauses).toHaveLength(1)
    expect(checkWorkspace(after.db).filter((check) => !check.ok)).toEqual([])
    closeWorkspace(after)
    stored.splice(0, stored.length, ...ids)
  }
})
