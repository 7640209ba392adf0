import { isUtf8 } from 'node:buffer'
import type { ApiError } from '#shared/api/errors.ts'
import { NO_CONDITION, playbook as shape } from '#shared/api/schemas/playbook.ts'
import { linesOf, readJsonPlaces } from '#shared/model/json-places.ts'
import type { Playbook } from '#shared/model/playbook/playbook.ts'
import { err, ok, type Result } from '#shared/model/result.ts'
import { preparePlaybook } from '#shared/review/prepare-playbook.ts'
import { explainIssues } from './explain-issues.ts'

/** What is wrong with a playbook's file, and where: by its path, and by the line and column of what stands there. */
export interface FileFault {
  readonly path: string
  readonly problem: string
  /** From 1 on; null where it is not of one place. */
  readonly line: number | null
  readonly column: number | null
}

/** A playbook as it was read, null where anything is wrong with it. */
export interface CheckedPlaybook {
  readonly playbook: Playbook | null
  readonly faults: readonly FileFault[]
}

/** No playbook that people write is longer, in characters. */
export const MAX_PLAYBOOK_LENGTH = 5_000_000

export const TOO_LONG = { path: '', problem: 'is longer than 5 MB, as no playbook is' }

/** Faults that are told; nobody reads more before the first ones are mended. */
const MAX_FAULTS = 200

const whole = (problem: string): CheckedPlaybook => ({
  playbook: null,
  faults: [{ path: '', problem, line: null, column: null }],
})

/** A fault is shown at what it is about or, where that is missing, at what it is missing in. */
function placeOf(places: ReadonlyMap<string, number>, path: string): number {
  for (let known = path; known !== ''; known = known.slice(0, Math.max(known.lastIndexOf('.'), 0))) {
    const at = places.get(known)
    if (at !== undefined) return at
  }
  return places.get('') ?? 0
}

/** What is wrong with a value that should be a playbook. */
function faultsOf(value: unknown): Result<Playbook, readonly { readonly path: string; readonly problem: string }[]> {
  const parsed = shape.safeParse(value)
  if (!parsed.success) return err(explainIssues(parsed.error.issues, value, NO_CONDITION))
  const prepared = preparePlaybook(parsed.data)
  return prepared.ok ? ok(parsed.data) : err(prepared.error)
}

/** Reads a playbook's file and looks for everything that is wrong with it. */
export const checkPlaybook = (bytes: Uint8Array): CheckedPlaybook =>
  isUtf8(bytes) ? checkText(new TextDecoder().decode(bytes)) : whole('is no text in UTF-8')

function checkText(text: string): CheckedPlaybook {
  if (text.length > MAX_PLAYBOOK_LENGTH) return whole(TOO_LONG.problem)
  const json = readJsonPlaces(text)
  const lineAndColumn = linesOf(text)
  if (!json.ok) {
    const { at, problem } = json.error
    return { playbook: null, faults: [{ path: '', problem: `is no JSON: ${problem}`, ...lineAndColumn(at) }] }
  }
  const { places, twice } = json.value
  const checked = faultsOf(JSON.parse(text))
  const doubled = twice.map(({ path, at }) => ({ path, at, problem: 'is there twice' }))
  const wrong = checked.ok ? [] : checked.error.map((fault) => ({ ...fault, at: placeOf(places, fault.path) }))
  const found = [...doubled, ...wrong]
  const faults = found
    .slice(0, MAX_FAULTS)
    .map(({ path, problem, at }): FileFault => ({ path, problem, ...lineAndColumn(at) }))
    .toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0) || (one.column ?? 0) - (other.column ?? 0))
  if (found.length > MAX_FAULTS)
    faults.push({ path: '', problem: `${found.length - MAX_FAULTS} more faults`, line: null, column: null })
  return { playbook: checked.ok && faults.length === 0 ? checked.value : null, faults }
}

/** Faults that are told in one message; whoever mends them finds the rest. */
const TOLD = 5

/** What is wrong with a playbook in one message. */
export function playbookFailure(faults: readonly Pick<FileFault, 'path' | 'problem'>[]): ApiError {
  const told = faults.slice(0, TOLD).map(({ path, problem }) => (path === '' ? problem : `${path}: ${problem}`))
  const more = faults.length > TOLD ? `; and ${faults.length - TOLD} more` : ''
  return { kind: 'bad-input', field: 'playbook', problem: `${told.join('; ')}${more}` }
}
