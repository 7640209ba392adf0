import type { BundleCheck } from '../../model/bundle.ts'
import { canonicalJson } from '../../model/canonical-json.ts'
import { utf8 } from '../bytes.ts'
import type { BundleCrypto } from '../crypto.ts'
import { isPlain } from '../payload/audit-lines.ts'
import { fieldsOf, jsonValue, type OpenedBundle, outcome } from './open-bundle.ts'
import type { FoundStatements } from './read-statements.ts'

type Fields = Readonly<Record<string, unknown>>

const ENTRY_KEYS = 'action,actor,at,contract,hash,payload,prev,seq'
const WITHHELD_KEYS = 'hash,prev,seq,withheld'
const NO_ENTRY = '0'.repeat(64)

const areStrings = (...values: readonly unknown[]): boolean => values.every((value) => typeof value === 'string')

/** True when every field is of the kind it should be; nothing is nested deeper than Counterdraft writes it. */
function isEntry(fields: Fields): boolean {
  const keys = Object.keys(fields).toSorted().join()
  if (!Number.isSafeInteger(fields.seq) || Number(fields.seq) < 1 || !areStrings(fields.prev, fields.hash)) return false
  if (keys === WITHHELD_KEYS) return fields.withheld === true
  const payload = fieldsOf(fields.payload)
  const isKnown = keys === ENTRY_KEYS && areStrings(fields.action, fields.actor, fields.at, fields.contract)
  return isKnown && payload !== undefined && Object.values(payload).every(isPlain)
}

/** The entry of a line, null unless the line is one in canonical form. */
function auditEntry(line: string): Fields | null {
  const fields = fieldsOf(jsonValue(line))
  return fields !== undefined && isEntry(fields) && canonicalJson(fields) === line ? fields : null
}

function chainFault(entry: Fields, before: Fields | undefined, contract: unknown, crypto: BundleCrypto): string | null {
  const { hash, ...others } = entry
  if (entry.withheld !== true) {
    if (entry.contract !== contract) return 'belongs to another contract'
    if (crypto.sha256(utf8(canonicalJson(others))) !== hash) return 'was changed: its hash does not fit'
  }
  if (entry.seq === 1 && entry.prev !== NO_ENTRY) return 'is the first, but names one before it'
  if (before === undefined) return null
  const step = Number(entry.seq) - Number(before.seq)
  if (step <= 0) return 'is out of order'
  return step === 1 && entry.prev !== before.hash ? 'does not continue the one before it' : null
}

/**
 * The audit extract: each entry's own hash fits, and neighbours continue each other.
 *
 * Entries of other contracts lie between, so numbers are missing; entries whose content stays private give their place
 * in the chain alone.
 */
export function checkAudit({ text }: OpenedBundle, { current }: FoundStatements, crypto: BundleCrypto): BundleCheck {
  const name = 'audit log'
  const lines = (text('data/07-audit.jsonl') ?? '?').split('\n')
  if (lines.pop() !== '') return outcome(name, ['data/07-audit.jsonl is missing or cut short'], '')
  const statement = current.find((found) => found.statement.ok)?.statement
  const contract = statement?.ok === true ? statement.value.contract : null
  const faults: string[] = []
  let before: Fields | undefined
  for (const [i, line] of lines.entries()) {
    const entry = auditEntry(line)
    const fault = entry === null ? 'is no entry of an audit log' : chainFault(entry, before, contract, crypto)
    if (fault !== null) faults.push(`line ${i + 1} ${fault}`)
    before = entry ?? undefined
  }
  return outcome(name, faults, `${lines.length} entries, each with the hash it should have`)
}

const FOLDER = /^data\/03-change-orders\/(CO-\d{3,9})\//

/** `CO-001 agreed`, for each change order in the payload, with what is wrong with its record. */
function changeOrderRecords({ paths, text }: OpenedBundle) {
  const ids = [...new Set(paths.flatMap((path) => FOLDER.exec(path)?.[1] ?? []))]
  return ids.map((id) => {
    const record = fieldsOf(jsonValue(text(`data/03-change-orders/${id}/record.json`) ?? ''))
    return { id, number: Number(id.slice(3)), record }
  })
}

const sumOfAgreed = (records: readonly (Fields | undefined)[], field: string): number =>
  records
    .filter((record) => record?.status === 'agreed')
    .reduce((sum, record) => sum + (typeof record?.[field] === 'number' ? record[field] : Number.NaN), 0)

/** Change orders are numbered from CO-001 without a gap, stand as the statement says, and add up to the sums given. */
export function checkChangeOrders(opened: OpenedBundle, { current }: FoundStatements): BundleCheck {
  const orders = changeOrderRecords(opened).toSorted((a, b) => a.number - b.number)
  const records = orders.map(({ record }) => record)
  const standing =
    orders
      .map(({ id, record }) => `${id} ${typeof record?.status === 'string' ? record.status : 'unknown'}`)
      .join(', ') || 'none'
  const toDate = fieldsOf(jsonValue(opened.text('data/03-change-orders/to-date.json') ?? ''))
  const addsUp = (field: string, total: string): boolean => sumOfAgreed(records, field) === toDate?.[total]
  return outcome(
    'change orders',
    [
      ...orders
        .filter(({ id, record }) => record?.id !== id)
        .map(({ id }) => `${id}: its record is missing or of another`),
      ...orders.filter(({ number }, i) => number !== i + 1).map(({ id }) => `${id}: a number before it is missing`),
      ...current
        .filter(({ statement }) => statement.ok && statement.value.changeOrders !== standing)
        .map(({ path }) => `${path}: says otherwise which change orders there are and where they stand`),
      ...(orders.length === 0 || addsUp('priceDelta', 'netOfChanges') ? [] : ['the sum to date does not add up']),
      ...(orders.length === 0 || addsUp('daysDelta', 'daysOfChanges') ? [] : ['the days to date do not add up']),
    ],
    orders.length === 0 ? 'none' : standing,
  )
}
