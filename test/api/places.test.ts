import { mkdirSync, readdirSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { workspacePath } from '#main/api/files/places.ts'
import { describeError } from '#shared/api/describe-error.ts'
import { PASSPHRASE, startCore, windowPlaces } from '../fixtures/open-core.ts'
import { failure, value } from '../store/support/workspaces.ts'

const passphrase = PASSPHRASE
const places = windowPlaces('/somewhere')

describe('a workspace that is named in a window', () => {
  it.each([
    ['Deals', '/somewhere/data/workspaces/Deals.counterdraft'],
    ['Deals.counterdraft', '/somewhere/data/workspaces/Deals.counterdraft'],
    ['  Deals 2026  ', '/somewhere/data/workspaces/Deals 2026.counterdraft'],
    ['v1.2', '/somewhere/data/workspaces/v1.2.counterdraft'],
    ['Gescha\u0308fte', '/somewhere/data/workspaces/Geschäfte.counterdraft'],
    ['/media/stick/Deals.counterdraft', '/media/stick/Deals.counterdraft'],
    ['~/Deals.counterdraft', join(homedir(), 'Deals.counterdraft')],
  ])('%j is %s', (typed, path) => {
    expect(value(workspacePath(places, typed))).toBe(path)
  })

  it.each([
    ['deals/2026', /full path such as/],
    ['./Deals', /full path/],
    ['..\\Deals', /full path/],
    ['.hidden', /start with a dot/],
    ['..', /start with a dot/],
    ['   ', /must have a name/],
    ['a\u202eb', /direction/],
    ['a\nb', /control/],
    ['C:Deals', /absolute|Windows/],
    ['NUL', /device name/],
    ['con.counterdraft', /device name/],
    ['What?', /Windows refuses/],
    ['x'.repeat(101), /at most 100/],
    ['語'.repeat(100), /longer than/],
  ])('%j is refused, and why', (typed, problem) => {
    const error = failure(workspacePath(places, typed))
    expect(error).toMatchObject({ kind: 'bad-input', field: 'workspace' })
    expect(describeError(error).happened).toMatch(problem)
  })

  it('is any path on the command line, as it was typed', () => {
    expect(value(workspacePath(null, 'deals/2026'))).toBe('deals/2026')
  })
})

describe('the folder for workspaces', () => {
  const bench = startCore(windowPlaces)
  const { workspaces } = windowPlaces(bench.folder)
  afterAll(bench.end)
  beforeEach(async () => {
    await bench.ask('workspace.close', {})
  })

  it('is empty before the first, and made for it, readable by nobody else', async () => {
    expect(await bench.ask('workspace.list', {})).toEqual([])
    const info = await bench.ask('workspace.create', { path: 'Deals', passphrase })
    expect(info.path).toBe(join(workspaces, 'Deals.counterdraft'))
    expect(statSync(workspaces).mode & 0o777).toBe(0o700)
    await bench.ask('workspace.close', {})
    expect(await bench.ask('workspace.open', { path: 'Deals', passphrase })).toMatchObject({ path: info.path })
  })

  it('lists what is in it, the one last written to first, and nothing that is no workspace file', async () => {
    await bench.ask('workspace.create', { path: 'Newer', passphrase })
    await bench.ask('workspace.close', {})
    const long = new Date('2026-01-01T00:00:00.000Z')
    utimesSync(join(workspaces, 'Deals.counterdraft'), long, long)
    writeFileSync(join(workspaces, 'counterdraft-0a1b2c3d.partial'), 'x')
    writeFileSync(join(workspaces, '.hidden.counterdraft'), 'x')
    mkdirSync(join(workspaces, 'folder.counterdraft'))
    symlinkSync(join(workspaces, 'nowhere'), join(workspaces, 'dangling.counterdraft'))
    const listed = await bench.ask('workspace.list', {})
    expect(listed.map(({ name }) => name)).toEqual(['Newer', 'Deals'])
    expect(listed[1]).toEqual({
      name: 'Deals',
      path: join(workspaces, 'Deals.counterdraft'),
      size: statSync(join(workspaces, 'Deals.counterdraft')).size,
      modifiedAt: long.toISOString(),
    })
  })

  it('lists an open one by its latest change, and leaves it open', async () => {
    await bench.ask('workspace.open', { path: 'Deals', passphrase })
    await bench.ask('contract.add', {
      ...{ title: 'Services', vendor: 'Ada', buyer: 'Bo', ours: 'vendor', currency: 'EUR' },
      ...{ price: null, endDate: null },
    })
    expect((await bench.ask('workspace.list', {})).map(({ name }) => name)).toEqual(['Deals', 'Newer'])
    expect(await bench.ask('contract.list', {})).toHaveLength(1)
  })

  it('is not made for a name that is opened and is not there', async () => {
    const other = startCore((folder) => ({ ...windowPlaces(folder), workspaces: join(folder, 'none') }))
    expect(await other.refusal('workspace.open', { path: 'Deals', passphrase })).toMatchObject({ problem: 'not-found' })
    expect(readdirSync(other.folder)).toEqual([])
    other.end()
  })

  it('a name that is taken is refused, and the workspace there stays as it was', async () => {
    expect(await bench.refusal('workspace.create', { path: 'Deals', passphrase })).toMatchObject({ problem: 'exists' })
    expect(await bench.ask('workspace.open', { path: 'Deals', passphrase })).toMatchObject({ contracts: 1 })
  })
})
