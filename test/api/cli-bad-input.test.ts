import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeWorkspace, openWorkspace } from '#main/store/open.ts'
import { makeDocx } from '../fixtures/docx/package.ts'
import { askCli, type CliRun, PASSPHRASE, runCli } from '../fixtures/run-cli.ts'
import { runHere } from '../fixtures/run-program.ts'
import { value } from '../store/support/workspaces.ts'

const folder = mkdtempSync(join(tmpdir(), 'counterdraft-bad-input-'))
const at = (name: string): string => join(folder, name)
const workspace = at('work.counterdraft')
const W = ['--workspace', workspace]
const C = [...W, '--contract', 'C-01']
const main = fileURLToPath(new URL('../../src-main/hosts/cli/main.ts', import.meta.url))
const hash = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex')

const compound = (stream: string): Uint8Array =>
  Buffer.concat([
    Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
    Buffer.alloc(504),
    Buffer.from(stream, 'utf16le'),
  ])
const docx = makeDocx({ body: '<w:p><w:r><w:t>1. The Vendor works.</w:t></w:r></w:p>' })
const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13)
const FILES: Readonly<Record<string, Uint8Array | string>> = {
  'picture.png': PNG,
  'picture.docx': PNG,
  'empty.docx': '',
  'blank.txt': ' \n\n',
  'cut.docx': docx.subarray(0, docx.length >> 1),
  'old.doc': compound('WordDocument'),
  'locked.docx': compound('EncryptedPackage'),
  'draft.md': '# Services\n\n1. The Vendor works.\n\n2. The Customer pays.\n',
  'commands.md': '# Services\n\n1. The Vendor \u009b31mworks\u202e.\n',
  'blank-clause.txt': '',
  'wide-clause.txt': Buffer.from('\ufeffThe Vendor rests.', 'utf16le'),
  'zero-clause.txt': 'The Vendor\0rests.',
}

let before = ''
let names: readonly string[] = []
beforeAll(() => {
  for (const [name, content] of Object.entries(FILES)) writeFileSync(at(name), content)
  mkdirSync(at('folder'))
  askCli(['workspace', 'create', workspace])
  const parties = ['--title', 'Services', '--vendor', 'Ada', '--buyer', 'Bo', '--ours', 'vendor']
  askCli(['contract', 'add', ...W, ...parties])
  askCli(['version', 'add', at('draft.md'), ...C, '--side', 'vendor'])
  before = hash(workspace)
  names = readdirSync(folder).sort()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Exit 2, no answer, one message that says what is wrong, no trace of the inside; all files as they were. */
function expectRefusal({ status, stdout, stderr }: CliRun, message: RegExp): void {
  expect(stderr).toMatch(message)
  expect(stdout).toBe('')
  expect(status).toBe(2)
  expect(stderr).not.toMatch(/\n\s+at |node:internal|Counterdraft made a mistake|\[object|undefined/)
  expect(stderr.match(/^counterdraft: /gm)).toHaveLength(1)
  expect(stderr.trimEnd()).toMatch(/[.)]$/)
  expect(hash(workspace)).toBe(before)
  expect(readdirSync(folder).sort()).toEqual(names)
}

const version = (file: string, ...more: string[]) => ['version', 'add', at(file), ...C, '--side', 'buyer', ...more]
const order = (...more: string[]) => ['change-order', 'add', ...C, '--title', 'T', ...more]
const contract = (...more: string[]) => [
  ...['contract', 'add', ...W, '--title', 'T', '--vendor', 'A', '--buyer', 'B'],
  ...more,
]

describe('a document that is none', () => {
  it.each([
    ['a picture', 'picture.png', /picture\.png is not a document.*PNG.*\.docx/],
    ['a picture that calls itself .docx', 'picture.docx', /PNG/],
    ['a file of 0 bytes', 'empty.docx', /empty\.docx is empty.*Ask the sender/],
    ['a file of blanks', 'blank.txt', /blank\.txt (is empty|holds no text)/],
    ['a .docx that was cut off', 'cut.docx', /cut\.docx is damaged.*Ask the sender/],
    ['an old Word file', 'old.doc', /old Word format.*save it as \.docx/],
    ['a file with a password', 'locked.docx', /protected by a password.*remove the password/],
    ['a folder', 'folder', /is a folder, not a file/],
    ['a name that is too long', 'x'.repeat(300), /cannot be the path of a file/],
    ['a missing file', 'nothing.docx', /There is no file .*nothing\.docx\. Check the path/],
  ])('%s is refused by read, compare and version add', async (_, file, message) => {
    expectRefusal(await runHere(['read', at(file)], null), message)
    expectRefusal(await runHere(['compare', at('draft.md'), at(file)], null), message)
    expectRefusal(await runHere(version(file)), message)
  })

  it.runIf(existsSync('/dev/zero'))('for it never ends is refused', async () => {
    expectRefusal(await runHere(['read', '/dev/zero'], null), /is a device, not a file/)
  })

  it('is refused the same in a process of its own', () => {
    expectRefusal(runCli(['read', at('cut.docx')], null), /damaged/)
    expectRefusal(runCli(version('picture.docx', '--json')), /PNG/)
  })
})

describe('a command that is written wrong', () => {
  it.each([
    ['a missing option', ['contract', 'show', 'C-01'], /--workspace/],
    ['a missing file name', ['read'], /missing required argument/],
    ['a missing side', ['version', 'add', at('draft.md'), ...C], /--side/],
    ['one file too many', ['read', 'a', 'b'], /too many arguments/],
    ['an option without its value', [...contract(), '--ours'], /argument missing/],
    ['a misspelt option', ['contract', 'list', ...W, '--jsno'], /--jsno.*\n?.*Did you mean --json/],
    ['a misspelt option that is needed', ['contract', 'list', '--workspce', 'x'], /--workspce.*\n?.*--workspace/],
    ['an unknown command', ['contrakt', 'list'], /unknown command 'contrakt'.*\n.*Did you mean contract/],
    ['an unknown command below another', ['contract', 'lst'], /unknown command 'lst'.*\n.*Did you mean list/],
    ['a bad side', ['version', 'add', at('draft.md'), ...C, '--side', 'seller'], /Allowed choices are vendor, buyer/],
    ['a bad view', version('draft.md', '--as', 'final'), /Allowed choices are/],
    ['a bad number of days', order('--days', '1.5'), /whole number/],
    ['a bad version', ['version', 'show', 'two', ...C], /number such as 2/],
    ['a clause without its text', order('--clause', '1'), /--text FILE belong together/],
  ])('%s', async (_, args, message) => {
    expectRefusal(await runHere(args), message)
  })
})

describe('a value that cannot be', () => {
  it.each([
    ['a day that does not exist', version('draft.md', '--date', '2026-02-30'), /date.*YYYY-MM-DD/],
    ['an amount with three decimals', order('--price', '1.234'), /price must be an amount such as/],
    ['an amount in words', contract('--ours', 'vendor', '--price', 'much'), /amount such as .*not "much"/],
    ['an unknown currency', contract('--ours', 'vendor', '--currency', 'EURO'), /currency code such as EUR/],
    ['an empty title', ['point', 'add', ...C, '--title', ' '], /title must not be empty/],
    ['an unknown contract', ['contract', 'show', 'C-09', ...W], /no contract C-09.*There is: C-01/],
    ['an unknown version', ['version', 'export', '7', ...C, '-o', at('out.md')], /no version 7.*There is: 1/],
    ['an unknown point', ['point', 'show', 'P-05', ...C], /no point P-05/],
    ['an unknown change order', ['change-order', 'show', 'CO-005', ...C], /no change order CO-005/],
    ['an unknown clause', ['point', 'add', ...C, '--title', 'T', '--clause', '9.9'], /no clause 9\.9/],
    ['an id of another kind', ['point', 'show', 'C-01', ...C], /id such as P-01/],
    ['a change order that changes nothing', order(), /must change/],
    ['a change order whose changes are zero', order('--price', '0.00', '--days', '0'), /must change/],
    ['more days than a century has', order('--days', '99999'), /days must be at most 36500/],
    ['an original sum below nothing', contract('--ours', 'vendor', '--price=-5'), /price must not be negative/],
    ['a last day that is none', contract('--ours', 'vendor', '--end-date', 'x'), /end date must be a date/],
    ['a new text in UTF-16', order('--clause', '1', '--text', at('wide-clause.txt')), /Save it as plain text/],
    ['a new text that is no text', order('--clause', '1', '--text', at('zero-clause.txt')), /Save it as plain text/],
    ['an export over its own workspace', ['version', 'export', '1', ...C, '-o', workspace], /does not replace/],
    ['an empty path', ['workspace', 'info', ''], /must not be empty/],
    ['an empty new text', order('--clause', '1', '--text', at('blank-clause.txt')), /must not be empty/],
    ['a place that is not there', ['version', 'export', '1', ...C, '-o', at('no/out.md')], /folder of .* does not/],
    ['a place that is a folder', ['version', 'export', '1', ...C, '-o', at('folder')], /is a folder/],
    ['a bundle before anything is signed', ['bundle', ...C, '-o', at('out.zip')], /No version is frozen/],
    ['a workspace that exists', ['workspace', 'create', workspace], /exists already.*Choose another name/],
    ['a workspace that is a document', ['workspace', 'info', at('draft.md')], /not a Counterdraft workspace/],
    ['a workspace that is missing', ['workspace', 'info', at('none')], /no file .*none/],
    ['a workspace that is a folder', ['workspace', 'info', at('folder')], /is not a file/],
  ])('%s', async (_, args, message) => {
    expectRefusal(await runHere(args), message)
  })
})

describe('characters that command a terminal', () => {
  it('are shown, and not obeyed, also where a document or a name brings them', async () => {
    const { stdout } = await runHere(['read', at('commands.md')], null)
    expect(stdout).toContain('The Vendor [U+009B]31mworks[U+202E].')
    const { stdout: json } = await runHere(['read', at('commands.md'), '--json'], null)
    expect(JSON.parse(json).clauses.at(-1).text).toBe('The Vendor \u009b31mworks\u202e.')
    expectRefusal(await runHere(['read', at('no\u001b[2Jfile.md')], null), /no\[U\+001B\]\[2Jfile\.md/)
  })
})

describe('an answer that nobody takes', () => {
  const running = (redirect: string): CliRun => {
    const line = `"${process.execPath}" "${main}" read "${at('draft.md')}" --json ${redirect}`
    const { status, stdout, stderr } = spawnSync('sh', ['-c', line], { encoding: 'utf8' })
    return { status, stdout, stderr }
  }

  it.runIf(existsSync('/dev/full'))('for the disk is full is one message, and no success', () => {
    expectRefusal(running('> /dev/full'), /could not be written.*done.*ENOSPC/)
  })

  it.skipIf(process.platform === 'win32')('for the reader has seen enough is no mistake', () => {
    expect(running('| true')).toEqual({ status: 0, stdout: '', stderr: '' })
  })
})

describe('a workspace that cannot be opened', () => {
  it('for the passphrase is wrong', () => {
    expectRefusal(runCli(['contract', 'list', ...W], 'wrong'), /passphrase does not open.*Type it again/)
  })

  it('for there is no passphrase', () => {
    expectRefusal(runCli(['contract', 'list', ...W], null), /No passphrase was given.*--passphrase-file/)
    expectRefusal(runCli(['workspace', 'create', at('new')], null), /No passphrase was given/)
    const withFile = ['contract', 'list', ...W, '--passphrase-file']
    expectRefusal(runCli([...withFile, at('empty.docx')], null), /first line of .* is empty/)
    expectRefusal(runCli([...withFile, at('none')], null), /no file/)
  })

  it('for another process has it open', async () => {
    const held = value(await openWorkspace(workspace, Buffer.from(PASSPHRASE)))
    names = readdirSync(folder).sort()
    try {
      expectRefusal(runCli(['contract', 'list', ...W]), /Another Counterdraft has this workspace open.*Close it/)
    } finally {
      closeWorkspace(held)
    }
    names = readdirSync(folder).sort()
    expect(names.filter((name) => name.startsWith('work'))).toEqual(['work.counterdraft'])
  })

  it('for a newer Counterdraft made it', async () => {
    const inner = join(at('folder'), 'newer.counterdraft')
    copyFileSync(workspace, inner)
    const newer = value(await openWorkspace(inner, Buffer.from(PASSPHRASE)))
    newer.db.exec('PRAGMA user_version = 99')
    closeWorkspace(newer)
    const asItWas = hash(inner)
    expectRefusal(runCli(['workspace', 'info', inner]), /newer Counterdraft \(format 99.*Open it with that version/)
    expect(hash(inner)).toBe(asItWas)
    expect(readdirSync(at('folder'))).toEqual(['newer.counterdraft'])
    rmSync(inner)
  })
})

// Root may write anything, so there the command runs as `nobody`, if the project lies where that user can read it.
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
function runAsNobody(args: readonly string[]): CliRun {
  const env = { PATH: process.env.PATH, COUNTERDRAFT_PASSPHRASE: PASSPHRASE }
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], { ...nobody, env, encoding: 'utf8' })
  return { status, stdout, stderr }
}

describe.runIf(runAsNobody(['--version']).status === 0)('without permission to write', () => {
  const readOnly = (): string => {
    const inner = mkdtempSync(join(tmpdir(), 'counterdraft-read-only-'))
    copyFileSync(workspace, join(inner, 'a.counterdraft'))
    return inner
  }

  it.each([
    ['file', 0o444, 0o777],
    ['folder', 0o666, 0o555],
  ])('a read-only %s is refused and left as it was', (_, fileMode, folderMode) => {
    const inner = readOnly()
    const path = join(inner, 'a.counterdraft')
    chmodSync(path, fileMode)
    chmodSync(inner, folderMode)
    expectRefusal(runAsNobody(['contract', 'list', '--workspace', path]), /read-only.*copy the file/)
    expect(hash(path)).toBe(before)
    expect(readdirSync(inner)).toEqual(['a.counterdraft'])
    chmodSync(inner, 0o777)
    rmSync(inner, { recursive: true })
  })

  it('nothing is made in a read-only folder', () => {
    const inner = readOnly()
    chmodSync(inner, 0o555)
    expectRefusal(runAsNobody(['workspace', 'create', join(inner, 'b')]), /cannot be written|read-only/)
    expectRefusal(runAsNobody(['demo', '--out', join(inner, 'demo')]), /may not be accessed/)
    expect(readdirSync(inner)).toEqual(['a.counterdraft'])
    chmodSync(inner, 0o777)
    rmSync(inner, { recursive: true })
  })
})
