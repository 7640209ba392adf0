import { describe, expect, it } from 'vitest'
import { addContract, listContracts } from '#main/store/contracts.ts'
import { toStoreError } from '#main/store/errors.ts'
import { closeWorkspace } from '#main/store/open.ts'
import { transact } from '#main/store/transact.ts'
import { err, ok } from '#shared/model/result.ts'
import { CONTRACT, newWorkspace, reopened } from './support/workspaces.ts'

describe('a transaction', () => {
  it('keeps everything when it succeeds', () => {
    const workspace = newWorkspace()
    const result = transact(workspace, (db) => ok(addContract(db, CONTRACT).id))
    expect(result).toEqual(ok('C-01'))
    closeWorkspace(workspace)
    expect(listContracts(reopened(workspace.path).db)).toHaveLength(1)
  })

  it('keeps nothing when its result is an error', () => {
    const workspace = newWorkspace()
    const result = transact(workspace, (db) => {
      addContract(db, CONTRACT)
      return err({ kind: 'refused' as const })
    })
    expect(result).toEqual(err({ kind: 'refused' }))
    expect(listContracts(workspace.db)).toEqual([])
  })

  it('keeps nothing when it throws, and passes the throw on', () => {
    const workspace = newWorkspace()
    const work = (): unknown =>
      transact(workspace, (db) => {
        addContract(db, CONTRACT)
        throw new TypeError('a mistake of ours')
      })
    expect(work).toThrow('a mistake of ours')
    expect(listContracts(workspace.db)).toEqual([])
    expect(workspace.db.inTransaction).toBe(false)
  })

  it('passes a broken constraint on: the caller should have known', () => {
    const workspace = newWorkspace()
    const work = (): unknown => transact(workspace, (db) => ok(addContract(db, { ...CONTRACT, currency: 'euro' })))
    expect(work).toThrow(/CHECK/)
    expect(workspace.db.inTransaction).toBe(false)
  })

  it('does not nest', () => {
    const workspace = newWorkspace()
    expect(() => transact(workspace, () => transact(workspace, () => ok(null)))).toThrow(/do not nest/)
    expect(workspace.db.inTransaction).toBe(false)
  })

  it('takes no asynchronous work, by type', () => {
    const workspace = newWorkspace()
    // @ts-expect-error A promise is no result.
    const work = (): unknown => transact(workspace, async () => ok(null))
    expect(work).toBeTypeOf('function')
  })
})

describe('what the machine throws', () => {
  const thrown = (code: string): unknown => Object.assign(new Error('no'), { code })

  it.each([
    ['SQLITE_FULL', 'disk-full'],
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['SQLITE_READONLY', 'read-only'],
    ['SQLITE_READONLY_DIRECTORY', 'read-only'],
    ['SQLITE_CANTOPEN_ISDIR', 'read-only'],
    ['EROFS', 'read-only'],
    ['EACCES', 'read-only'],
    ['SQLITE_BUSY', 'in-use'],
    ['SQLITE_BUSY_RECOVERY', 'in-use'],
    ['SQLITE_IOERR_READ', 'damaged'],
    ['SQLITE_CORRUPT', 'damaged'],
    ['SQLITE_NOTADB', 'damaged'],
    ['EIO', 'damaged'],
    ['ENOENT', 'not-found'],
    ['EEXIST', 'exists'],
    ['EISDIR', 'not-a-file'],
    ['ENOTDIR', 'folder-missing'],
  ])('%s is told as %s', (code, kind) => {
    expect(toStoreError(thrown(code))?.kind).toBe(kind)
  })

  it.each(['SQLITE_CONSTRAINT_CHECK', 'SQLITE_NOMEM', 'SQLITE_IOERR_NOMEM', 'SQLITE_ERROR', 'ERR_ASSERTION'])(
    '%s is not about the file',
    (code) => {
      expect(toStoreError(thrown(code))).toBeNull()
      expect(toStoreError('a string')).toBeNull()
    },
  )
})
