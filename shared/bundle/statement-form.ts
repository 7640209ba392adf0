import { err, ok, type Result } from '../model/result.ts'
import type { Side } from '../model/side.ts'
import { describeLineFault, fileNameLine, type LineFault, plainLine } from './plain-line.ts'

/** The SSHSIG namespace of every statement: a signature made for anything else does not count here. */
export const STATEMENT_NAMESPACE = 'counterdraft.statement.v1'

/** A file that a statement stands for: a document's name or a path in the bundle, and its SHA-256 in lower-case hex. */
interface PinnedFile {
  readonly name: string
  readonly sha256: string
}

/** What both kinds of statement say: the contract, the files, and who signs. */
export interface StatementBase {
  /** `C-01` */
  readonly contract: string
  readonly title: string
  readonly vendor: string
  readonly buyer: string
  readonly version: number
  readonly files: readonly PinnedFile[]
  /** The side that signs; its party is `vendor` or `buyer` above. */
  readonly side: Side
  readonly name: string
  readonly capacity: string
  /** On what the signer's authority rests; left out, the statement says that it is only declared. */
  readonly authority?: string | undefined
  /** Where it was signed; left out, the statement says that it is not stated. */
  readonly place?: string | undefined
  /** ISO 8601, from the signer's own clock: a date and time with zone, or a date alone. */
  readonly signedAt: string
  /** Fingerprint of the signing key as OpenSSH prints it, or `KEY_OF_SIGNATURE`. */
  readonly key: string
}

/** Why a statement cannot be composed, or is not one. */
export type StatementFault =
  | { readonly kind: 'unfit-value'; readonly field: string; readonly fault: LineFault }
  | { readonly kind: 'malformed-value'; readonly field: string; readonly value: string }
  /** A place to fill in was left as it was. */
  | { readonly kind: 'not-filled-in'; readonly field: string }
  | { readonly kind: 'not-in-form'; readonly line: number }

/** What is wrong with a statement, for people. */
export function describeStatementFault(fault: StatementFault): string {
  switch (fault.kind) {
    case 'unfit-value':
      return `the ${fault.field} ${describeLineFault(fault.fault)}`
    case 'malformed-value':
      return `the ${fault.field} is not well-formed`
    case 'not-filled-in':
      return `the ${fault.field} is not filled in`
    case 'not-in-form':
      return `line ${fault.line} is not what the form of this statement prescribes`
  }
}

/** A value that a person typed. */
const typed = (value: string): { readonly rule: 'typed'; readonly value: string } => ({ rule: 'typed', value })

/** A value the application made: it must match exactly. */
export const made = (
  value: string,
  form: RegExp,
): { readonly rule: 'made'; readonly value: string; readonly form: RegExp } => ({
  rule: 'made',
  value,
  form,
})

type FormValue = ReturnType<typeof typed> | ReturnType<typeof made>

/** One part of a statement: fixed words, one `label: value` line, or a counted list of files. */
export type FormPart =
  | { readonly words: readonly string[] }
  | { readonly label: string; readonly value: FormValue; readonly after?: string }
  | { readonly filesLabel: string; readonly files: readonly PinnedFile[] }

export const SHA256_HEX = /^[0-9a-f]{64}$/
const KEY = /^(SHA256:[A-Za-z0-9+/]{43}|the one that made the signature)$/
const DATE = String.raw`\d{4}-(0\d|1[0-2])-([0-2]\d|3[01])`
const TIME_WITH_ZONE = String.raw`T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,3})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)`
export const dateTime = (value: string): FormValue => made(value, new RegExp(`^${DATE}${TIME_WITH_ZONE}$`))
/** Whoever fills a statement in by hand may give the day alone. */
const signedWhen = (value: string): FormValue => made(value, new RegExp(`^${DATE}(${TIME_WITH_ZONE})?$`))

/** Stands for the fingerprint in a statement that was filled in by hand: the signature itself names its key. */
export const KEY_OF_SIGNATURE = 'the one that made the signature'

export const NO_AUTHORITY = 'declared by the signer, no proof attached'
export const NO_PLACE = 'not stated'
const DECLARED = " (declared by the signer's own clock)"

/** The lines that name the contract. */
export const contractPart = (of: StatementBase): readonly FormPart[] => [
  { label: 'Contract', value: made(of.contract, /^C-\d{2,9}$/) },
  { label: 'Title', value: typed(of.title) },
  { label: 'Vendor', value: typed(of.vendor) },
  { label: 'Buyer', value: typed(of.buyer) },
  { label: 'Version', value: made(String(of.version), /^[1-9]\d{0,5}$/) },
]

/** The lines that name the signer, what is meant, and the key. */
export const signerPart = (of: StatementBase, intent: string): readonly FormPart[] => [
  { label: 'Side', value: made(of.side, /^(vendor|buyer)$/) },
  { label: 'Party', value: typed(of.side === 'vendor' ? of.vendor : of.buyer) },
  { label: 'Name', value: typed(of.name) },
  { label: 'Capacity', value: typed(of.capacity) },
  { label: 'Authority', value: typed(of.authority ?? NO_AUTHORITY) },
  { words: [`Intent: ${intent}`, 'Consent: I agree to sign, deliver and keep these documents in electronic form.'] },
  { label: 'Place', value: typed(of.place ?? NO_PLACE) },
  { label: 'Signed at', value: signedWhen(of.signedAt), after: DECLARED },
  { label: 'Key', value: made(of.key, KEY) },
]

/** What a person is to write in place of it stands in square brackets. */
const isToFillIn = (value: string): boolean => value.startsWith('[') && value.endsWith(']')

function linesOf(part: FormPart): Result<readonly string[], StatementFault> {
  if ('words' in part) return ok(part.words)
  if ('files' in part) {
    const bad = part.files.find((file) => !SHA256_HEX.test(file.sha256))
    if (bad !== undefined) return err({ kind: 'malformed-value', field: `SHA-256 of ${bad.name}`, value: bad.sha256 })
    const rows = part.files.map((file) => `  ${file.sha256}  ${fileNameLine(file.name)}`)
    return ok([`${part.filesLabel}: ${part.files.length}`, ...rows])
  }
  const { label, value, after = '' } = part
  const field = label.toLowerCase()
  if (isToFillIn(value.value)) return err({ kind: 'not-filled-in', field })
  if (value.rule === 'made')
    return value.form.test(value.value)
      ? ok([`${label}: ${value.value}${after}`])
      : err({ kind: 'malformed-value', field, value: value.value })
  const line = plainLine(value.value)
  return line.ok ? ok([`${label}: ${line.value}${after}`]) : err({ kind: 'unfit-value', field, fault: line.error })
}

/** The whole statement, LF at the end of every line; or the first value that may not stand in one. */
export function writeForm(parts: readonly FormPart[]): Result<string, StatementFault> {
  const lines: string[] = []
  for (const part of parts) {
    const written = linesOf(part)
    if (!written.ok) return written
    lines.push(...written.value)
  }
  return ok(`${lines.join('\n')}\n`)
}

/** What a text in some form says, read loosely: `readStrictly` makes it strict. */
export interface LooseForm {
  /** The first value of a label, empty when there is none. */
  readonly value: (label: string) => string
  readonly files: readonly PinnedFile[]
}

function readLoosely(text: string): LooseForm {
  const values = new Map<string, string>()
  const files: PinnedFile[] = []
  for (const line of text.split('\n')) {
    const file = /^ {2}([0-9a-f]{64}) {2}(.+)$/.exec(line)
    if (file?.[1] !== undefined && file[2] !== undefined) files.push({ sha256: file[1], name: file[2] })
    const field = /^([A-Z][A-Za-z0-9 -]*): (.*)$/.exec(line)
    if (field?.[1] !== undefined && field[2] !== undefined && !values.has(field[1])) values.set(field[1], field[2])
  }
  return { value: (label) => values.get(label) ?? '', files }
}

/** The fields of `StatementBase` as a text gives them. */
export const baseOf = (form: LooseForm): StatementBase => ({
  contract: form.value('Contract'),
  title: form.value('Title'),
  vendor: form.value('Vendor'),
  buyer: form.value('Buyer'),
  version: Number(form.value('Version')),
  files: form.files,
  side: form.value('Side') === 'buyer' ? 'buyer' : 'vendor',
  name: form.value('Name'),
  capacity: form.value('Capacity'),
  authority: form.value('Authority'),
  place: form.value('Place'),
  signedAt: form.value('Signed at').replace(DECLARED, ''),
  key: form.value('Key'),
})

/** The lines of a text as an editor may have saved them: a byte order mark, Windows' ends of lines, none after the last. */
const asLines = (text: string): string =>
  `${text
    .replace(/^\ufeff/, '')
    .replaceAll('\r\n', '\n')
    .replace(/\n$/, '')}\n`

/**
 * Reads a statement by writing it again.
 *
 * A text is a statement only when composing what it says gives the same lines, so nothing can stand in it that the form
 * does not have, twice, in another order or in other spelling.
 */
export function readStrictly<S>(
  written: string,
  read: (form: LooseForm) => S,
  compose: (statement: S) => Result<string, StatementFault>,
): Result<S, StatementFault> {
  const text = asLines(written)
  const statement = read(readLoosely(text))
  const again = compose(statement)
  if (!again.ok) return again
  if (again.value === text) return ok(statement)
  const lines = text.split('\n')
  const same = again.value.split('\n').findIndex((line, i) => line !== lines[i])
  return err({ kind: 'not-in-form', line: (same < 0 ? again.value.split('\n').length : same) + 1 })
}
