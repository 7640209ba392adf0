import { nodeCrypto } from '#main/formats/sshsig/crypto.ts'
import { verifySignature } from '#main/formats/sshsig/sshsig.ts'
import { textOf } from '#shared/bundle/bytes.ts'
import { readZipStrictly } from '#shared/bundle/container/read-zip.ts'
import { describeSignatureFault } from '#shared/bundle/sshsig.ts'
import { parseStatement, type Statement } from '#shared/bundle/statement.ts'
import { describeStatementFault } from '#shared/bundle/statement-form.ts'
import type { BundleFile } from '#shared/model/bundle.ts'
import { err, ok, type Result } from '#shared/model/result.ts'
import { otherSide, type Side } from '#shared/model/side.ts'
import type { Signing } from '#shared/model/signing.ts'
import type { UnsignedBundle } from './make-bundle.ts'
import { verifyBundle } from './verify-bundle.ts'

/** A bundle that the other side signed first. */
export interface ReceivedBundle {
  readonly unsigned: UnsignedBundle
  readonly statement: Statement
  readonly signing: Signing
  /** SHA-256 of the documents, the main one first. */
  readonly documents: readonly string[]
}

/** The bundle's zip within a request, which is a zip of one folder, or the bytes themselves where they are a bundle. */
function innerBundle(bytes: Uint8Array): Uint8Array {
  const read = readZipStrictly(bytes)
  const inner = read.ok ? read.value.filter(({ path }) => /^[^/]+-signrequest\/[^/]+\.zip$/.test(path)) : []
  return inner.length === 1 ? (inner[0]?.bytes ?? bytes) : bytes
}

/** A statement with its signature as the workspace keeps it; an error in words. */
export function readSigning(side: Side, statement: string, signature: string): Result<[Statement, Signing], string> {
  const parsed = parseStatement(statement)
  if (!parsed.ok) return err(`the statement is not in form: ${describeStatementFault(parsed.error)}`)
  const says = parsed.value
  if (says.side !== side) return err(`it is a statement of the ${says.side}, not of the ${side}`)
  const signed = verifySignature(signature, statement)
  if (!signed.ok) return err(`the signature ${describeSignatureFault(signed.error)}`)
  const { name, capacity, authority = '', place = '', signedAt } = says
  const key = signed.value.publicKey
  return ok([says, { side, name, capacity, authority, place, signedAt, key, statement, signature }])
}

const isDocument = ({ path }: BundleFile): boolean => /^data\/(01-agreement\.|02-exhibits\/)/.test(path)

/** Reads a signing request of a side; anything that would not verify is refused, in words. */
export function readRequest(bytes: Uint8Array, from: Side): Result<ReceivedBundle, string> {
  const inner = innerBundle(bytes)
  const report = verifyBundle(inner)
  const failed = report.checks.find((check) => !check.ok)
  if (failed !== undefined) return err(`${failed.name}: ${failed.detail}`)
  const read = readZipStrictly(inner)
  if (!read.ok) return err(read.error.message)
  const folder = read.value[0]?.path.split('/')[0] ?? ''
  const files = read.value.map((file) => ({ path: file.path.slice(folder.length + 1), bytes: file.bytes }))
  const fileText = (path: string): string | null => {
    const file = files.find((each) => each.path === path)
    return file === undefined ? null : textOf(file.bytes)
  }
  if (fileText(`signatures/${otherSide(from)}.statement.txt`) !== null) return err('both sides have signed it already')
  const statement = fileText(`signatures/${from}.statement.txt`)
  const signature = fileText(`signatures/${from}.statement.txt.sig`)
  if (statement === null || signature === null) return err(`the ${from} has not signed it`)
  const signing = readSigning(from, statement, signature)
  if (!signing.ok) return signing
  return ok({
    unsigned: { folder, files: files.filter(({ path }) => !path.startsWith('signatures/')) },
    statement: signing.value[0],
    signing: signing.value[1],
    documents: files.filter(isDocument).map((file) => nodeCrypto.sha256(file.bytes)),
  })
}

const BEGIN = '-----BEGIN SSH SIGNATURE-----'

/** The statement and the signature among the files of an answer, loose or zipped; an error in words. */
export function readAnswer(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Result<{ readonly statement: string; readonly signature: string }, string> {
  const texts = files
    .flatMap(({ bytes }) => {
      const read = readZipStrictly(bytes)
      return read.ok ? read.value.map((file) => file.bytes) : [bytes]
    })
    .flatMap((bytes) => textOf(bytes) ?? [])
  const signature = texts.find((each) => each.startsWith(BEGIN))
  const statement = texts.find((each) => /^\ufeff?Counterdraft statement, format 1\r?\n/.test(each))
  if (statement === undefined) return err('none of the files is a statement; it ends in .statement.txt')
  if (signature === undefined) return err('none of the files is its signature; it ends in .statement.txt.sig')
  return ok({ statement, signature })
}
