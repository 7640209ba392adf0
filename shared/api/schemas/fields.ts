import { isIsoDate } from '../../model/date.ts'
import {
  type ChangeOrderId,
  type ContractId,
  changeOrderId,
  contractId,
  idNumber,
  type PointId,
  pointId,
} from '../../model/ids.ts'
import { isCurrency } from '../../model/money.ts'
import { SIDES } from '../../model/side.ts'
import { VIEWS } from '../../model/version-text.ts'
import { z } from '../zod.ts'

/** The largest file that is taken in, in bytes. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024

/** Control characters and the bidirectional overrides, which make a name read as another one (Unicode TR 36 §2.4). */
export const DECEPTIVE = /[\p{Cc}\u200e\u200f\u2028-\u202e\u2066-\u2069]/u

/** One line of text that a person typed: a title, a name. */
export const line = z
  .string()
  .trim()
  .min(1, 'must not be empty')
  .max(300, 'must be at most 300 characters long')
  .refine((text) => !DECEPTIVE.test(text), 'must not hold control or direction characters')

/** Longer text that a person typed or pasted: a position, a clause. */
export const prose = z
  .string()
  .trim()
  .min(1, 'must not be empty')
  .max(200_000, 'must be at most 200,000 characters long')

export const side = z.enum(SIDES)
export const view = z.enum(VIEWS)
export const isoDate = z.string().refine(isIsoDate, 'must be a date as YYYY-MM-DD')
export const currency = z.string().toUpperCase().refine(isCurrency, 'must be an ISO 4217 currency code such as EUR')
export const versionNumber = z.int().min(1)
export const lineage = z.int().min(1)
export const bytes = z.custom<Uint8Array>(
  (value) => value instanceof Uint8Array && value.byteLength <= MAX_FILE_BYTES,
  'must be bytes, at most 64 MB',
)

/** A file as it came in: its name without a path, deceptive characters replaced, and its bytes. */
export const file = z.strictObject({
  name: z
    .string()
    .min(1)
    .max(1000)
    .transform((name) => name.replace(new RegExp(DECEPTIVE, 'gu'), '_')),
  bytes,
})

const path = z.string().min(1)

/**
 * Where an export goes: to the caller as bytes, or written by the core into the Downloads folder, or, for a command line
 * only, to a file or into a folder.
 */
export const exportTo = z.union([
  z.enum(['caller', 'downloads']),
  z.strictObject({ file: path }),
  z.strictObject({ folder: path }),
])

/** An export: the name it has, its bytes for the caller or null, and the path it was written to or null. */
export const exported = z.strictObject({
  name: z.string(),
  size: z.int().min(0),
  bytes: bytes.nullable(),
  path: z.string().nullable(),
})

const idOf = <Id>(prefix: 'C' | 'P' | 'CO', example: string, make: (number: number) => Id) =>
  z.string().transform((typed, context): Id => {
    const number = idNumber(prefix, typed)
    if (number !== null) return make(number)
    context.addIssue({ code: 'custom', message: `must be an id such as ${example}` })
    return z.NEVER
  })

/** Ids as a person types them (`C-01`, `c1`, `1`), read as the one spelling we keep. */
export const contractRef = idOf<ContractId>('C', 'C-01', contractId)
export const pointRef = idOf<PointId>('P', 'P-01', pointId)
export const changeOrderRef = idOf<ChangeOrderId>('CO', 'CO-001', changeOrderId)
