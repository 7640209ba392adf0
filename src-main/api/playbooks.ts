import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { ApiError } from '#shared/api/errors.ts'
import { playbook as shape } from '#shared/api/schemas/playbook.ts'
import type { Playbook } from '#shared/model/playbook/playbook.ts'
import { err, invariant, ok, type Result } from '#shared/model/result.ts'

const folder = fileURLToPath(new URL('../../resources/playbooks/', import.meta.url))

/** The ids of the playbooks that come with the application. */
const builtInIds = (): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort()

function readBuiltIn(id: string): Playbook {
  const parsed = decodePlaybook(readFileSync(`${folder}${id}.json`))
  invariant(parsed.ok, `the playbook ${id} that comes with the application has the shape of one`)
  return parsed.value
}

export const listBuiltIn = (): readonly Playbook[] => builtInIds().map(readBuiltIn)

/** A playbook that comes with the application. */
export function findBuiltIn(id: string): Result<Playbook, ApiError> {
  const known = builtInIds()
  return known.includes(id) ? ok(readBuiltIn(id)) : err({ kind: 'missing', noun: 'playbook', ref: id, known })
}

/** Reads a playbook from a file's bytes; a fault is told with its place in the file. */
export function decodePlaybook(bytes: Uint8Array): Result<Playbook, ApiError> {
  const refuse = (problem: string): Result<never, ApiError> => err({ kind: 'bad-input', field: 'playbook', problem })
  let json: unknown
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (thrown) {
    return refuse(`is no JSON: ${thrown instanceof Error ? thrown.message : String(thrown)}`)
  }
  const parsed = shape.safeParse(json)
  if (parsed.success) return ok(parsed.data)
  const [issue] = parsed.error.issues
  return refuse(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'has a wrong shape'}`)
}
