import type { ReadableDb } from '#main/store/db.ts'
import {
  addOwnPlaybook,
  changeOwnPlaybook,
  findOwnPlaybooks,
  markOwnPlaybook,
  type OwnPlaybook,
} from '#main/store/reviewing/playbooks.ts'
import type { ApiError } from '#shared/api/errors.ts'
import type { Playbook } from '#shared/model/playbook/playbook.ts'
import { err, ok, type Result } from '#shared/model/result.ts'
import { preparePlaybook } from '#shared/review/prepare-playbook.ts'
import { direct } from '../context.ts'
import { builtInIds } from './built-in.ts'
import { MAX_PLAYBOOK_LENGTH, playbookFailure, TOO_LONG } from './check-playbook.ts'
import { noPlaybook, thePlaybook } from './find-playbook.ts'

/** Also what no schema says: that it is not too long, its patterns can be read, and what its parts name is there. */
function sound(playbook: Playbook): Result<Playbook, ApiError> {
  if (JSON.stringify(playbook).length > MAX_PLAYBOOK_LENGTH) return err(playbookFailure([TOO_LONG]))
  const prepared = preparePlaybook(playbook)
  return prepared.ok ? ok(playbook) : err(playbookFailure(prepared.error))
}

/** A playbook of the workspace that is not withdrawn: those that come with the application never change. */
function theOwnPlaybook(db: ReadableDb, id: string): Result<OwnPlaybook, ApiError> {
  if (builtInIds().includes(id)) return err({ kind: 'playbook', problem: 'built-in', id })
  const own = findOwnPlaybooks(db, id).find(({ isWithdrawn }) => !isWithdrawn)
  if (own !== undefined) return ok(own)
  return noPlaybook(db, id)
}

/** No two playbooks that can be chosen have the same id. */
function mayBeNamed(db: ReadableDb, id: string): Result<null, ApiError> {
  return thePlaybook(db, id).ok ? err({ kind: 'playbook', problem: 'exists', id }) : ok(null)
}

export const addPlaybook = direct<'playbook.add'>((db, { playbook }, at) => {
  const { id, title } = playbook
  const free = mayBeNamed(db, id)
  if (!free.ok) return free
  const checked = sound(playbook)
  if (!checked.ok) return checked
  addOwnPlaybook(db, checked.value, at)
  return ok({ value: { id }, contract: null, payload: { playbook: id, title } })
})

export const changePlaybook = direct<'playbook.change'>((db, { playbook }) => {
  const own = theOwnPlaybook(db, playbook.id)
  if (!own.ok) return own
  const checked = sound(playbook)
  if (!checked.ok) return checked
  changeOwnPlaybook(db, checked.value)
  const payload = { playbook: playbook.id, title: playbook.title }
  return ok({ value: { before: own.value.playbook }, contract: null, payload })
})

export const withdrawPlaybook = direct<'playbook.withdraw'>((db, { id }, at) => {
  const own = theOwnPlaybook(db, id)
  if (!own.ok) return own
  const { number, playbook } = own.value
  markOwnPlaybook(db, number, at)
  return ok({ value: { id, number }, contract: null, payload: { playbook: id, title: playbook.title } })
})

export const restorePlaybook = direct<'playbook.restore'>((db, { id, number }) => {
  const withdrawn = findOwnPlaybooks(db, id).find((own) => own.isWithdrawn && (number ?? own.number) === own.number)
  const standing = thePlaybook(db, id)
  if (withdrawn === undefined) {
    return standing.ok ? err({ kind: 'refused', why: 'not-withdrawn', detail: `Playbook ${id}` }) : standing
  }
  const free = mayBeNamed(db, id)
  if (!free.ok) return free
  markOwnPlaybook(db, withdrawn.number, null)
  return ok({ value: { id }, contract: null, payload: { playbook: id, title: withdrawn.playbook.title } })
})
