import { mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { describeError } from '#shared/api/describe-error.ts'
import { addDeal, PASSPHRASE, signDeal, startCore, windowPlaces } from '../fixtures/open-core.ts'

const bench = startCore(windowPlaces)
const { ask, refusal, folder } = bench
const downloads = windowPlaces(folder).exports

let name = ''
beforeAll(async () => {
  await ask('workspace.create', { path: 'Deals', passphrase: PASSPHRASE })
  const contract = await addDeal(bench, 2)
  await signDeal(bench, contract)
  name = (await ask('bundle.export', { contract, to: 'downloads' })).name
})
afterAll(bench.end)

describe('verifying an exported bundle where it lies', () => {
  it('says what is proven of the file as it is now', async () => {
    expect(await ask('bundle.verifyExported', { name })).toMatchObject({ ok: true })
    const path = join(downloads, name)
    const bytes = readFileSync(path)
    bytes[Math.floor(bytes.length / 2)]! ^= 1
    writeFileSync(path, bytes)
    expect(await ask('bundle.verifyExported', { name })).toMatchObject({ ok: false })
  })

  it('says that a file is gone, and what to do', async () => {
    renameSync(join(downloads, name), join(downloads, 'sent.zip'))
    const error = await refusal('bundle.verifyExported', { name })
    expect(error).toMatchObject({ kind: 'export', problem: 'gone', path: join(downloads, name) })
    expect(describeError(error).happened).toContain('moved, renamed or deleted')
    mkdirSync(join(downloads, 'folder.zip'))
    symlinkSync(join(downloads, 'nothing'), join(downloads, 'dangling.zip'))
    for (const other of ['folder.zip', 'dangling.zip']) {
      expect(await refusal('bundle.verifyExported', { name: other })).toMatchObject({ problem: 'gone' })
    }
  })

  it('leads out of the Downloads folder by no name', async () => {
    writeFileSync(join(folder, 'secret.zip'), 'x')
    for (const other of ['../secret.zip', '..', '/etc/passwd', 'a/b.zip', 'a\\b.zip', join(folder, 'secret.zip')]) {
      expect(await refusal('bundle.verifyExported', { name: other }), other).toMatchObject({ field: 'name' })
    }
  })
})
