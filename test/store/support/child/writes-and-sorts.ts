import { addContract } from '#main/store/contracts.ts'
import type { WritableDb } from '#main/store/db.ts'
import { openWorkspaceWithKey } from '#main/store/open.ts'
import { addPoint } from '#main/store/points.ts'
import { addVersion, readClauseLineages } from '#main/store/versions.ts'
import { positionOf } from '../../../fixtures/points.ts'
import { SECRET_CLAUSES, SECRET_TEXT } from '../secret-text.ts'
import { newVersion } from '../version-texts.ts'
import { CONTRACT } from '../workspaces.ts'
import { say, stay } from './ready.ts'

// In the middle of a large transaction and of a sort that does not fit into the cache: writes-and-sorts.ts PATH KEY
const [path = '', key = ''] = process.argv.slice(2)
const opened = openWorkspaceWithKey(path, Buffer.from(key, 'hex'))
if (!opened.ok) throw new Error(opened.error.kind)
const { db } = opened.value
db.exec('PRAGMA cache_size = 10')
db.exec('BEGIN IMMEDIATE')
for (let round = 0; round < 5; round += 1) writeDeal(db)
db.exec('CREATE TEMP TABLE scratch AS SELECT text FROM clauses')
const sorted = db.prepare('SELECT a.text || b.text FROM clauses AS a, scratch AS b ORDER BY 1 LIMIT 20000').iterate()
sorted.next()
say('in the middle')
stay()
process.on('exit', () => sorted.return?.())

function writeDeal(into: WritableDb): void {
  const { id } = addContract(into, { ...CONTRACT, title: SECRET_CLAUSES[0] ?? '' })
  addVersion(into, id, newVersion(SECRET_TEXT))
  const clauses = readClauseLineages(into, id, 1).map((lineage) => ({ lineage, labelThen: null }))
  const text = SECRET_CLAUSES.join('\n')
  const positions = [positionOf({ side: 'buyer', version: 1, text, recordedAt: CONTRACT.createdAt })]
  addPoint(into, id, { title: 'Cap', status: 'open', raisedAt: CONTRACT.createdAt, clauses, positions })
}
