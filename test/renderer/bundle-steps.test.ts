import { describe, expect, it } from 'vitest'
import { type BundleData, lastExportIn } from '#renderer/bundle/bundle-data.ts'
import { stepStates } from '#renderer/bundle/step-states.ts'
import { bytesFault, choiceFault } from '#renderer/verify/file-fault.ts'

type Entry = Parameters<typeof lastExportIn>[0][number]

const entry = (seq: number, action: string, payload: Record<string, unknown> = {}): Entry => ({
  ...{ seq, action, payload },
  at: `2026-03-0${seq}T09:00:00.000Z`,
  actor: 'user',
  contract: 'C-01',
})
const exported = (seq: number): Entry => entry(seq, 'bundle.export', { name: `v${seq}.zip`, sha256: 'a'.repeat(64) })

/** As much of a contract as the steps look at. */
function dataOf(
  frozen: boolean,
  signed: boolean,
  lastExport: BundleData['lastExport'],
  countersigned = signed,
): BundleData {
  const shown = {
    contract: { ours: 'vendor' },
    freeze: frozen ? { version: 2, at: '', waived: [] } : null,
  }
  const signings = [...(signed ? [{ side: 'vendor' }] : []), ...(countersigned ? [{ side: 'buyer' }] : [])]
  const bundles = signings.length === 0 ? [] : [{ signings }]
  const signing = { isOutdated: lastExport?.isOutdated === true, elsewhere: [], bundles }
  return { shown, signing, lastExport, points: [], changeOrders: [], stale: [] } as unknown as BundleData
}

const statesOf = (data: BundleData, isGood: boolean | null = null): string =>
  Object.values(
    stepStates({ data, checked: isGood === null ? null : { ok: isGood, checks: [], signatures: [] } }),
  ).join()

describe('the steps to a bundle', () => {
  const last = { at: '', name: '', sha256: '', isOutdated: false }

  it('are done up to the one that is next, and later after it', () => {
    expect(statesOf(dataOf(false, false, null))).toBe('next,later,later,later,later')
    expect(statesOf(dataOf(true, false, null))).toBe('done,next,later,later,later')
    expect(statesOf(dataOf(true, true, null, false))).toBe('done,done,next,later,later')
    expect(statesOf(dataOf(true, true, null))).toBe('done,done,done,next,later')
    expect(statesOf(dataOf(true, true, last))).toBe('done,done,done,done,next')
    expect(statesOf(dataOf(true, true, last), true)).toBe('done,done,done,done,done')
  })

  it('do not end with a bundle that failed, and go back to signing when something has come since', () => {
    expect(statesOf(dataOf(true, true, last), false)).toBe('done,done,done,done,next')
    expect(statesOf(dataOf(true, true, { ...last, isOutdated: true }), true)).toBe('done,next,later,later,later')
  })
})

describe('the last export', () => {
  it('is the newest that the audit log tells of', () => {
    expect(lastExportIn([])).toBeNull()
    expect(lastExportIn([entry(1, 'version.sign')])).toBeNull()
    expect(lastExportIn([exported(2), entry(1, 'version.sign'), exported(3)])).toMatchObject({ name: 'v3.zip' })
    expect(lastExportIn([entry(2, 'bundle.export', { name: 3 })])).toBeNull()
  })

  it('is out of date once a change order was recorded or voided after it', () => {
    expect(lastExportIn([entry(1, 'changeOrder.add'), exported(2)])).toMatchObject({ isOutdated: false })
    expect(lastExportIn([exported(1), entry(2, 'point.withdraw')])).toMatchObject({ isOutdated: false })
    expect(lastExportIn([exported(1), entry(2, 'changeOrder.void')])).toMatchObject({ isOutdated: true })
  })
})

describe('a file that is no bundle', () => {
  const zip = (...bytes: readonly number[]): Uint8Array => new Uint8Array([0x50, 0x4b, ...bytes])
  const end = [0x50, 0x4b, 5, 6, ...Array.from({ length: 18 }, () => 0)]

  it('is named for what it is before it is read', () => {
    expect(choiceFault([])).toEqual({ kind: 'folder' })
    expect(
      choiceFault([
        { name: 'a', size: 1 },
        { name: 'b', size: 1 },
      ]),
    ).toEqual({ kind: 'many', count: 2 })
    expect(choiceFault([{ name: 'a', size: 0 }])).toEqual({ kind: 'empty', name: 'a' })
    expect(choiceFault([{ name: 'a', size: 64 * 1024 * 1024 + 1 }])).toEqual({ kind: 'too-large', name: 'a' })
    expect(choiceFault([{ name: 'a', size: 64 * 1024 * 1024 }])).toBeNull()
  })

  it('is told from one that was cut short', () => {
    expect(bytesFault('a', new TextEncoder().encode('hello'))).toEqual({ kind: 'not-a-zip', name: 'a' })
    expect(bytesFault('a', new Uint8Array())).toEqual({ kind: 'not-a-zip', name: 'a' })
    expect(bytesFault('a', zip(3, 4, 1, 2, 3))).toEqual({ kind: 'cut-short', name: 'a' })
    expect(bytesFault('a', zip(3, 4, ...end, 0))).toEqual({ kind: 'cut-short', name: 'a' })
    expect(bytesFault('a', zip(3, 4, ...end))).toBeNull()
  })
})
