import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

const FORBIDDEN = [
  ['shared/model', '../text/tokens.ts'],
  ['shared/text', '../compare/lineage.ts'],
  ['shared/compare', '#shared/negotiate/statuses.ts'],
  ['shared/amend', '../api/fields.ts'],
  ['shared/compare', 'node:fs'],
  ['shared/compare', '#main/store/db.ts'],
  ['src-main/store', '#main/formats/open-document.ts'],
  ['src-main/formats', '../store/db.ts'],
  ['src-main/api', '#main/core/core.ts'],
  ['src-main/core', '#main/hosts/cli/session.ts'],
  ['src-main/hosts/cli', '#main/store/open.ts'],
  ['src-main/formats', 'better-sqlite3'],
  ['src-main/core', 'node:https'],
  ['src-main/hosts/cli', 'node:net'],
  ['src-main/core', '#renderer/api.ts'],
  ['src-renderer/compare', '#main/store/db.ts'],
  ['src-renderer/compare', '../../src-main/core/core.ts'],
  ['src-renderer/shell', 'node:fs'],
  ['src-renderer/shell', 'electron'],
] as const

const ALLOWED = [
  ['shared/compare', '../text/tokens.ts'],
  ['src-main/store', '#shared/model/result.ts'],
  ['src-main/api', '#main/store/db.ts'],
  ['src-main/hosts/cli', '#main/core/core.ts'],
  ['src-main/api', '#shared/api/contract.ts'],
  ['src-renderer/compare', '#shared/api/contract.ts'],
] as const

type Import = (typeof FORBIDDEN | typeof ALLOWED)[number]

const fileOf = (imports: readonly Import[], index: number): string => `${imports[index]?.[0]}/x${index}.ts`

/** Lints one file for each import under our configuration, and names the files whose import the layers forbid. */
function findRefused(imports: readonly Import[]): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'counterdraft-layers-'))
  copyFileSync(join(root, 'biome.json'), join(folder, 'biome.json'))
  imports.forEach(([, imported], index) => {
    const path = join(folder, fileOf(imports, index))
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, `import { thing } from '${imported}'\n\nexport const kept = thing\n`)
  })
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome')
  const args = [biome, 'lint', '--vcs-enabled=false', '--max-diagnostics=none', '--only=style/noRestrictedImports', '.']
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
  rmSync(folder, { recursive: true })
  const found = `${stdout}${stderr}`.matchAll(/^(\S+?):\d+:\d+ lint\/style\/noRestrictedImports/gm)
  return [...found].map((match) => match[1] ?? '').sort()
}

describe('the linter holds the layers', () => {
  it('refuses every import that points back, leaves the layers or reaches for the network', () => {
    expect(findRefused(FORBIDDEN)).toEqual(FORBIDDEN.map((_, index) => fileOf(FORBIDDEN, index)).sort())
  })

  it('lets every import that points down pass', () => {
    expect(findRefused(ALLOWED)).toEqual([])
  })
})
