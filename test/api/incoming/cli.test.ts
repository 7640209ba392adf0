import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runHere } from '../../fixtures/run-program.ts'

const folder = mkdtempSync(join(tmpdir(), 'counterdraft-incoming-'))
const at = (...names: readonly string[]): string => join(folder, ...names)
const W = ['--workspace', at('work.counterdraft')]

const draft = (months: string): string =>
  `# Services\n\nThis agreement is between Ada Labs (the "Vendor") and Bo Trading (the "Customer").\n\n1. The Vendor installs the weather station.\n\n2. Liability is limited to the fees of ${months} months.\n`

/** What a command that must succeed prints. */
async function tell(...args: readonly string[]): Promise<string> {
  const { status, stdout, stderr } = await runHere(args)
  expect([status, stderr], args.join(' ')).toEqual([0, ''])
  expect(stdout).not.toMatch(/undefined|NaN|\[object/)
  return stdout
}

beforeAll(async () => {
  mkdirSync(at('old', 'round 1'), { recursive: true })
  writeFileSync(at('old', 'round 1', 'services.md'), draft('six'))
  writeFileSync(at('old', 'services v2.md'), draft('nine'))
  writeFileSync(at('old', 'picture.exe'), 'MZ\u0090\0\u0003')
  writeFileSync(at('old', '.hidden.md'), draft('one'))
  await tell('workspace', 'create', at('work.counterdraft'))
  const deal = ['--title', 'Weather', '--vendor', 'Ada Labs', '--buyer', 'Bo Trading', '--ours', 'vendor']
  await tell('contract', 'add', ...W, ...deal)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('place', () => {
  it('says contract, answered version, side and files that are there already', async () => {
    await tell('version', 'add', at('old', 'round 1', 'services.md'), ...W, '--contract', 'C-01', '--side', 'vendor')
    expect(await tell('place', at('old', 'services v2.md'), ...W)).toMatch(
      /^\* {2}C-01 {2}Weather {2}\d\d % alike\nIt answers version 1 \(\d\d % alike\)\.\nSent perhaps by the buyer: it is their turn after version 1\.\n$/,
    )
    expect(await tell('place', at('old', 'round 1', 'services.md'), ...W)).toContain(
      'services.md is version 1 of C-01 already.',
    )
    const json = JSON.parse(await tell('place', at('old', 'services v2.md'), ...W, '--json'))
    expect(json).toMatchObject({ contracts: [{ contract: 'C-01', isLikely: true }], answered: { version: 1 } })
  })

  it('says of a file that cannot be read why', async () => {
    expect(await runHere(['place', at('old', 'picture.exe'), ...W])).toMatchObject({ status: 2, stdout: '' })
  })
})

describe('sort', () => {
  it('shows what a folder holds, leaves out what cannot be read, and adds nothing', async () => {
    const before = await tell('version', 'list', ...W, '--contract', 'C-01')
    const told = await tell('sort', at('old'), ...W)
    expect(told).toMatch(/^Left out: picture\.exe\. /)
    expect(told).toContain('More of C-01: Weather (Ada Labs to Bo Trading)')
    expect(told).toContain('main  services v2.md')
    expect(told).toContain('round 1/services.md is in the workspace already.')
    expect(told).toContain('1 version of 1 contract; nothing was added.')
    expect(told).not.toContain('hidden')
    expect(await tell('version', 'list', ...W, '--contract', 'C-01')).toBe(before)
    const json = JSON.parse(await tell('sort', at('old'), ...W, '--json'))
    expect(json).toMatchObject({
      files: ['round 1/services.md', 'services v2.md'],
      contracts: [{ contract: 'C-01', versions: [{ documents: [{ offer: 1, kind: 'main' }] }] }],
      known: [{ offer: 0, sameAs: null }],
      skipped: [{ name: 'picture.exe' }],
    })
  })

  it.each([
    ['that is not there', 'nowhere'],
    ['that is a file', 'old/services v2.md'],
  ])('of a folder %s says so', async (_, name) => {
    expect(await runHere(['sort', at(name), ...W])).toMatchObject({ status: 2, stdout: '' })
  })
})
