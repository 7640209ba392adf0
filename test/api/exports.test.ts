import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { safeFileName } from '#main/api/files/file-names.ts'
import { describeError } from '#shared/api/describe-error.ts'
import { pathFault } from '#shared/bundle/paths.ts'
import {
  addDeal,
  DRAFTS,
  markdown,
  PARTIES,
  PASSPHRASE,
  signDeal,
  startCore,
  windowPlaces,
} from '../fixtures/open-core.ts'
import { canMount, mountOver, smallDisk } from '../store/support/small-disk.ts'

const bench = startCore(windowPlaces)
const { ask, refusal, folder } = bench
const downloads = windowPlaces(folder).exports
const emptied = (): void => rmSync(downloads, { recursive: true, force: true })
const left = (): readonly string[] => readdirSync(downloads).sort()
const auditEntries = async (): Promise<number> => (await ask('workspace.info', {})).auditEntries

let signed = ''
beforeAll(async () => {
  await ask('workspace.create', { path: 'Deals', passphrase: PASSPHRASE })
  signed = await addDeal(bench, 2)
  await signDeal(bench, signed)
})
afterAll(bench.end)

describe('an export into the Downloads folder', () => {
  it('writes the bytes of a version under its own name, into a folder that is made if need be', async () => {
    emptied()
    const exported = await ask('version.export', { contract: signed, version: 2, to: 'downloads' })
    const path = join(downloads, 'draft.md')
    expect(exported).toEqual({ name: 'draft.md', size: DRAFTS[1]?.length, bytes: null, path })
    expect(readFileSync(path, 'utf8')).toBe(DRAFTS[1])
    expect(left()).toEqual(['draft.md'])
  })

  it('never writes over a file that is there', async () => {
    emptied()
    mkdirSync(join(downloads, 'draft (2).md'), { recursive: true })
    writeFileSync(join(downloads, 'draft.md'), 'mine')
    const exported = await ask('version.export', { contract: signed, version: 2, to: 'downloads' })
    expect(exported).toMatchObject({ name: 'draft (3).md', path: join(downloads, 'draft (3).md') })
    expect(readFileSync(join(downloads, 'draft.md'), 'utf8')).toBe('mine')
    expect(left()).toEqual(['draft (2).md', 'draft (3).md', 'draft.md'])
  })

  it('of a bundle leaves one audit entry, and a file that verifies', async () => {
    emptied()
    const before = await auditEntries()
    const exported = await ask('bundle.export', { contract: signed, to: 'downloads' })
    expect(exported).toMatchObject({ bytes: null, name: 'deal-v2-bundle.zip' })
    const bytes = new Uint8Array(readFileSync(exported.path ?? ''))
    expect(bytes.length).toBe(exported.size)
    expect(await ask('bundle.verify', { bytes })).toMatchObject({ ok: true })
    expect(await auditEntries()).toBe(before + 1)
  })

  it('cannot be sent to a path by the page', async () => {
    emptied()
    const file = join(folder, 'chosen.md')
    for (const to of [{ file }, { folder }]) {
      expect(await refusal('version.export', { contract: signed, version: 1, to })).toMatchObject({ field: 'to' })
      expect(await refusal('bundle.export', { contract: signed, to })).toMatchObject({ field: 'to' })
    }
    expect(existsSync(file)).toBe(false)
  })

  it('of a file that came in under a hostile name stays in the folder', async () => {
    emptied()
    const contract = (await ask('contract.add', { ...PARTIES, title: 'Names', price: null, endDate: null })).id
    for (const name of ['../../escape.md', '..\\evil.md', '.hidden.md', 'con.md', 'a/b/<c>:?.md']) {
      const document = markdown('# Draft\n\n1. The Vendor works.\n', name)
      const { version } = await ask('version.add', {
        contract,
        documents: [{ ...document, kind: 'main' }],
        side: 'vendor',
        date: null,
        view: 'accepted',
      })
      await ask('version.export', { contract, version: version.number, to: 'downloads' })
    }
    expect(left()).toEqual(['_c___.md', '_con.md', 'escape.md', 'evil.md', 'hidden.md'])
    expect(existsSync(join(folder, 'escape.md'))).toBe(false)
  })
})

describe('an export that fails', () => {
  /** Refused with a typed error that says what to do, and neither a file nor an audit entry is left. */
  async function expectNothing(problem: string): Promise<void> {
    const before = await auditEntries()
    for (const error of [
      await refusal('bundle.export', { contract: signed, to: 'downloads' }),
      await refusal('version.export', { contract: signed, version: 1, to: 'downloads' }),
    ]) {
      expect(error).toMatchObject({ kind: 'export', problem })
      expect(describeError(error)).toMatchObject({ kept: expect.stringMatching(/Nothing was left/), todo: /./ })
    }
    expect(await auditEntries()).toBe(before)
  }

  it('for Downloads is a file leaves it as it was', async () => {
    emptied()
    writeFileSync(downloads, 'mine')
    await expectNothing('folder-missing')
    expect(readFileSync(downloads, 'utf8')).toBe('mine')
  })

  describe.runIf(canMount())('on a disk of its own', () => {
    it('for the disk is full leaves nothing', async () => {
      emptied()
      mkdirSync(downloads)
      mountOver(downloads, 'size=4k')
      writeFileSync(join(downloads, 'taken'), Buffer.alloc(4096))
      await expectNothing('disk-full')
      expect(left()).toEqual(['taken'])
    })

    it('for the disk is read-only leaves nothing', async () => {
      emptied()
      mkdirSync(downloads)
      mountOver(downloads, 'ro')
      await expectNothing('read-only')
      expect(left()).toEqual([])
    })

    it('for its entry cannot be saved is taken away again', async () => {
      const full = smallDisk() ?? ''
      const out = mkdtempSync(join(tmpdir(), 'counterdraft-out-'))
      const other = startCore(() => ({ workspaces: full, exports: out }))
      onTestFinished(() => {
        other.end()
        rmSync(out, { recursive: true })
      })
      await other.ask('workspace.create', { path: 'Full', passphrase: PASSPHRASE })
      const contract = await addDeal(other, 1)
      await signDeal(other, contract)
      expect(() => {
        for (let at = 0; ; at += 1) writeFileSync(join(full, `filler-${at}`), Buffer.alloc(4096))
      }).toThrow(/ENOSPC/)
      expect(await other.refusal('bundle.export', { contract, to: 'downloads' })).toMatchObject({
        ...{ kind: 'workspace', problem: 'disk-full' },
      })
      expect(readdirSync(out)).toEqual([])
    })
  })
})

describe('without a window', () => {
  const line = startCore()
  let contract = ''
  beforeAll(async () => {
    await line.ask('workspace.create', { path: line.path, passphrase: PASSPHRASE })
    contract = await addDeal(line, 1)
  })
  afterAll(line.end)

  it('an export goes to the file or the folder that was named, or to the caller', async () => {
    const file = join(line.folder, 'out.md')
    writeFileSync(file, 'an older export')
    const named = await line.ask('version.export', { contract, version: 1, to: { file } })
    expect(named).toMatchObject({ name: 'draft.md', path: file, bytes: null })
    expect(readFileSync(file, 'utf8')).toBe(DRAFTS[0])
    const into = await line.ask('version.export', { contract, version: 1, to: { folder: line.folder } })
    expect(readFileSync(into.path ?? '', 'utf8')).toBe(DRAFTS[0])
    const { bytes, path } = await line.ask('version.export', { contract, version: 1 })
    expect([new TextDecoder().decode(bytes ?? undefined), path]).toEqual([DRAFTS[0], null])
  })

  it('there is no Downloads folder to write to', async () => {
    expect(await line.refusal('version.export', { contract, version: 1, to: 'downloads' })).toMatchObject({
      ...{ kind: 'bad-input', field: 'to' },
    })
  })
})

describe('the name of an export', () => {
  it.each([
    ['Agreement v2.docx', 'Agreement v2.docx'],
    ['Vertrag_Ü.docx', 'Vertrag_Ü.docx'],
    ['C:\\Users\\x\\NDA.docx', 'NDA.docx'],
    ['/etc/passwd', 'passwd'],
    ['..', 'document'],
    ['', 'document'],
    ['.docx', 'docx'],
    ['NUL', '_NUL'],
    ['a\u202ecod.exe', 'a[U+202E]cod.exe'],
    [`${'ü'.repeat(300)}.docx`, `${'ü'.repeat(50)}.docx`],
    ['trailing. . .', 'trailing'],
  ])('made of %j is %j', (given, name) => {
    expect(safeFileName(given)).toBe(name)
    expect(pathFault(safeFileName(given))).toBeNull()
  })
})
