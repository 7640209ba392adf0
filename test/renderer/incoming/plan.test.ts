import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Plan, planOf } from '#renderer/incoming/model/plan.ts'
import { countsOf, isComplete, isOutOfOrder, missingOf } from '#renderer/incoming/model/plan-check.ts'
import {
  afterContract,
  afterVersion,
  editContract,
  editNewContracts,
  editOurs,
  editVersion,
  joinAbove,
  joinContracts,
  leaveOut,
  leaveOutContract,
  moveFile,
  moveVersion,
  setDocumentKind,
  splitOff,
  takeIn,
  takePerhaps,
  takeTurns,
} from '#renderer/incoming/model/plan-edits.ts'
import type { Output } from '#shared/api/contract.ts'
import type { Side } from '#shared/model/side.ts'

type Sorted = Output<'incoming.sort'>
type SortedVersion = Sorted['contracts'][number]['versions'][number]

const version = (files: readonly number[], side: Side | null = 'vendor', isUnsure = false): SortedVersion => ({
  side,
  isUnsure,
  date: '2026-03-01',
  answers: null,
  documents: files.map((offer, at) => ({ offer, kind: at === 0 ? 'main' : 'schedule' })),
})

const sorted = (...contracts: readonly (readonly SortedVersion[])[]): Sorted => ({
  contracts: contracts.map((versions, at) => ({
    contract: at === 0 ? null : `C-0${at}`,
    title: `Deal ${at}`,
    vendor: 'Studio',
    buyer: 'Client',
    versions: [...versions],
  })) as Sorted['contracts'],
  known: [],
})

const US = { name: 'Studio', ours: 'vendor', currency: 'EUR' } as const
const DAYS = Array.from({ length: 9 }, () => '2026-01-01')
const plan = (...contracts: readonly (readonly SortedVersion[])[]): Plan => planOf(sorted(...contracts), DAYS, US)

/** `0+1 2 | 3`: files by version and contract. */
const show = ({ contracts }: Plan): string =>
  contracts
    .map(({ versions }) => versions.map(({ documents }) => documents.map(({ file }) => file).join('+')).join(' '))
    .join(' | ')

const idOf = (made: Plan, contract: number, at: number): number => made.contracts[contract]?.versions[at]?.id ?? -1

const two = plan([version([0, 1]), version([2])], [version([3])])

describe('a plan of a sorted folder', () => {
  it('holds every document at its place, and us on our side', () => {
    expect(show(two)).toBe('0+1 2 | 3')
    expect(two.contracts[0]).toMatchObject({ ours: 'vendor', currency: 'EUR', contract: null })
  })

  it('takes a side that is only perhaps so as an offer, and the day of the file where nothing else says it', () => {
    const made = plan([{ ...version([0], 'buyer', true), date: null }])
    expect(made.contracts[0]?.versions[0]).toMatchObject({ side: null, perhaps: 'buyer', date: '2026-01-01' })
    expect(takePerhaps(made).contracts[0]?.versions[0]?.side).toBe('buyer')
  })

  it('asks who we are where a text names others than us', () => {
    const made = planOf(sorted([version([0])]), DAYS, { ...US, name: 'Somebody Else' })
    expect(made.contracts[0]?.ours).toBeNull()
  })

  it('makes a file a version of its own, or puts it into the version above', () => {
    expect(show(splitOff(two, 1))).toBe('0 1 2 | 3')
    expect(show(joinAbove(two, 2))).toBe('0+1+2 | 3')
    expect(joinAbove(two, 2).contracts[0]?.versions[0]?.documents.map(({ kind }) => kind)).toEqual([
      'main',
      'schedule',
      'schedule',
    ])
    expect(splitOff(two, 2)).toBe(two)
    expect(joinAbove(two, 0)).toBe(two)
  })

  it('changes the order of versions, up to the ends', () => {
    expect(show(moveVersion(two, idOf(two, 0, 1), -1))).toBe('2 0+1 | 3')
    expect(show(moveVersion(two, idOf(two, 0, 0), -1))).toBe('0+1 2 | 3')
  })

  it('moves a file to another contract, or to a new one, which has to be told everything', () => {
    expect(show(moveFile(two, 2, two.contracts[1]?.id ?? -1))).toBe('0+1 | 3 2')
    const made = moveFile(two, 3, null)
    expect(show(made)).toBe('0+1 2 | 3')
    expect(made.contracts[1]).toMatchObject({ contract: null, title: '' })
    expect(missingOf(made)).toMatchObject({ title: 1, parties: 2 })
  })

  it('joins two contracts, and leaves out a file or a contract, until it is taken in again', () => {
    const [first, second] = two.contracts.map(({ id }) => id)
    expect(show(joinContracts(two, second ?? -1, first ?? -1))).toBe('0+1 2 3')
    const left = leaveOut(two, 1)
    expect(show(left)).toBe('0 2 | 3')
    expect(show(takeIn(left, 1))).toBe('0 2 1 | 3')
    const without = leaveOutContract(two, second ?? -1)
    expect(show(without)).toBe('0+1 2')
    expect(show(takeIn(without, 3))).toBe('0+1 2 | 3')
  })

  it('has one main text in every version', () => {
    const chosen = setDocumentKind(two, 1, 'main')
    expect(chosen.contracts[0]?.versions[0]?.documents).toEqual([
      { file: 1, kind: 'main' },
      { file: 0, kind: 'schedule' },
    ])
  })

  it('is complete once every version has a side and a day, and every new contract its parties', () => {
    expect(isComplete(missingOf(two))).toBe(true)
    const asked = editVersion(two, idOf(two, 0, 0), { side: null, date: '' })
    expect(missingOf(asked)).toMatchObject({ sides: 1, dates: 1 })
    const id = two.contracts[0]?.id ?? -1
    expect(missingOf(editContract(two, id, { buyer: ' ', currency: 'coins' }))).toMatchObject({
      parties: 1,
      currency: 1,
    })
    const stranger = planOf(sorted([version([0])]), DAYS, { ...US, name: 'Somebody Else' })
    expect(missingOf(stranger).ours).toBe(1)
    expect(countsOf(two)).toEqual({ contracts: 1, versions: 3, documents: 4 })
  })

  it('says once for all new contracts who we are, and leaves those alone that are there', () => {
    const said = editNewContracts(two, { name: 'Acme', ours: 'buyer', currency: 'USD' }, US)
    expect(said.contracts[0]).toMatchObject({ ours: 'buyer', buyer: 'Acme', vendor: 'Client', currency: 'USD' })
    expect(said.contracts[1]).toBe(two.contracts[1])
  })

  it('lets us change sides, and the other party with us', () => {
    const id = two.contracts[0]?.id ?? -1
    const named = editNewContracts(two, { ...US, name: 'Studio Ltd' }, US)
    expect(named.contracts[0]).toMatchObject({ vendor: 'Studio Ltd', buyer: 'Client', ours: 'vendor' })
    expect(editOurs(editContract(two, id, { buyer: '' }), id, 'buyer').contracts[0]).toMatchObject({
      ...{ vendor: '', buyer: 'Studio', ours: 'buyer' },
    })
    expect(editOurs(two, id, 'buyer').contracts[0]).toMatchObject({ vendor: 'Studio', buyer: 'Client', ours: 'buyer' })
  })

  it('lets the sides take turns where nobody has said who sent what', () => {
    const open = plan([version([0], null), version([1], 'buyer'), version([2], null)])
    const taken = takeTurns(open, open.contracts[0]?.id ?? -1, 'vendor')
    expect(taken.contracts[0]?.versions.map(({ side }) => side)).toEqual(['vendor', 'buyer', 'vendor'])
  })

  it('sees a version that was sent before the one it stands behind', () => {
    const [before, here] = two.contracts[0]?.versions ?? []
    if (before === undefined || here === undefined) throw new Error('The plan has two versions')
    expect(isOutOfOrder([before, { ...here, date: '2026-02-01' }], 1)).toBe(true)
    expect(isOutOfOrder([before, here], 1)).toBe(false)
    expect(isOutOfOrder([before, { ...here, date: '' }], 1)).toBe(false)
  })

  it('shrinks by what was added; what answers it does so by its number from then on', () => {
    const made = planOf(sorted([version([0]), { ...version([1]), answers: 0 }]), DAYS, US)
    const left = afterVersion(afterContract(made, made.contracts[0]?.id ?? -1, 'C-07'), idOf(made, 0, 0), 4)
    expect(left.contracts[0]).toMatchObject({ contract: 'C-07' })
    expect(left.contracts[0]?.versions.map(({ answers }) => answers)).toEqual([{ version: 4 }])
  })

  it('loses no file and doubles none, whatever is done with it', () => {
    const file = fc.integer({ min: 0, max: 3 })
    const edit = fc.oneof(
      file.map((at) => (made: Plan) => splitOff(made, at)),
      file.map((at) => (made: Plan) => joinAbove(made, at)),
      file.map((at) => (made: Plan) => leaveOut(made, at)),
      file.map((at) => (made: Plan) => takeIn(made, at)),
      file.map((at) => (made: Plan) => moveFile(made, at, null)),
      fc.tuple(file, file).map(
        ([at, to]) =>
          (made: Plan) =>
            moveFile(made, at, made.contracts[to % Math.max(1, made.contracts.length)]?.id ?? null),
      ),
      fc.tuple(file, file).map(
        ([one, other]) =>
          (made: Plan) =>
            joinContracts(made, made.contracts[one]?.id ?? -1, made.contracts[other]?.id ?? -1),
      ),
      file.map((at) => (made: Plan) => leaveOutContract(made, made.contracts[at]?.id ?? -1)),
    )
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        const made = edits.reduce((before, change) => change(before), two)
        const versions = [
          ...made.contracts.flatMap((each) => each.versions),
          ...made.leftOut.map((each) => each.version),
        ]
        const files = versions.flatMap(({ documents }) => documents.map((document) => document.file))
        expect(files.toSorted()).toEqual([0, 1, 2, 3])
        for (const { documents } of versions) {
          expect(documents.map(({ kind }) => kind === 'main')).toEqual(documents.map((_, at) => at === 0))
        }
        const ids = [...versions, ...made.contracts].map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
      }),
    )
  })
})
