import { createDecipheriv, createHmac, pbkdf2Sync } from 'node:crypto'
import { readFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { addContract } from '#main/store/contracts.ts'
import { closeWorkspace } from '#main/store/open.ts'
import { CONTRACT, KEY, newWorkspace } from './support/workspaces.ts'

const PAGE = 4096
const IV = 16
const MAC = 64

/**
 * SQLCipher 4's page format, read by its documentation alone: AES-256-CBC, HMAC-SHA512 over the ciphertext, the IV and
 * the page number, its key from two rounds of PBKDF2 over the salt XOR 0x3a.
 */
function decryptFile(file: Buffer, key: Buffer): Buffer {
  const salt = file.subarray(0, 16)
  const macKey = pbkdf2Sync(key, Buffer.from(salt.map((byte) => byte ^ 0x3a)), 2, 32, 'sha512')
  const pages = Array.from({ length: file.length / PAGE }, (_, index) => {
    const page = file.subarray(index * PAGE, (index + 1) * PAGE)
    const from = index === 0 ? 16 : 0
    const [body, mac] = [page.subarray(from, PAGE - MAC), page.subarray(PAGE - MAC)]
    const number = Buffer.alloc(4)
    number.writeUInt32LE(index + 1)
    expect(createHmac('sha512', macKey).update(body).update(number).digest()).toEqual(Buffer.from(mac))
    const decipher = createDecipheriv('aes-256-cbc', key, body.subarray(-IV)).setAutoPadding(false)
    const plain = Buffer.concat([decipher.update(body.subarray(0, -IV)), decipher.final()])
    const head = index === 0 ? Buffer.from('SQLite format 3\0') : Buffer.alloc(0)
    return Buffer.concat([head, plain, Buffer.alloc(IV + MAC)])
  })
  return Buffer.concat(pages)
}

it('a workspace is a SQLCipher 4 file: an independent reader with the recovery key reads it', () => {
  const workspace = newWorkspace()
  addContract(workspace.db, CONTRACT)
  closeWorkspace(workspace)
  const plain = decryptFile(readFileSync(workspace.path), KEY)
  // Bytes 18 and 19 say that the file uses a log; a file in memory cannot.
  plain[18] = 1
  plain[19] = 1
  const db = new Database(plain)
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(db.prepare('SELECT title, price FROM contracts').all()).toEqual([
    { title: CONTRACT.title, price: CONTRACT.price },
  ])
  db.close()
})
