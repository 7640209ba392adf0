import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fingerprintOf, signStatement, verifySignature } from '#main/formats/sshsig/sshsig.ts'
import { allowedSigners } from '#shared/bundle/allowed-signers.ts'
import { testKey } from '../fixtures/bundle-contents.ts'

const SSH_KEYGEN = 'ssh-keygen'
const NAMESPACE = 'counterdraft.statement.v1'
const STATEMENT = 'I sign this.\nName: Åsa Öberg\n'
const ours = testKey(5)
let folder = ''
let theirLine = ''

const inFolder = (name: string): string => join(folder, name)

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'counterdraft-openssh-'))
  execFileSync(SSH_KEYGEN, ['-q', '-t', 'ed25519', '-N', '', '-C', '', '-f', inFolder('their-key')])
  theirLine = readFileSync(inFolder('their-key.pub'), 'utf8').trim()
  writeFileSync(inFolder('statement.txt'), STATEMENT)
  writeFileSync(inFolder('ours.pub'), `${ours.publicKey}\n`)
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What `ssh-keygen -Y verify` answers, and its exit status. */
function sshVerify(principal: string, signature: string, statement: string, namespace = NAMESPACE) {
  writeFileSync(
    inFolder('allowed_signers'),
    allowedSigners([
      { side: 'vendor', publicKey: ours.publicKey },
      { side: 'buyer', publicKey: theirLine },
    ]),
  )
  writeFileSync(inFolder('checked.sig'), signature)
  const options = ['-f', inFolder('allowed_signers'), '-I', principal, '-n', namespace, '-s', inFolder('checked.sig')]
  const { status, stdout } = spawnSync(SSH_KEYGEN, ['-Y', 'verify', ...options], {
    input: statement,
    encoding: 'utf8',
  })
  return { status, stdout }
}

describe('OpenSSH', () => {
  test('takes our signature and names our key', () => {
    const { status, stdout } = sshVerify('vendor', signStatement(ours.seed, STATEMENT), STATEMENT)
    expect(stdout).toBe(`Good "${NAMESPACE}" signature for vendor with ED25519 key ${fingerprintOf(ours.publicKey)}\n`)
    expect(status).toBe(0)
  })

  test('refuses our signature for another statement, another side or another purpose', () => {
    const signature = signStatement(ours.seed, STATEMENT)
    expect(sshVerify('vendor', signature, `${STATEMENT} `).status).not.toBe(0)
    expect(sshVerify('buyer', signature, STATEMENT).status).not.toBe(0)
    expect(sshVerify('vendor', signature, STATEMENT, 'file').status).not.toBe(0)
  })

  test('prints the same fingerprint as we do', () => {
    const listed = execFileSync(SSH_KEYGEN, ['-l', '-f', inFolder('ours.pub')], { encoding: 'utf8' })
    expect(listed.split(' ')[1]).toBe(fingerprintOf(ours.publicKey))
  })

  test('makes a signature that we take, byte for byte as we would write it', () => {
    const sign = ['-q', '-Y', 'sign', '-f', inFolder('their-key'), '-n', NAMESPACE]
    const signature = execFileSync(SSH_KEYGEN, sign, { input: STATEMENT, encoding: 'utf8' })
    expect(verifySignature(signature, STATEMENT)).toEqual({ ok: true, value: { publicKey: theirLine } })
    expect(verifySignature(signature, `${STATEMENT} `)).toMatchObject({ error: { kind: 'does-not-match' } })
  })

  test('makes a signature for another purpose that we refuse', () => {
    const sign = ['-q', '-Y', 'sign', '-f', inFolder('their-key'), '-n', 'file']
    const signature = execFileSync(SSH_KEYGEN, sign, { input: STATEMENT, encoding: 'utf8' })
    expect(verifySignature(signature, STATEMENT)).toMatchObject({
      error: { kind: 'wrong-namespace', namespace: 'file' },
    })
  })

  test('makes a signature with a key of another type that we refuse by name', () => {
    execFileSync(SSH_KEYGEN, ['-q', '-t', 'ecdsa', '-N', '', '-C', '', '-f', inFolder('ecdsa')])
    const sign = ['-q', '-Y', 'sign', '-f', inFolder('ecdsa'), '-n', NAMESPACE]
    const signature = execFileSync(SSH_KEYGEN, sign, { input: STATEMENT, encoding: 'utf8' })
    expect(verifySignature(signature, STATEMENT)).toMatchObject({ error: { kind: 'wrong-key-type' } })
  })
})
