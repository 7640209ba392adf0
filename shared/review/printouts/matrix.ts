import type { Half } from '../../model/playbook/contract-settings.ts'
import type { SharedControl } from '../../model/playbook/playbook.ts'
import type { ControlReview } from '../../model/playbook/review.ts'
import { line, type PrintCell, type Printout } from '../../model/printout/printout.ts'
import { type HeldHalf, heldHalf, isGap } from '../controls/control-owners.ts'
import { CLOSING, clauseNamer, factsOf, quoteCell, type ReviewedVersion } from './reviewed-version.ts'

const OWNER_NAMES = { client: 'Client', vendor: 'Vendor', both: 'Both', nobody: 'Nobody' } as const

const GAPS = {
  both: 'Both: say who acts first',
  nobody: 'Nobody: a gap',
  blank: 'Blank: not said',
} as const

interface MatrixRow {
  readonly control: SharedControl
  readonly found: ControlReview
  readonly halves: readonly { readonly half: Half; readonly duty: string; readonly held: HeldHalf }[]
}

function matrixRows({ playbook, review, assignments }: ReviewedVersion): readonly MatrixRow[] {
  return playbook.controls.flatMap((control) => {
    const found = review.controls.find(({ id }) => id === control.id)
    if (found === undefined) return []
    const halves = (['client', 'vendor'] as const).map((half) => ({
      half,
      duty: control[half].text,
      held: heldHalf(found, half, assignments),
    }))
    return [{ control, found, halves }]
  })
}

/** Who holds which half of each shared control, as the text says or the user; what lacks one owner is flagged. */
export function matrixPrintout(reviewed: ReviewedVersion): Printout {
  const { playbook, madeOn } = reviewed
  const name = clauseNamer(reviewed)
  const rows = matrixRows(reviewed)
  const gaps = rows.flatMap(({ halves }) => halves).filter(({ held }) => isGap(held)).length
  const says = gaps === 0 ? 'Each half has one owner.' : `${gaps} of ${rows.length * 2} halves lack one owner.`
  return {
    title: `${playbook.title}: who is responsible`,
    facts: factsOf(reviewed),
    sections: [
      { heading: null, lines: [line(says, gaps === 0 ? 'strong' : 'warning')], table: null },
      {
        heading: 'Shared responsibility',
        lines: [],
        table: {
          columns: [
            { title: 'Control', width: 18 },
            { title: 'Duty', width: 32 },
            { title: 'Owner', width: 18 },
            { title: 'Words', width: 40 },
          ],
          rows: rows.flatMap(({ control, found, halves }) => [
            ...halves.map(({ half, duty, held }, at): readonly PrintCell[] => [
              at === 0 ? [line(control.id, 'muted'), line(control.title, 'strong')] : [],
              [line(duty)],
              ownerCell(held),
              quoteCell(found[half], name, 1),
            ]),
            ...(halves.some(({ held }) => isGap(held)) ? [[[], [line(control.gap, 'warning')], [], []]] : []),
          ]),
        },
      },
    ],
    closing: [CLOSING],
    madeOn,
  }
}

function ownerCell({ owner, isByUser }: HeldHalf): PrintCell {
  if (owner === 'client' || owner === 'vendor') {
    return [line(OWNER_NAMES[owner], 'strong'), line(isByUser ? 'set by hand' : 'as the text says', 'muted')]
  }
  return [line(GAPS[owner ?? 'blank'], 'warning')]
}

/** Why a matrix cannot become part of a contract yet: halves without one owner, as "control: duty". */
export const openHalves = (reviewed: ReviewedVersion): readonly string[] =>
  matrixRows(reviewed).flatMap(({ control, halves }) =>
    halves.filter(({ held }) => isGap(held)).map(({ duty }) => `${control.title}: ${duty}`),
  )

/** The matrix as a schedule of the contract: what each party does, and nothing of the review. */
export function matrixSchedule(reviewed: ReviewedVersion, number: number): Printout {
  const rows = matrixRows(reviewed)
  return {
    title: `Schedule ${number}: Shared responsibility`,
    facts: [],
    sections: [
      {
        heading: null,
        lines: [
          line(
            'Each duty in this table belongs to the party named beside it. That party performs it, and answers for it, until both agree otherwise in writing.',
          ),
        ],
        table: {
          columns: [
            { title: 'Control', width: 24 },
            { title: 'Duty', width: 60 },
            { title: 'Responsible', width: 20 },
          ],
          rows: rows.flatMap(({ control, halves }) =>
            halves.map(({ duty, held: { owner } }): readonly PrintCell[] => [
              [line(control.title)],
              [line(`${owner === null ? '' : `${OWNER_NAMES[owner]}: `}${duty}`)],
              [line(owner === null ? '' : OWNER_NAMES[owner])],
            ]),
          ),
        },
      },
    ],
    closing: [],
    madeOn: null,
  }
}
