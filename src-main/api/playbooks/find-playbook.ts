import type { ReadableDb } from '#main/store/db.ts'
import { findOwnPlaybooks, listOwnPlaybooks } from '#main/store/reviewing/playbooks.ts'
import type { ApiError } from '#shared/api/errors.ts'
import type { Playbook } from '#shared/model/playbook/playbook.ts'
import { err, ok, type Result } from '#shared/model/result.ts'
import type { Context } from '../context.ts'
import { builtInIds, findBuiltIn } from './built-in.ts'

/** A playbook, and whose it is. */
export interface FoundPlaybook {
  readonly playbook: Playbook
  /** It is one of the workspace. */
  readonly isOwn: boolean
  /** It was withdrawn from the workspace: contracts that use it keep it, and nothing else offers it. */
  readonly isWithdrawn: boolean
}

/** The open workspace, or null: playbooks that come with the application need none. */
export function openDb({ workspace }: Pick<Context, 'workspace'>): ReadableDb | null {
  const opened = workspace()
  return opened.ok ? opened.value.db : null
}

/** The error that there is no playbook of that id, with those that there are. */
export const noPlaybook = (db: ReadableDb | null, id: string): Result<never, ApiError> => {
  const own = db === null ? [] : listOwnPlaybooks(db).map((playbook) => playbook.id)
  return err({ kind: 'missing', noun: 'playbook', ref: id, known: [...builtInIds(), ...own].slice(0, 12) })
}

/** The playbook of that id that a contract uses or may use: also one that was withdrawn. */
export function theUsedPlaybook(db: ReadableDb | null, id: string): Result<FoundPlaybook, ApiError> {
  const builtIn = findBuiltIn(id)
  if (builtIn !== null) return ok({ playbook: builtIn, isOwn: false, isWithdrawn: false })
  const [own] = db === null ? [] : findOwnPlaybooks(db, id)
  if (own === undefined) return noPlaybook(db, id)
  return ok({ playbook: own.playbook, isOwn: true, isWithdrawn: own.isWithdrawn })
}

/** The playbook of that id, one that comes with the application or one of the workspace, that is not withdrawn. */
export function thePlaybook(db: ReadableDb | null, id: string): Result<FoundPlaybook, ApiError> {
  const found = theUsedPlaybook(db, id)
  return found.ok && found.value.isWithdrawn ? noPlaybook(db, id) : found
}
