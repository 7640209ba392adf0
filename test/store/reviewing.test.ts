import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { addContract } from '#main/store/contracts.ts'
import { asWritable } from '#main/store/file/connection.ts'
import { MIGRATIONS, migrate } from '#main/store/migrate.ts'
import { closeWorkspace } from '#main/store/open.ts'
import { findPoint } from '#main/store/points.ts'
import {
  addOwnPlaybook,
  changeOwnPlaybook,
  findOwnPlaybooks,
  listOwnPlaybooks,
  markOwnPlaybook,
} from '#main/store/reviewing/playbooks.ts'
import {
  findReviewSettings,
  listAssignments,
  listChoices,
  removeAssignment,
  removeChoice,
  setAssignment,
  setChoice,
  setReviewSettings,
} from '#main/store/reviewing/reviews.ts'
import { backupWorkspace } from '#main/store/whole/backup.ts'
import { checkWorkspace } from '#main/store/whole/check.ts'
import { contractId, pointId } from '#shared/model/ids.ts'
import { SMALL } from '../fixtures/review/small-playbook.ts'
import { scanFolder, scanFor } from './support/text-scan.ts'
import { AT, CONTRACT, newWorkspace, reopened, tempFolder, value } from './support/workspaces.ts'

const LATER = '2026-03-02T09:00:00.000Z'
const SETTINGS = { playbook: 'small', side: 'buyer', depth: 'enterprise', provider: 'vendor' } as const

function started() {
  const workspace = newWorkspace()
  return { workspace, db: workspace.db, id: addContract(workspace.db, CONTRACT).id }
}

describe('how a contract is reviewed', () => {
  it('is nothing until somebody says it, and belongs to one contract', () => {
    const { db, id } = started()
    const other = addContract(db, CONTRACT).id
    expect(findReviewSettings(db, id)).toBeNull()
    setReviewSettings(db, id, SETTINGS)
    setReviewSettings(db, id, { ...SETTINGS, side: 'vendor' })
    expect(findReviewSettings(db, id)).toEqual({ ...SETTINGS, side: 'vendor' })
    expect(findReviewSettings(db, other)).toBeNull()
  })

  it('keeps one word on a topic and one owner of a half, until they are taken back', () => {
    const { db, id } = started()
    setChoice(db, id, { topic: 'training', verdict: 'refused', note: 'No.' })
    setChoice(db, id, { topic: 'training', verdict: 'out-of-scope', note: 'Elsewhere.' })
    expect(listChoices(db, id)).toEqual([{ topic: 'training', verdict: 'out-of-scope', note: 'Elsewhere.' }])
    removeChoice(db, id, 'training')
    expect(listChoices(db, id)).toEqual([])
    setAssignment(db, id, { control: 'C1', half: 'vendor', owner: 'both' })
    setAssignment(db, id, { control: 'C1', half: 'client', owner: 'nobody' })
    setAssignment(db, id, { control: 'C1', half: 'vendor', owner: 'client' })
    expect(listAssignments(db, id)).toEqual([
      { control: 'C1', half: 'client', owner: 'nobody' },
      { control: 'C1', half: 'vendor', owner: 'client' },
    ])
    removeAssignment(db, id, { control: 'C1', half: 'client' })
    expect(listAssignments(db, id)).toHaveLength(1)
  })

  it('takes no word that means nothing, and none on a contract that is not there', () => {
    const { db, id } = started()
    const said = `INSERT INTO review_choices VALUES (1, 'training', 'explicit', '')`
    expect(() => db.exec(said)).toThrow(/CHECK/)
    expect(() => setChoice(db, contractId(9), { topic: 'a', verdict: 'refused', note: '' })).toThrow(/FOREIGN KEY/)
    expect(listChoices(db, id)).toEqual([])
  })
})

describe('playbooks of a workspace', () => {
  it('are one of each id that is not withdrawn; one that was may be followed by another of its id', () => {
    const { db } = started()
    const first = addOwnPlaybook(db, SMALL, AT)
    expect(() => addOwnPlaybook(db, SMALL, AT)).toThrow(/UNIQUE/)
    markOwnPlaybook(db, first, AT)
    const second = addOwnPlaybook(db, { ...SMALL, title: 'Second' }, AT)
    expect(second).toBeGreaterThan(first)
    expect(listOwnPlaybooks(db).map(({ title }) => title)).toEqual(['Second'])
    markOwnPlaybook(db, second, LATER)
    expect(findOwnPlaybooks(db, 'small').map(({ number }) => number)).toEqual([second, first])
    markOwnPlaybook(db, first, null)
    expect(findOwnPlaybooks(db, 'small')).toMatchObject([
      { number: first, playbook: SMALL, isWithdrawn: false },
      { number: second, isWithdrawn: true },
    ])
    expect(() => markOwnPlaybook(db, second, null)).toThrow(/UNIQUE/)
    expect(() => db.exec('DELETE FROM playbooks')).toThrow(/never deleted/)
  })

  it('change in their place, and not once they are withdrawn', () => {
    const { db } = started()
    const number = addOwnPlaybook(db, SMALL, AT)
    changeOwnPlaybook(db, { ...SMALL, title: 'Ours' })
    expect(listOwnPlaybooks(db)).toMatchObject([{ title: 'Ours', topics: SMALL.topics }])
    markOwnPlaybook(db, number, AT)
    expect(() => changeOwnPlaybook(db, SMALL)).toThrow(/found before/)
  })

  it('and what is said of contracts are in the backup, in the check, and readable nowhere on the disk', () => {
    const { workspace, db, id } = started()
    const secret = 'Veiled-marmalade-position that nobody else may read'
    addOwnPlaybook(db, { ...SMALL, about: `${secret}. `.repeat(40) }, AT)
    setChoice(db, id, { topic: 'training', verdict: 'refused', note: secret })
    const folder = tempFolder()
    const { path } = value(backupWorkspace(workspace, `${folder}/backup.counterdraft`))
    closeWorkspace(workspace)
    const copy = reopened(path)
    expect(listOwnPlaybooks(copy.db)).toHaveLength(1)
    expect(listChoices(copy.db, id)).toMatchObject([{ note: secret }])
    expect(checkWorkspace(copy.db).every((check) => check.ok)).toBe(true)
    closeWorkspace(copy)
    expect(scanFolder(folder, scanFor([Buffer.from(secret)]))).toEqual({})
  })
})

it('a workspace of the format before keeps its points, of which nothing more is said', () => {
  const raw = new Database(':memory:')
  const db = asWritable(raw)
  migrate(db, MIGRATIONS.slice(0, 2))
  const { id } = addContract(db, CONTRACT)
  db.exec(`INSERT INTO points (contract, number, title, status, raised_at) VALUES (1, 1, 'Cap', 'open', '${AT}')`)
  migrate(db, MIGRATIONS)
  expect(findPoint(db, id, pointId(1))).toMatchObject({ title: 'Cap', topic: null, wording: null, ladder: null })
  expect(findReviewSettings(db, id)).toBeNull()
  raw.close()
})
