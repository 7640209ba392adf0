import { argon2Sync } from 'node:crypto'
import { copyFileSync, mkdirSync, readdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import Database from 'better-sqlite3'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { addContract, listContracts } from '#main/store/contracts.ts'
import { isNodeNewEnough } from '#main/store/file/connection.ts'
import { deriveKey, normalizePassphrase } from '#main/store/file/key.ts'
import { MIGRATIONS, newestVersion } from '#main/store/migrate.ts'
import {
  closeWorkspace,
  createWorkspace,
  createWorkspaceWithKey,
  openWorkspace,
  openWorkspaceWithKey,
} from '#main/store/open.ts'
import { CONTRACT, failure, fingerprint, KEY, newWorkspace, reopened, tempFolder, value } from './support/workspaces.ts'

describe('a new workspace', () => {
  it('opens again with its passphrase and holds what was put in', async () => {
    const path = join(tempFolder(), 'deals.counterdraft')
    const passphrase = Buffer.from('tide tables are fun')
    const made = value(await createWorkspace(path, passphrase))
    const contract = addContract(made.db, CONTRACT)
    closeWorkspace(made)
    const opened = value(await openWorkspace(path, passphrase))
    expect(listContracts(opened.db)).toEqual([contract])
    closeWorkspace(opened)
    expect(passphrase.toString()).toBe('tide tables are fun')
  })

  it('is one file once it is closed, without a log or an index beside it', () => {
    const workspace = newWorkspace()
    addContract(workspace.db, CONTRACT)
    closeWorkspace(workspace)
    closeWorkspace(workspace)
    expect(readdirSync(dirname(workspace.path))).toEqual(['deals.counterdraft'])
  })

  it('never takes the place of a file that exists', () => {
    const folder = tempFolder()
    const path = join(folder, 'deals.counterdraft')
    writeFileSync(path, 'precious')
    expect(failure(createWorkspaceWithKey(path, KEY))).toEqual({ kind: 'exists' })
    symlinkSync(join(folder, 'nowhere'), join(folder, 'link'))
    expect(failure(createWorkspaceWithKey(join(folder, 'link'), KEY))).toEqual({ kind: 'exists' })
    expect(readFileSync(path, 'utf8')).toBe('precious')
    expect(readdirSync(folder).sort()).toEqual(['deals.counterdraft', 'link'])
  })

  it('needs a folder that exists', () => {
    const folder = tempFolder()
    expect(failure(createWorkspaceWithKey(join(folder, 'missing', 'a'), KEY))).toEqual({ kind: 'folder-missing' })
    writeFileSync(join(folder, 'file'), '')
    expect(failure(createWorkspaceWithKey(join(folder, 'file', 'a'), KEY))).toEqual({ kind: 'folder-missing' })
    expect(failure(createWorkspaceWithKey(join(folder, 'a'.repeat(300)), KEY))).toEqual({ kind: 'not-a-file' })
    expect(failure(createWorkspaceWithKey(join(folder, 'a\0b'), KEY))).toEqual({ kind: 'not-a-file' })
    expect(readdirSync(folder)).toEqual(['file'])
  })

  it('has every guard switched on', () => {
    const { db } = newWorkspace()
    const pragma = (name: string): unknown => Object.values(db.prepare<object>(`PRAGMA ${name}`).get() ?? {})[0]
    expect(pragma('temp_store')).toBe(2)
    expect(pragma('foreign_keys')).toBe(1)
    expect(pragma('trusted_schema')).toBe(0)
    expect(pragma('cell_size_check')).toBe(1)
    expect(pragma('recursive_triggers')).toBe(1)
    expect(pragma('journal_mode')).toBe('wal')
    expect(pragma('synchronous')).toBe(2)
    expect(pragma('locking_mode')).toBe('exclusive')
    expect(pragma('secure_delete')).toBe(1)
  })
})

describe('a file that is no workspace', () => {
  it('is told by what is wrong with it, and left as it was', () => {
    const folder = tempFolder()
    const files: Record<string, Uint8Array> = {
      empty: new Uint8Array(),
      short: Buffer.alloc(4095, 'x'),
      text: Buffer.from('The Vendor shall notify the Client. '.repeat(400)),
      zeros: Buffer.alloc(8192),
      docx: zipSync({ 'word/document.xml': [Buffer.from('<w:p/>'.repeat(9000)), { level: 0 }] }),
      gzip: Buffer.concat([gzipSync(Buffer.alloc(200)), Buffer.alloc(6000)]),
    }
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes)
    const plain = new Database(join(folder, 'plain'))
    plain.exec('CREATE TABLE notes (text TEXT)')
    plain.close()
    const before = fingerprint(folder)
    const looks = (name: string): unknown => failure(openWorkspaceWithKey(join(folder, name), KEY))
    expect(looks('empty')).toEqual({ kind: 'not-a-workspace', looksLike: 'an empty file' })
    expect(looks('plain')).toEqual({ kind: 'not-a-workspace', looksLike: 'an SQLite file without encryption' })
    for (const name of ['short', 'text', 'zeros', 'docx', 'gzip']) {
      expect(looks(name)).toEqual({ kind: 'not-a-workspace', looksLike: null })
    }
    expect(fingerprint(folder)).toEqual(before)
  })

  it('may be missing, a folder, or behind a file', () => {
    const folder = tempFolder()
    mkdirSync(join(folder, 'folder'))
    writeFileSync(join(folder, 'file'), '')
    expect(failure(openWorkspaceWithKey(join(folder, 'nothing'), KEY))).toEqual({ kind: 'not-found' })
    expect(failure(openWorkspaceWithKey(join(folder, 'folder'), KEY))).toEqual({ kind: 'not-a-file' })
    expect(failure(openWorkspaceWithKey(join(folder, 'file', 'a'), KEY))).toEqual({ kind: 'folder-missing' })
    expect(failure(openWorkspaceWithKey('a\0b', KEY))).toEqual({ kind: 'not-a-file' })
  })

  it('may be an encrypted file of another application', () => {
    const { path, db } = newWorkspace()
    db.exec('PRAGMA application_id = 1')
    closeAll(path, db)
    expect(failure(openWorkspaceWithKey(`${path}.copy`, KEY))).toEqual({
      kind: 'not-a-workspace',
      looksLike: 'an encrypted SQLite file of another application',
    })
  })
})

describe('a wrong passphrase', () => {
  it('opens nothing and writes nothing', async () => {
    const workspace = newWorkspace()
    closeWorkspace(workspace)
    const before = fingerprint(dirname(workspace.path))
    expect(failure(await openWorkspace(workspace.path, Buffer.from('wrong')))).toEqual({ kind: 'wrong-passphrase' })
    expect(fingerprint(dirname(workspace.path))).toEqual(before)
  })

  it('writes nothing either when the last one who wrote was killed and left a log', () => {
    const { path, db } = newWorkspace()
    addContract(db, CONTRACT)
    const folder = tempFolder()
    const left = join(folder, 'left.counterdraft')
    copyFileSync(path, left)
    copyFileSync(`${path}-wal`, `${left}-wal`)
    const before = fingerprint(folder)
    expect(failure(openWorkspaceWithKey(left, Buffer.alloc(32, 8)))).toEqual({ kind: 'wrong-passphrase' })
    expect(fingerprint(folder)).toEqual(before)
    expect(listContracts(reopened(left).db)).toHaveLength(1)
  })

  it('cannot be told from a damaged first page', () => {
    const { path } = closed()
    flip(path, 2000)
    expect(failure(openWorkspaceWithKey(path, KEY))).toEqual({ kind: 'wrong-passphrase' })
  })
})

describe('a passphrase', () => {
  const salt = Buffer.from('000102030405060708090a0b0c0d0e0f', 'hex')

  it('gives the key that Argon2id gives (256 MiB, 3 passes, 4 lanes), by two implementations', async () => {
    const { key } = await deriveKey(Buffer.from('correct horse'), salt)
    const options = { message: Buffer.from('correct horse'), nonce: salt, parallelism: 4, tagLength: 32 }
    expect(key).toEqual(argon2Sync('argon2id', { ...options, memory: 256 * 1024, passes: 3 }))
    expect(key.toString('hex')).toBe('b7500b5be7b1a3e05f8fd9143cf9f4638170abdf13f346ffb2edc9eac230cf02')
  })

  it('is the same however its letters were composed', () => {
    expect(normalizePassphrase(Buffer.from('cafe\u0301 \ufb01n'))).toEqual(Buffer.from('caf\u00e9 fin'))
    expect(normalizePassphrase(Buffer.from([0xff, 0x41]))).toEqual(Buffer.from([0xff, 0x41]))
  })
})

describe('a workspace of another version', () => {
  it('is refused unwritten when it is newer', () => {
    const { path, db } = newWorkspace()
    db.exec('PRAGMA user_version = 99')
    closeAll(path, db)
    const before = readFileSync(`${path}.copy`)
    expect(failure(openWorkspaceWithKey(`${path}.copy`, KEY))).toEqual({
      kind: 'newer',
      found: 99,
      supported: newestVersion(MIGRATIONS),
    })
    expect(readFileSync(`${path}.copy`)).toEqual(before)
  })
})

describe('a damaged workspace', () => {
  it('says so when the damage lies in what was left unclosed', () => {
    const { path, db } = newWorkspace()
    addContract(db, CONTRACT)
    db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    addContract(db, CONTRACT)
    const left = `${path}.left`
    copyFileSync(path, left)
    copyFileSync(`${path}-wal`, `${left}-wal`)
    for (let page = 1; page < readFileSync(left).length / 4096; page += 1) flip(left, page * 4096 + 100)
    expect(failure(openWorkspaceWithKey(left, KEY)).kind).toBe('damaged')
  })

  it('that was cut short is no workspace, or damaged, never opened as whole', () => {
    const { path } = closed()
    truncateSync(path, 4096)
    expect(failure(openWorkspaceWithKey(path, KEY)).kind).toMatch(/damaged|not-a-workspace/)
  })
})

it('the encryption addon is not loaded by a Node that it would crash', () => {
  expect(['18.20.0', '20.20.2', '22.13.1', '22.14.0', '24.21.0'].map(isNodeNewEnough)).toEqual([
    ...[false, false, false, true, true],
  ])
})

function closed(): { readonly path: string } {
  const workspace = newWorkspace()
  closeWorkspace(workspace)
  return workspace
}

/** A copy beside it, all in one file, as it was at this moment. */
function closeAll(path: string, db: { readonly exec: (sql: string) => unknown }): void {
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  copyFileSync(path, `${path}.copy`)
}

function flip(path: string, at: number): void {
  const bytes = readFileSync(path)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  writeFileSync(path, bytes)
}
