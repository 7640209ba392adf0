import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { addContract, listContracts } from '#main/store/contracts.ts'
import { formatVersion, MIGRATIONS, type Migration, newestVersion } from '#main/store/migrate.ts'
import { closeWorkspace, openWorkspaceWithKey } from '#main/store/open.ts'
import { CONTRACT, failure, KEY, newWorkspace, reopened, tempFolder, value } from './support/workspaces.ts'

const next = newestVersion(MIGRATIONS) + 1
const notes: Migration = { version: next, up: (db) => db.exec('CREATE TABLE notes (text TEXT) STRICT') }
const fails = (up: Migration['up']): readonly Migration[] => [...MIGRATIONS, { version: next, up }]

function older(): string {
  const workspace = newWorkspace()
  addContract(workspace.db, CONTRACT)
  closeWorkspace(workspace)
  return workspace.path
}

const backups = (path: string): string[] => readdirSync(dirname(path)).filter((name) => name.includes('.format-'))

describe('opening an older workspace', () => {
  it('takes it to the newest format and leaves a backup of how it was', () => {
    const path = older()
    const opened = value(openWorkspaceWithKey(path, KEY, [...MIGRATIONS, notes]))
    expect(formatVersion(opened.db)).toBe(next)
    expect(listContracts(opened.db)).toHaveLength(1)
    closeWorkspace(opened)
    const [backup = ''] = backups(path)
    const before = reopened(join(dirname(path), backup))
    expect(formatVersion(before.db)).toBe(next - 1)
    expect(listContracts(before.db)).toHaveLength(1)
  })

  it('leaves it at its version, with all its rows, when a step throws', () => {
    const path = older()
    const migrations = fails((db) => {
      db.exec('CREATE TABLE notes (text TEXT) STRICT')
      db.exec('UPDATE contracts SET title = 1')
      throw new Error('a mistake in a migration')
    })
    expect(() => openWorkspaceWithKey(path, KEY, migrations)).toThrow('a mistake in a migration')
    const { db } = reopened(path)
    expect(formatVersion(db)).toBe(next - 1)
    expect(listContracts(db)[0]?.title).toBe(CONTRACT.title)
    expect(db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'notes'").get()).toBeUndefined()
  })

  it('refuses a step that leaves a row without its parent', () => {
    const path = older()
    const migrations = fails((db) => {
      db.exec('PRAGMA defer_foreign_keys = ON')
      db.exec(
        'CREATE TABLE notes (contract INTEGER REFERENCES contracts (number) DEFERRABLE INITIALLY DEFERRED) STRICT',
      )
      db.exec('INSERT INTO notes VALUES (99)')
    })
    expect(() => openWorkspaceWithKey(path, KEY, migrations)).toThrow(/without its parent/)
    expect(formatVersion(reopened(path).db)).toBe(next - 1)
  })

  it('changes nothing when the backup cannot be written', () => {
    // So long a name that the backup's, which is longer, is refused by the file system.
    const workspace = newWorkspace(join(tempFolder(), `${'d'.repeat(220)}.counterdraft`))
    closeWorkspace(workspace)
    const migrations = fails(() => {
      throw new Error('never reached')
    })
    expect(failure(openWorkspaceWithKey(workspace.path, KEY, migrations))).toEqual({ kind: 'not-a-file' })
    expect(backups(workspace.path)).toEqual([])
    expect(formatVersion(reopened(workspace.path).db)).toBe(next - 1)
  })
})

describe('a migration list', () => {
  it('counts up by one', () => {
    expect(MIGRATIONS.map((migration) => migration.version)).toEqual(MIGRATIONS.map((_, index) => index + 1))
  })
})
