import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyBundle } from '#main/formats/bundle/verify-bundle.ts'
import { openDocument } from '#main/formats/open-document.ts'
import { askCli, PASSPHRASE, runCli } from '../fixtures/run-cli.ts'
import { hasTool } from '../fixtures/tools.ts'
import { scanFolder, scanFor } from '../store/support/text-scan.ts'
import { value } from '../store/support/workspaces.ts'

const main = fileURLToPath(new URL('../../src-main/hosts/cli/main.ts', import.meta.url))
const samples = fileURLToPath(new URL('../../resources/samples/', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'counterdraft-demo-'))
const out = join(folder, 'demo')
const workspace = join(out, 'sample.counterdraft')
let said = ''
let bundle = ''

beforeAll(() => {
  const { status, stdout, stderr } = runCli(['demo', '--out', out])
  if (status !== 0) throw new Error(stderr)
  said = stdout
  bundle = join(out, readdirSync(out).find((name) => name.endsWith('.zip')) ?? '')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The bytes with one of them changed. */
function flipped(bytes: Uint8Array, at: number, bits: number): Uint8Array {
  const copy = bytes.slice()
  copy[at] = (copy[at] ?? 0) ^ bits
  return copy
}

/** Every paragraph of every view of the sample's files, as UTF-8. */
function sampleText(): readonly Buffer[] {
  const names = readdirSync(samples).filter((name) => name.endsWith('.docx'))
  return names.flatMap((name) => {
    const document = value(openDocument(name, new Uint8Array(readFileSync(join(samples, name)))))
    return (['accepted', 'original'] as const).map((view) =>
      Buffer.from(
        document
          .view(view)
          .paragraphs.map((paragraph) => paragraph.text)
          .join('\n'),
      ),
    )
  })
}

describe('the demonstration', () => {
  it('leaves the workspace, a redline and exactly one bundle, and names them', () => {
    const extensions = readdirSync(out).map((name) => name.split('.').at(-1))
    expect(extensions.sort()).toEqual(['counterdraft', 'docx', 'zip'])
    expect(said).toContain(workspace)
    expect(said).toContain(bundle)
  })

  it('says the steps of the main job in order', () => {
    const steps = said.match(/^\d+\. .*$/gm) ?? []
    expect(steps.map((step) => Number.parseInt(step, 10))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
    expect(said).toMatch(/CO-001/)
    expect(said).toMatch(/NOT MARKED/)
    expect(said).toMatch(/Changed: .*, 1 NOT MARKED by the sender\./)
    expect(said).not.toMatch(/undefined|NaN|\[object/)
  })

  it('keeps the passphrase that was chosen to itself', () => {
    expect(said).not.toContain(PASSPHRASE)
  })

  it('leaves a workspace that checks out and holds the whole job', () => {
    const check = askCli<{ ok: boolean; checks: { ok: boolean }[] }>(['workspace', 'check', workspace])
    expect(check.ok).toBe(true)
    expect(check.checks.length).toBeGreaterThan(2)
    const shown = askCli<{ state: string; versions: unknown[]; changeOrders: number }>([
      ...['contract', 'show', 'C-01', '--workspace', workspace],
    ])
    expect(shown).toMatchObject({ state: 'signed', changeOrders: 1 })
    expect(shown.versions).toHaveLength(4)
  })

  it('leaves no word and no twelve bytes of the contract readable in the workspace', () => {
    const secrets = [...sampleText(), readFileSync(join(samples, 'story.json'))]
    expect(secrets.map((secret) => secret.length > 10_000)).toContain(true)
    const scan = scanFor(secrets)
    expect(scan(secrets[0] ?? Buffer.alloc(0))).not.toEqual([])
    const found = scanFolder(out, scan)
    expect(found[workspace.split('/').at(-1) ?? '']).toBeUndefined()
  })

  it('is refused in a folder that holds something, which stays as it was', () => {
    const before = readdirSync(out)
    const { status, stdout, stderr } = runCli(['demo', '--out', out])
    expect(status).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain('not empty')
    expect(readdirSync(out)).toEqual(before)
  })
})

describe('the bundle of the demonstration', () => {
  it('verifies, in words and as JSON', () => {
    const { status, stdout } = runCli(['verify', bundle], null)
    expect(status).toBe(0)
    expect(stdout).toContain('Unchanged since it was signed.')
    expect(askCli(['verify', bundle])).toMatchObject({ ok: true })
  })

  it('is refused with any one byte changed', () => {
    const bytes = new Uint8Array(readFileSync(bundle))
    expect(verifyBundle(bytes).ok).toBe(true)
    const edges = [0, 1, 2, 3, bytes.length - 1, bytes.length - 2, bytes.length - 10, bytes.length - 22]
    const spread = Array.from({ length: 40 }, (_, index) => Math.floor((bytes.length * (index + 0.5)) / 40))
    for (const [index, at] of [...edges, ...spread].entries()) {
      const report = verifyBundle(flipped(bytes, at, 1 << (index % 8)))
      expect(report.ok, `byte ${at}`).toBe(false)
    }
  })

  it.each([0.1, 0.5, 0.9])('is refused by the command line with the byte at %d of it changed', (share) => {
    const bytes = new Uint8Array(readFileSync(bundle))
    const damaged = join(folder, `damaged-${share}.zip`)
    writeFileSync(damaged, flipped(bytes, Math.floor(bytes.length * share), 255))
    const { status, stdout } = runCli(['verify', damaged], null)
    expect(status).toBe(1)
    expect(stdout).toContain('REFUSED')
  })

  it('is refused when it was cut short, or is something else', () => {
    const cut = join(folder, 'cut.zip')
    writeFileSync(cut, readFileSync(bundle).subarray(0, 5000))
    expect(runCli(['verify', cut], null).status).toBe(1)
    expect(runCli(['verify', join(samples, 'v1-vendor.docx')], null).status).toBe(1)
  })
})

describe.runIf(hasTool('unshare', ['-n', 'true']))('without any network', () => {
  it('the demonstration runs all the same', () => {
    const alone = join(folder, 'alone')
    const run = spawnSync('unshare', ['-n', process.execPath, main, 'demo', '--out', alone, '--json'], {
      env: { ...process.env, COUNTERDRAFT_PASSPHRASE: PASSPHRASE },
      encoding: 'utf8',
    })
    expect(run.status, run.stderr).toBe(0)
    expect(JSON.parse(run.stdout)).toMatchObject({ folder: alone, passphrase: null, verified: { ok: true } })
    expect(run.stderr).toMatch(/^1\. /m)
  })
})
