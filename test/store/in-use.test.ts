import { chmodSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { addContract, listContracts } from '#main/store/contracts.ts'
import { closeWorkspace, openWorkspaceWithKey } from '#main/store/open.ts'
import { startChild } from './support/processes.ts'
import { CONTRACT, failure, KEY, newWorkspace, reopened, tempFolder, value } from './support/workspaces.ts'

/** `nobody`, where the tests run as root, whom permissions do not bind. */
const OTHER_USER = process.getuid?.() === 0 ? { uid: 65534 } : {}

describe('a workspace that is open', () => {
  it('cannot be opened by a second process, whose refusal changes nothing', async () => {
    const { path, db } = newWorkspace()
    addContract(db, CONTRACT)
    expect(await startChild('holds-workspace', path).hears(1)).toEqual([{ kind: 'in-use' }])
    addContract(db, CONTRACT)
    expect(listContracts(db)).toHaveLength(2)
  })

  it('cannot be opened here while another process has it, and can be once that one is gone', async () => {
    const workspace = newWorkspace()
    closeWorkspace(workspace)
    const other = startChild('holds-workspace', workspace.path)
    expect(await other.hears(1)).toEqual(['open'])
    expect(failure(openWorkspaceWithKey(workspace.path, KEY))).toEqual({ kind: 'in-use' })
    await other.kill()
    expect(listContracts(reopened(workspace.path).db)).toEqual([])
  })

  it('cannot be opened twice in one process, and the second try does not let another process in', async () => {
    const { path } = newWorkspace()
    expect(failure(openWorkspaceWithKey(path, KEY))).toEqual({ kind: 'in-use' })
    expect(await startChild('holds-workspace', path).hears(1)).toEqual([{ kind: 'in-use' }])
  })

  it('can be opened again once it is closed', () => {
    const workspace = newWorkspace()
    closeWorkspace(workspace)
    closeWorkspace(value(openWorkspaceWithKey(workspace.path, KEY)))
    closeWorkspace(value(openWorkspaceWithKey(workspace.path, KEY)))
  })

  it('keeps no index beside it', () => {
    const { path, db } = newWorkspace()
    addContract(db, CONTRACT)
    expect(existsSync(`${path}-shm`)).toBe(false)
  })
})

describe('without permission to write', () => {
  const closedIn = (folder: string): string => {
    const workspace = newWorkspace(join(folder, 'deals.counterdraft'))
    closeWorkspace(workspace)
    chmodSync(folder, 0o755)
    chmodSync(workspace.path, 0o644)
    return workspace.path
  }

  it('a read-only file is refused', async () => {
    const path = closedIn(tempFolder())
    chmodSync(dirname(path), 0o777)
    chmodSync(path, 0o444)
    const before = readFileSync(path)
    expect(await startChild('holds-workspace', path, OTHER_USER).hears(1)).toEqual([{ kind: 'read-only' }])
    expect(readFileSync(path)).toEqual(before)
    expect(readdirSync(dirname(path))).toEqual(['deals.counterdraft'])
  })

  it('a file in a read-only folder is refused, for its log could not be written', async () => {
    const path = closedIn(tempFolder())
    chmodSync(path, 0o666)
    chmodSync(dirname(path), 0o555)
    expect(await startChild('holds-workspace', path, OTHER_USER).hears(1)).toEqual([{ kind: 'read-only' }])
    expect(readdirSync(dirname(path))).toEqual(['deals.counterdraft'])
    chmodSync(dirname(path), 0o755)
  })

  it('nothing is made in a read-only folder', async () => {
    const folder = tempFolder()
    chmodSync(folder, 0o555)
    const child = startChild('creates-workspace', join(folder, 'new.counterdraft'), OTHER_USER)
    expect(await child.hears(1)).toEqual([{ kind: 'read-only' }])
    expect(readdirSync(folder)).toEqual([])
    chmodSync(folder, 0o755)
  })
})
