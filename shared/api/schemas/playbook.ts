import type { Condition } from '../../model/playbook/condition.ts'
import { DEPTHS, FIELD_TYPES, type Playbook } from '../../model/playbook/playbook.ts'
import { VERDICTS } from '../../model/playbook/review.ts'
import { SIDES } from '../../model/side.ts'
import type { DeepReadonly } from '../procedure.ts'
import { z } from '../zod.ts'
import { DECEPTIVE } from './fields.ts'

const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,79}$/, 'must be letters, digits, "-" and "_"')
const path = z.string().regex(/^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/, 'must be a topic and a field, as topic-id.field-id')
const honest = (text: string): boolean => !DECEPTIVE.test(text)
const line = z.string().trim().min(1).max(400).refine(honest, 'must not hold control or direction characters')
const prose = z
  .string()
  .trim()
  .min(1)
  .max(20_000)
  .refine((text) => honest(text.replaceAll(/[\n\t]/g, ' ')), 'must not hold control or direction characters')
const pattern = z.string().min(1).max(2000)
const depth = z.enum(DEPTHS)
const side = z.enum(SIDES)
const basis = z.enum(['stated', 'derived'])
const statement = z.strictObject({ text: prose, basis })

/** Conditions stand in conditions no deeper: what is nested without an end would otherwise end us. */
const MAX_LEVELS = 8

const plainConditions = [
  z.strictObject({ topic: id, is: z.array(z.enum(VERDICTS)).min(1) }),
  z.strictObject({ field: path, is: z.array(line).min(1).exactOptional() }),
  z.strictObject({ below: z.tuple([path, z.union([z.number(), path])]) }),
  z.strictObject({ differ: z.tuple([path, path]) }),
  z.strictObject({ sum: path, isNot: z.number() }),
  z.strictObject({ unordered: z.array(pattern).min(1).max(10) }),
  z.strictObject({ parts: pattern, total: pattern }),
  z.strictObject({ found: pattern }),
  z.strictObject({ side }),
  z.strictObject({ depth }),
  z.strictObject({ provider: side }),
] as const

function conditionOf(levels: number): z.ZodType<Condition> {
  if (levels === 0) return z.union(plainConditions)
  const inner = conditionOf(levels - 1)
  return z.union([
    z.strictObject({ all: z.array(inner).min(1).max(50) }),
    z.strictObject({ any: z.array(inner).min(1).max(50) }),
    z.strictObject({ not: inner }),
    ...plainConditions,
  ])
}

const condition = conditionOf(MAX_LEVELS)

/** What is wrong with something that stands where a condition should. */
export const NO_CONDITION = `must be a condition: "all", "any", "not" (at most ${MAX_LEVELS} deep), "topic" with "is", "field", "below", "differ", "sum" with "isNot", "unordered", "parts" with "total", "found", "side", "depth" or "provider"`

const fieldRule = z.strictObject({
  find: pattern,
  in: z.literal('anywhere').exactOptional(),
  is: line.exactOptional(),
  take: z.enum(['duration', 'money', 'percentage', 'number', 'date', 'rest']).exactOptional(),
  unless: pattern.exactOptional(),
})

const field = z.strictObject({
  id,
  title: line,
  type: z.enum(FIELD_TYPES),
  basis,
  needed: z.array(depth),
  or: z.array(id).min(1).exactOptional(),
  options: z.array(line).exactOptional(),
  items: z
    .array(z.strictObject({ name: line, find: pattern }))
    .max(200)
    .exactOptional(),
  usual: line.exactOptional(),
  read: z.array(fieldRule).max(100),
})

const positions = z.strictObject({ preferred: statement, fallback: statement })

const wording = z.strictObject({ smb: prose, enterprise: prose })

const topic = z.strictObject({
  id,
  title: line,
  group: line,
  question: line,
  sources: z.array(z.strictObject({ source: id, section: line })),
  signals: z
    .array(
      z.strictObject({ find: pattern, in: z.literal('heading').exactOptional(), weight: z.number().exactOptional() }),
    )
    .min(1)
    .max(200),
  words: z
    .strictObject({
      bias: z.number(),
      weights: z.record(z.string().max(80), z.number()),
      beside: z.number().exactOptional(),
    })
    .exactOptional(),
  measure: z.literal('plain-language').exactOptional(),
  fields: z.array(field).max(60),
  vague: z
    .array(
      z.strictObject({ find: pattern, cures: z.array(id).exactOptional(), unless: pattern.exactOptional(), ask: line }),
    )
    .max(100),
  positions: z.strictObject({ vendor: positions, buyer: positions }),
  wording: z.strictObject({ vendor: wording, buyer: wording }),
  links: z.array(id),
  place: z.enum(['agreement', 'schedule']).exactOptional(),
  owasp: line.exactOptional(),
})

const rule = z.strictObject({
  id,
  title: line,
  when: condition,
  message: prose,
  topics: z.array(id),
  basis,
})

const rules = z.array(rule).max(200)

const templateClauses = z.array(z.strictObject({ heading: line, text: prose })).max(50)

const otherOwners = z.strictObject({ other: z.array(pattern).max(50), nobody: z.array(pattern).max(50) })

/** A playbook's file: JSON in this shape, and no other key. */
export const playbook = z.strictObject({
  id,
  title: line,
  language: z.string().regex(/^[a-z]{2}(?:-[A-Z]{2})?$/, 'must be a language such as "en"'),
  about: prose,
  sources: z.array(z.strictObject({ id, title: line, author: line.nullable() })),
  topics: z.array(topic).max(300),
  redFlags: rules,
  conflicts: rules,
  implementation: rules,
  notes: rules,
  checklist: z.array(z.strictObject({ id, group: line, title: line, fields: z.array(path).min(1) })).max(200),
  controls: z
    .array(
      z.strictObject({
        id,
        title: line,
        client: statement,
        vendor: statement,
        gap: line,
        topic: id,
        clientNamed: z.array(pattern),
        vendorNamed: z.array(pattern),
        otherwise: z.strictObject({ client: otherOwners, vendor: otherOwners }).exactOptional(),
      }),
    )
    .max(100),
  template: z
    .strictObject({ intro: prose, opening: templateClauses, closing: templateClauses, schedule: line })
    .exactOptional(),
}) satisfies z.ZodType<DeepReadonly<Playbook>, unknown>
