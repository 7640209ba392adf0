import type { Output } from '#shared/api/contract.ts'
import type { Playbook } from '#shared/model/playbook/playbook.ts'
import type { PartKind } from './parts.ts'

export type Fault = Output<'playbook.check'>['faults'][number]

/** What of a playbook a fault is in. */
export interface FaultPlace {
  readonly kind: PartKind | 'playbook'
  /** Of the part in its list; null for what belongs to no part. */
  readonly at: number | null
  readonly title: string | null
  /** The path inside the part; null for the part as a whole. */
  readonly part: string | null
}

const KINDS: readonly PartKind[] = [
  'topics',
  'redFlags',
  'conflicts',
  'implementation',
  'notes',
  'checklist',
  'controls',
]

/** The part of the playbook that a path such as "topics.3.signals.0.find" leads into. */
export function placeOf(playbook: Playbook, path: string): FaultPlace {
  const [list = '', number = '', ...rest] = path.split('.')
  const kind = KINDS.find((each) => each === list)
  const at = /^\d+$/.test(number) ? Number(number) : null
  if (kind === undefined || at === null)
    return { kind: 'playbook', at: null, title: null, part: path === '' ? null : path }
  const title = playbook[kind][at]?.title ?? null
  return { kind, at, title: title === '' ? null : title, part: rest.length === 0 ? null : rest.join('.') }
}

/** The faults at a path and, with `isBelow`, at all that is in it. */
export const faultsAt = (faults: readonly Fault[], path: string, isBelow = false): readonly Fault[] =>
  faults.filter((fault) => fault.path === path || (isBelow && fault.path.startsWith(`${path}.`)))
