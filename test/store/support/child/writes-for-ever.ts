import { appendAudit } from '#main/store/audit.ts'
import { addContract } from '#main/store/contracts.ts'
import { openWorkspaceWithKey } from '#main/store/open.ts'
import { transact } from '#main/store/transact.ts'
import { addVersion } from '#main/store/versions.ts'
import type { ContractId } from '#shared/model/ids.ts'
import { ok } from '#shared/model/result.ts'
import { newVersion, versionText } from '../version-texts.ts'
import { say } from './ready.ts'

// Adds contracts, each with a version and an audit entry, and says each number once it is stored, until it is killed:
// writes-for-ever.ts PATH KEY
const [path = '', key = ''] = process.argv.slice(2)
const opened = openWorkspaceWithKey(path, Buffer.from(key, 'hex'))
if (!opened.ok) throw new Error(opened.error.kind)
const at = '2026-03-01T09:00:00.000Z'
const contract = { vendor: 'V', buyer: 'B', ours: 'vendor', currency: 'EUR', price: null, endDate: null } as const
for (let round = 1; ; round += 1) {
  const done = transact<ContractId, never>(opened.value, (db) => {
    const { id } = addContract(db, { ...contract, title: `Deal ${round}`, createdAt: at })
    addVersion(db, id, newVersion(versionText([['1.', null, `Clause of round ${round}. `.repeat(100)]])))
    appendAudit(db, { action: 'contract.add', contract: id, payload: { round }, at })
    return ok(id)
  })
  if (!done.ok) throw new Error(done.error.kind)
  say(done.value)
}
