import { parentPort, workerData } from 'node:worker_threads'
import { openDocument } from '#main/formats/open-document.ts'
import type { Playbook } from '#shared/model/playbook/playbook.ts'
import { invariant } from '#shared/model/result.ts'
import { preparePlaybook } from '#shared/review/prepare-playbook.ts'
import { reviewVersion } from '#shared/review/review-version.ts'
import { buildVersionText } from '#shared/text/build-version-text.ts'

// A worker thread of the bench: reads and reviews its contracts, and answers how many it did.
const { playbook, contracts }: { playbook: Playbook; contracts: readonly string[] } = workerData
const prepared = preparePlaybook(playbook)
invariant(prepared.ok, 'a playbook of ours has no faults')
let done = 0
for (const contract of contracts) {
  const opened = openDocument('contract.txt', new TextEncoder().encode(contract))
  invariant(opened.ok, 'the contract can be read')
  const text = buildVersionText(opened.value.view('accepted'))
  reviewVersion(prepared.value, text, { side: 'vendor', depth: 'smb', provider: 'vendor', choices: [] })
  done += 1
}
parentPort?.postMessage(done)
