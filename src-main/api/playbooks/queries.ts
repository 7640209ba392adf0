import { listOwnPlaybooks } from '#main/store/reviewing/playbooks.ts'
import type { Output } from '#shared/api/contract.ts'
import type { Playbook } from '#shared/model/playbook/playbook.ts'
import { ok } from '#shared/model/result.ts'
import type { Free } from '../context.ts'
import { deliver } from '../files/exports.ts'
import { listBuiltIn } from './built-in.ts'
import { openDb, thePlaybook } from './find-playbook.ts'

const listed =
  (isOwn: boolean) =>
  (playbook: Playbook): Output<'playbook.list'>[number] => {
    const { id, title, about, language, topics } = playbook
    return { ...{ id, title, about, language, isOwn }, topics: topics.length }
  }

export const listPlaybooks: Free<'playbook.list'> = {
  free: (context) => {
    const db = openDb(context)
    const own = db === null ? [] : listOwnPlaybooks(db)
    return ok([...listBuiltIn().map(listed(false)), ...own.map(listed(true))])
  },
}

export const showPlaybook: Free<'playbook.show'> = {
  free: (context, { id }) => {
    const found = thePlaybook(openDb(context), id)
    return found.ok ? ok({ playbook: found.value.playbook, isOwn: found.value.isOwn }) : found
  },
}

export const checkPlaybook: Free<'playbook.check'> = {
  free: ({ jobs, signal }, input) =>
    jobs.check({ bytes: 'json' in input ? new TextEncoder().encode(input.json) : input.file.bytes }, signal),
}

export const exportPlaybook: Free<'playbook.export'> = {
  free: (context, { id, to }) => {
    const found = thePlaybook(openDb(context), id)
    if (!found.ok) return found
    const json = `${JSON.stringify(found.value.playbook, null, 2)}\n`
    return deliver(context.places, to, `${id}.json`, new TextEncoder().encode(json))
  },
}
