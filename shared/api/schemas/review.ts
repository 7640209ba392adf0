import { OWNERS } from '../../model/playbook/contract-settings.ts'
import { VERDICTS } from '../../model/playbook/review.ts'
import { z } from '../zod.ts'
import { termValue } from './version-text.ts'

const clause = z.int().min(0)
const quote = z.strictObject({ clause, quote: z.string() })
const evidence = quote.extend({ words: z.array(z.string()) })

const topic = z.strictObject({
  id: z.string(),
  verdict: z.enum(VERDICTS),
  values: z.array(quote.extend({ field: z.string(), value: termValue })),
  evidence: z.array(evidence),
  missing: z.array(z.string()),
  vague: z.array(quote.extend({ words: z.string(), ask: z.string() })),
  note: z.string().nullable(),
})

const reason = z.union([
  z.strictObject({ topic: z.string(), verdict: z.enum(VERDICTS) }),
  z.strictObject({ field: z.string(), value: termValue.nullable() }),
  z.strictObject({ found: z.boolean() }),
  z.strictObject({ setting: z.enum(['side', 'depth', 'provider']) }),
])

const rules = z.array(
  z.strictObject({ id: z.string(), holds: z.boolean(), reasons: z.array(reason), evidence: z.array(quote) }),
)

/** What a review says; see `shared/model/playbook/review.ts`. */
export const review = z.strictObject({
  playbook: z.string(),
  isCovered: z.boolean(),
  topics: z.array(topic),
  redFlags: rules,
  conflicts: rules,
  implementation: rules,
  notes: rules,
  controls: z.array(
    z.strictObject({
      ...{ id: z.string(), client: z.array(quote), vendor: z.array(quote) },
      owners: z.strictObject({ client: z.enum(OWNERS).nullable(), vendor: z.enum(OWNERS).nullable() }),
    }),
  ),
})
