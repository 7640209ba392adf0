import { playbook as shape } from '#shared/api/schemas/playbook.ts'
import { linesOf, readJsonPlaces } from '#shared/model/json-places.ts'
import type { Playbook } from '#shared/model/playbook/playbook.ts'
import { err, ok, type Result } from '#shared/model/result.ts'
import type { Fault } from './fault-places.ts'
import { replaceAt } from './lists.ts'
import type { PartKind } from './parts.ts'

/** A part of a playbook that is edited as JSON. */
export interface JsonPart {
  readonly kind: PartKind
  readonly at: number
}

/** What is wrong with a part's JSON, and in which of its lines. */
export interface LineFault {
  readonly line: number
  readonly problem: string
}

/** What of a playbook belongs to none of its parts; its id stays. */
const head = shape.pick({ title: true, about: true, language: true, sources: true, template: true })

/** The value of a part; without one, of the playbook's head. */
export function jsonOf(playbook: Playbook, part: JsonPart | null): unknown {
  if (part !== null) return playbook[part.kind][part.at]
  const { title, about, language, sources, template } = playbook
  return { title, about, language, sources, ...(template === undefined ? {} : { template }) }
}

export function readJson(text: string): Result<unknown, LineFault> {
  const lineOf = (at: number): number => linesOf(text)(at).line
  const places = readJsonPlaces(text)
  if (!places.ok) return err({ line: lineOf(places.error.at), problem: `is no JSON: ${places.error.problem}` })
  const [twice] = places.value.twice
  if (twice !== undefined) return err({ line: lineOf(twice.at), problem: `"${twice.path}" is there twice` })
  return ok(JSON.parse(text))
}

/** What puts a value in the place of a part; null where the value has not the shape of one. */
export function takeJson(part: JsonPart | null, value: unknown): ((playbook: Playbook) => Playbook) | null {
  if (part === null) {
    const read = head.safeParse(value)
    if (!read.success) return null
    const { template, ...rest } = read.data
    return ({ template: _before, ...playbook }) => ({
      ...playbook,
      ...rest,
      ...(template === undefined ? {} : { template }),
    })
  }
  const { kind, at } = part
  const read = shape.shape[kind].element.safeParse(value)
  return read.success
    ? (playbook) => ({ ...playbook, [kind]: replaceAt<unknown>(playbook[kind], at, read.data) })
    : null
}

/** The playbook's file with any value in the place of a part. */
export function putJson(playbook: Playbook, part: JsonPart | null, value: unknown): unknown {
  if (part !== null) return { ...playbook, [part.kind]: replaceAt<unknown>(playbook[part.kind], part.at, value) }
  const { template: _template, ...rest } = playbook
  return typeof value === 'object' ? { ...rest, ...value } : rest
}

/** A part's own faults among those of the whole, in the lines of the part's text. */
export function jsonFaults(text: string, part: JsonPart | null, faults: readonly Fault[]): readonly LineFault[] {
  const places = readJsonPlaces(text)
  if (!places.ok) return []
  const lineOf = linesOf(text)
  const prefix = part === null ? '' : `${part.kind}.${part.at}`
  return faults.flatMap(({ path, problem }) => {
    if (prefix !== '' && path !== prefix && !path.startsWith(`${prefix}.`)) return []
    const own = prefix === '' ? path : path.slice(prefix.length + 1)
    for (let known = own; ; known = known.slice(0, Math.max(known.lastIndexOf('.'), 0))) {
      const at = places.value.places.get(known)
      if (at !== undefined) return [{ line: lineOf(at).line, problem: own === '' ? problem : `${own} ${problem}` }]
      if (known === '') return []
    }
  })
}
