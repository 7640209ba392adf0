import type { Output } from '#shared/api/contract.ts'
import { SIDES } from '#shared/model/side.ts'

type Point = Output<'point.show'>

const clauseText = ({ now, labelThen }: Point['clauses'][number]): string =>
  now === null
    ? `clause ${labelThen ?? '(unnumbered)'}, which is gone from the latest version`
    : `clause ${[now.label, now.heading].filter((part) => part !== null).join(' ')} (version ${now.version})`

/** A point with its clauses, both sides' positions and what was agreed. */
export function pointText(point: Point): string {
  const positions = SIDES.flatMap((side) =>
    point.positions
      .filter((position) => position.side === side)
      .map(
        (position) => `  ${side}${position.version === null ? '' : `, version ${position.version}`}: ${position.text}`,
      ),
  )
  const agreed = point.agreed === null ? [] : [`  agreed in version ${point.agreed.version}: ${point.agreed.text}`]
  const clauses = point.clauses.map((clause) => `  on ${clauseText(clause)}`)
  return [`${point.id} ${point.title} (${point.status})`, ...clauses, ...positions, ...agreed].join('\n')
}
