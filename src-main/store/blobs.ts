import { createHash } from 'node:crypto'
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import { invariant } from '#shared/model/result.ts'
import type { ReadableDb, WritableDb } from './db.ts'

interface BlobRow {
  readonly size: number
  readonly data: Uint8Array
}

/** Keeps bytes once per content, zstd-compressed (level 3: higher ones cost five times as much for 7 %), and gives their SHA-256. */
export function putBlob(db: WritableDb, bytes: Uint8Array): Uint8Array {
  const hash = sha256(bytes)
  const known = db.prepare('SELECT 1 FROM blobs WHERE hash = ?').get(hash)
  if (known === undefined) {
    db.prepare('INSERT INTO blobs (hash, size, data) VALUES (?, ?, ?)').run(hash, bytes.length, zstdCompressSync(bytes))
  }
  return hash
}

/** The bytes with this hash, exactly as they were put. */
export function readBlob(db: ReadableDb, hash: Uint8Array): Uint8Array {
  const row = db.prepare<BlobRow>('SELECT size, data FROM blobs WHERE hash = ?').get(hash)
  invariant(row !== undefined, 'what refers to a blob is held by a foreign key')
  const bytes = unpack(hash, row)
  invariant(bytes !== null, 'every page is authenticated, so a blob is what was put')
  return bytes
}

/** The hashes of the blobs whose bytes are not what was put, lower-case hex, and how many there are in all. */
export function damagedBlobs(db: ReadableDb): { readonly count: number; readonly damaged: readonly string[] } {
  const damaged: string[] = []
  let count = 0
  for (const row of db.prepare<BlobRow & { hash: Uint8Array }>('SELECT hash, size, data FROM blobs').iterate()) {
    count += 1
    if (unpack(row.hash, row) === null) damaged.push(Buffer.from(row.hash).toString('hex'))
  }
  return { count, damaged }
}

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest()

function unpack(hash: Uint8Array, { size, data }: BlobRow): Uint8Array | null {
  try {
    // The limit must be at least one, also for no bytes.
    const bytes = zstdDecompressSync(data, { maxOutputLength: Math.max(1, size) })
    return bytes.length === size && sha256(bytes).equals(hash) ? bytes : null
  } catch {
    return null
  }
}
