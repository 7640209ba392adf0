import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { fingerprintOf } from '#main/formats/sshsig/sshsig.ts'
import { aChangeOrder, bundleContents, earlierOf, makeBundle, testKey } from '../fixtures/bundle-contents.ts'

const key = testKey()
const buyerKey = testKey(2)
let root = ''
let folder = ''

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'counterdraft-verify-'))
})

afterAll(() => rmSync(root, { recursive: true, force: true }))

beforeEach(() => {
  const documents = ['Agreement.docx', 'Säkerhet.docx']
  const contents = bundleContents({ documents, changeOrders: [aChangeOrder(1)] })
  const earlier = [earlierOf(bundleContents({ documents }), key)]
  const { fileName, bytes } = makeBundle({ ...contents, earlier }, key, { buyerKey })
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

const keyLine = (statement: string): string => /^Key: (.*)$/m.exec(read(statement))?.[1] ?? ''

const says = (statement: string, [manifest, tagManifest]: readonly string[]): boolean =>
  read(statement).includes(`\nManifest SHA-256: ${manifest}\nTag manifest SHA-256: ${tagManifest}\n`)

/** Does all that VERIFY.txt says for Linux; true when every step comes out as the text says it must. */
function followInstructions(): boolean {
  const [, count] = /The number must be (\d+)\./.exec(read('VERIFY.txt')) ?? []
  const outputs = commandsOf('ON LINUX').map((command) => ({ command, ...run(command) }))
  return outputs.every(({ command, status, output }) => {
    const lines = output.trimEnd().split('\n')
    if (status !== 0) return false
    if (command.includes(' -c ')) return lines.every((line) => line.endsWith(': OK'))
    if (command.startsWith('find')) return output.trim() === count
    const [, statement = ''] = / < (\S+)$/.exec(command) ?? []
    if (statement !== '') return lines[0]!.startsWith('Good ') && lines[0]!.endsWith(` ${keyLine(statement)}`)
    const hashes = lines.map((line) => line.slice(0, 64))
    const before = 'data/04-signed-before/1/vendor.statement.txt'
    if (command.includes('04-signed-before')) return says(before, hashes)
    return ['vendor', 'buyer'].every((side) => says(`signatures/${side}.statement.txt`, hashes))
  })
}

/** What verify.sh says of the folder: its last line, and its exit status. */
const runScript = () => run('sh verify.sh')

describe('somebody without Counterdraft who follows VERIFY.txt', () => {
  test('finds commands for every step on Linux, macOS and Windows', () => {
    expect(commandsOf('ON LINUX')).toHaveLength(8)
    expect(commandsOf('ON MACOS')).toHaveLength(8)
    expect(commandsOf('ON MACOS').join('\n')).toContain('shasum -a 256 -c manifest-sha256.txt')
    const windows = commandsOf('ON WINDOWS')
    expect(windows.join('\n')).toContain('certutil -hashfile manifest-sha256.txt SHA256')
    expect(windows.filter((command) => command.startsWith('ssh-keygen') && command.includes(' < '))).toHaveLength(3)
    expect(windows.join('\n')).not.toContain('Get-Content')
  })

  test('sees that all is well, with the keys of both parties', () => {
    expect(followInstructions()).toBe(true)
    const script = runScript()
    expect(script.output).toContain('Unchanged since it was signed.')
    expect(script.output).toContain(`signature for buyer with ED25519 key ${fingerprintOf(buyerKey.publicKey)}`)
    expect(script.status).toBe(0)
    expect(keyLine('signatures/vendor.statement.txt')).toBe(fingerprintOf(key.publicKey))
    expect(keyLine('signatures/buyer.statement.txt')).toBe(fingerprintOf(buyerKey.publicKey))
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
      if (path !== 'verify.sh') expect(runScript().status, path).not.toBe(0)
      writeFileSync(join(folder, path), before)
    }
    expect(followInstructions()).toBe(true)
  })

  test('sees it when a file was taken away or added to data', () => {
    writeFileSync(join(folder, 'data/extra.txt'), 'x')
    expect(followInstructions()).toBe(false)
    expect(runScript().status).not.toBe(0)
    rmSync(join(folder, 'data/extra.txt'))
    rmSync(join(folder, 'data/03-change-orders/CO-001/record.json'))
    expect(followInstructions()).toBe(false)
  })

  test('sees it when a document was changed and both manifests were made again', () => {
    writeFileSync(join(folder, 'data/01-agreement.docx'), 'another text')
    for (const [manifest, find] of [
      ['manifest-sha256.txt', 'find data -type f'],
      [
        'tagmanifest-sha256.txt',
        'ls bagit.txt bag-info.txt VERIFY.txt verify.sh verify.cmd verify.html manifest-sha256.txt',
      ],
    ]) {
      run(`${find} | LC_ALL=C sort | xargs sha256sum > ${manifest}`)
    }
    expect(run('sha256sum -c manifest-sha256.txt').status).toBe(0)
    expect(followInstructions()).toBe(false)
  })
})
