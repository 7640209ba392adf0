import { ok } from '#shared/model/result.ts'
import type { Free } from './context.ts'
import { decodePlaybook, findBuiltIn, listBuiltIn } from './playbooks.ts'

export const listPlaybooks: Free<'playbook.list'> = {
  free: () =>
    ok(
      listBuiltIn().map(({ id, title, about, language, topics }) => ({
        ...{ id, title, about, language },
        isOwn: false,
        topics: topics.length,
      })),
    ),
}

export const reviewDocument: Free<'document.review'> = {
  free: async ({ jobs, signal }, { file, view, playbook: which, side, depth, provider }) => {
    const playbook = 'id' in which ? findBuiltIn(which.id) : decodePlaybook(which.file.bytes)
    if (!playbook.ok) return playbook
    const read = await jobs.read({ ...file, view }, signal)
    if (!read.ok) return read
    const settings = { side, depth, provider, choices: [] }
    const done = await jobs.review({ text: read.value.text, playbook: playbook.value, settings }, signal)
    return done.ok ? ok({ playbook: playbook.value, review: done.value }) : done
  },
}
