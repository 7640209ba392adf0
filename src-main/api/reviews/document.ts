import { ok } from '#shared/model/result.ts'
import type { Free } from '../context.ts'
import { decodePlaybook } from '../playbooks/check-playbook.ts'
import { openDb, thePlaybook } from '../playbooks/find-playbook.ts'

export const reviewDocument: Free<'document.review'> = {
  free: async (context, { file, view, playbook: which, side, depth, provider }) => {
    const { jobs, signal } = context
    const found = 'id' in which ? thePlaybook(openDb(context), which.id) : decodePlaybook(which.file.bytes)
    if (!found.ok) return found
    const playbook = 'playbook' in found.value ? found.value.playbook : found.value
    const read = await jobs.read({ ...file, view }, signal)
    if (!read.ok) return read
    const settings = { side, depth, provider, choices: [] }
    const done = await jobs.review({ text: read.value.text, playbook, settings }, signal)
    return done.ok ? ok({ playbook, review: done.value }) : done
  },
}
