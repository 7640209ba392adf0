import type { ApiError } from '#shared/api/errors.ts'
import { playbook as shape } from '#shared/api/schemas/playbook.ts'
import type { Playbook } from '#shared/model/playbook/playbook.ts'
import { err, ok, type Result } from '#shared/model/result.ts'
import { preparePlaybook } from '#shared/review/prepare-playbook.ts'

/** What is wrong with a playbook's file, and where. */
export interface PlaybookFault {
  readonly path: string
  readonly problem: string
}

/** A playbook as it was read, null where anything is wrong with it. */
export interface CheckedPlaybook {
  readonly playbook: Playbook | null
  readonly faults: readonly PlaybookFault[]
}

const faulty = (faults: readonly PlaybookFault[]): CheckedPlaybook => ({ playbook: null, faults })

/** Reads a playbook's file and looks for everything that is wrong with it. */
export function checkPlaybook(text: string): CheckedPlaybook {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (thrown) {
    return faulty([{ path: '', problem: `is no JSON: ${thrown instanceof Error ? thrown.message : String(thrown)}` }])
  }
  const parsed = shape.safeParse(json)
  if (!parsed.success)
    return faulty(parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), problem: message })))
  const prepared = preparePlaybook(parsed.data)
  return prepared.ok ? { playbook: parsed.data, faults: [] } : faulty(prepared.error)
}

/** Faults that are told at once; whoever mends them finds the rest. */
const TOLD = 5

/** What is wrong with a playbook in one message. */
export function playbookFailure(faults: readonly PlaybookFault[]): ApiError {
  const told = faults.slice(0, TOLD).map(({ path, problem }) => (path === '' ? problem : `${path}: ${problem}`))
  const more = faults.length > TOLD ? `; and ${faults.length - TOLD} more` : ''
  return { kind: 'bad-input', field: 'playbook', problem: `${told.join('; ')}${more}` }
}

/** Reads a playbook from a file's bytes; faults are told with their places in it. */
export function decodePlaybook(bytes: Uint8Array): Result<Playbook, ApiError> {
  const checked = checkPlaybookBytes(bytes)
  return checked.playbook === null ? err(playbookFailure(checked.faults)) : ok(checked.playbook)
}

/** Reads a playbook from a file's bytes and looks for everything that is wrong with it. */
export function checkPlaybookBytes(bytes: Uint8Array): CheckedPlaybook {
  try {
    return checkPlaybook(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return faulty([{ path: '', problem: 'is no text in UTF-8' }])
  }
}
