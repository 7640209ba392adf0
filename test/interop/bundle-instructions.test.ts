import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { makeBundle } from '#main/formats/bundle/make-bundle.ts'
import { fingerprintOf } from '#main/formats/sshsig/sshsig.ts'
import { aChangeOrder, aSigning, bundleContents, testKey } from '../fixtures/bundle-contents.ts'

const key = testKey()
const buyerKey = testKey(2)
let root = ''
let folder = ''

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'counterdraft-verify-'))
})

afterAll(() => rmSync(root, { recursive: true, force: true }))

beforeEach(() => {
  const ours = bundleContents({ documents: ['Agreement.docx', 'Säkerhet.docx'], changeOrders: [aChangeOrder(1)] })
  const { contract, freeze, agreement, signings } = ours
  const buyer = { side: 'buyer', name: 'Ines Harbour', capacity: 'Managing director' } as const
  const theirs = aSigning(contract, freeze, agreement, buyer, buyerKey)
  const { fileName, bytes } = makeBundle({ ...ours, signings: [...signings, theirs] }, key)
  rmSync(root, { recursive: true, force: true })
  for (const [path, content] of Object.entries(unzipSync(bytes))) {
    mkdirSync(join(root, dirname(path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }
  folder = join(root, fileName.replace('.zip', ''))
})

const read = (path: string): string => readFileSync(join(folder, path), 'utf8')

/** The commands of one section of VERIFY.txt: every line indented by four. */
function commandsOf(section: string): readonly string[] {
  const [, text = ''] = read('VERIFY.txt').split(`\n${section}\n`)
  const [own = ''] = text.split(/\n(?=ON |WHAT )/)
  return own.split('\n').flatMap((line) => /^ {4}(\S.*)$/.exec(line)?.[1] ?? [])
}

/** Runs a command as the text says, in the folder that holds VERIFY.txt. */
function run(command: string): { readonly status: number | null; readonly output: string } {
  const { status, stdout } = spawnSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' })
  return { status, output: stdout }
}

/** Does all that VERIFY.txt says for Linux; true when every step comes out as the text says it must. */
function followInstructions(): boolean {
  const verify = read('VERIFY.txt')
  const commands = commandsOf('ON LINUX')
  const fingerprints = [...verify.matchAll(/^ {2}(?:vendor|buyer) {2}(SHA256:\S+)/gm)].map((match) => match[1])
  const [, count] = /The number must be (\d+)\./.exec(verify) ?? []
  const outputs = commands.map((command) => ({ command, ...run(command) }))
  return outputs.every(({ command, status, output }) => {
    const lines = output.trimEnd().split('\n')
    if (status !== 0) return false
    if (command.includes(' -c ')) return lines.every((line) => line.endsWith(': OK'))
    if (command.startsWith('find')) return output.trim() === count
    if (command.startsWith('ssh-keygen'))
      return lines[0]!.startsWith('Good ') && fingerprints.some((fingerprint) => lines[0]!.endsWith(` ${fingerprint}`))
    const hashes = lines.map((line) => line.slice(0, 64))
    if (command.includes('manifest-sha256.txt')) {
      const statement = read('signatures/vendor.statement.txt')
      return statement.includes(`\nManifest SHA-256: ${hashes[0]}\nTag manifest SHA-256: ${hashes[1]}\n`)
    }
    return readdirSync(join(folder, 'data/01-signed'))
      .filter((name) => name.endsWith('.statement.txt'))
      .every((name) => {
        const listed = [...read(`data/01-signed/${name}`).matchAll(/^ {2}([0-9a-f]{64}) {2}/gm)].map(
          (match) => match[1],
        )
        return listed.join() === hashes.join()
      })
  })
}

describe('somebody without Counterdraft who follows VERIFY.txt', () => {
  test('finds commands for every step on Linux, macOS and Windows', () => {
    expect(commandsOf('ON LINUX')).toHaveLength(8)
    expect(commandsOf('ON MACOS')).toHaveLength(8)
    expect(commandsOf('ON MACOS').join('\n')).toContain('shasum -a 256 -c manifest-sha256.txt')
    const windows = commandsOf('ON WINDOWS')
    expect(windows.join('\n')).toContain('certutil -hashfile data\\01-agreement.docx SHA256')
    expect(windows.filter((command) => command.startsWith('ssh-keygen') && command.includes(' < '))).toHaveLength(3)
    expect(windows.join('\n')).not.toContain('Get-Content')
  })

  test('sees that all is well, with the keys of both parties', () => {
    expect(followInstructions()).toBe(true)
    expect(read('VERIFY.txt')).toContain(`  vendor  ${fingerprintOf(key.publicKey)}  (Mara Lindqvist)`)
    expect(read('VERIFY.txt')).toContain(`  buyer  ${fingerprintOf(buyerKey.publicKey)}  (Harbour & Finch Ltd)`)
  })

  test('sees it when any file was changed', () => {
    const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    const files = paths.filter((path) => statSync(join(folder, path)).isFile() && path !== 'VERIFY.txt')
    expect(files.length).toBeGreaterThan(15)
    for (const path of files) {
      const before = readFileSync(join(folder, path))
      const after = Buffer.from(before)
      after[Math.floor(after.length / 2)]! ^= 0x01
      writeFileSync(join(folder, path), after)
      expect(followInstructions(), path).toBe(false)
      writeFileSync(join(folder, path), before)
    }
    expect(followInstructions()).toBe(true)
  })

  test('sees it when a file was taken away or added to data', () => {
    writeFileSync(join(folder, 'data/extra.txt'), 'x')
    expect(followInstructions()).toBe(false)
    rmSync(join(folder, 'data/extra.txt'))
    rmSync(join(folder, 'data/03-change-orders/CO-001/record.json'))
    expect(followInstructions()).toBe(false)
  })

  test('sees it when a document was changed and both manifests were made again', () => {
    writeFileSync(join(folder, 'data/01-agreement.docx'), 'another text')
    for (const [manifest, find] of [
      ['manifest-sha256.txt', 'find data -type f'],
      ['tagmanifest-sha256.txt', 'ls bagit.txt bag-info.txt VERIFY.txt manifest-sha256.txt'],
    ]) {
      run(`${find} | LC_ALL=C sort | xargs sha256sum > ${manifest}`)
    }
    expect(run('sha256sum -c manifest-sha256.txt').status).toBe(0)
    expect(followInstructions()).toBe(false)
  })
})
