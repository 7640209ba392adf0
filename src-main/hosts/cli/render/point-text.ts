import type { Output } from '#shared/api/contract.ts'
import { SIDES } from '#shared/model/side.ts'

type Point = Output<'point.show'>

const clauseText = ({ now, labelThen }: Point['clauses'][number]): string =>
  now === null
    ? `clause ${labelThen ?? '(unnumbered)'}, which is gone from the latest version`
    : `clause ${[now.label, now.heading].filter((part) => part !== null).join(' ')} (version ${now.version})`

/** A point in a line of a table: number, status, clauses, title, owner, due day, and how much it matters to us. */
export const pointRow = ({ id, title, status, clauses, owner, due, priority }: Point): readonly string[] => [
  id,
  status,
  clauses.map((clause) => clause.now?.label ?? clause.labelThen ?? '').join(', '),
  title,
  owner ?? '',
  due ?? '',
  priority ?? '',
]

/** A line for each thing that is said of a point, under its name. */
const named = (facts: Readonly<Record<string, string | null>>): readonly string[] =>
  Object.entries(facts).flatMap(([name, said]) => (said === null ? [] : [`  ${name}: ${said}`]))

/** What of a point is for us alone, under a line that says so. */
function ownText({ wording, ladder, priority, better, rationale, notes }: Point): readonly string[] {
  const own = named({
    ...{ priority, better, ideal: ladder?.ideal ?? null, acceptable: ladder?.acceptable ?? null },
    ...{ 'walk-away': ladder?.walkAway ?? null, rationale, wording, notes },
  })
  return own.length === 0 ? [] : ['  for us alone:', ...own.map((fact) => `  ${fact}`)]
}

/** A point with its clauses, both sides' positions and what was agreed, and what is for us alone. */
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
  const { owner, due, topic } = point
  const facts = [...clauses, ...named({ owner, due, topic }), ...positions, ...agreed, ...ownText(point)]
  return [`${point.id} ${point.title} (${point.status})`, ...facts].join('\n')
}

type Warning = Output<'point.warnings'>[number]

const WARNED: Readonly<Record<Warning['kind'], string>> = {
  'below-walk-away': 'is settled below our walk-away',
  'not-got': 'was to be got in a trade, for which we gave',
  'not-in-latest': 'is agreed, but the latest version does not carry the words',
  'clause-gone': 'has lost its clause',
  reopened: 'is agreed, but the other side changed its clause',
  overdue: 'is overdue',
}

/** Each warning with what shows it. */
export function warningsText(warnings: readonly Warning[]): string {
  if (warnings.length === 0) return 'Nothing to warn of.'
  return warnings
    .flatMap(({ kind, point, trade, expected, found, version }) => [
      `${point} ${WARNED[kind]}${trade === null ? '' : ` (trade ${trade})`}${version === null ? '' : `, version ${version}`}`,
      ...named({ expected, found }),
    ])
    .join('\n')
}

type Trade = Output<'trade.list'>[number]

/** What was given for what: "1: P-01 (version 2) for P-02, only if we get it". */
export function tradeText({ id, gave, gaveIn, got, gotIn, isConditional, note }: Trade): string {
  const point = (name: string, version: number | null): string =>
    version === null ? name : `${name} (version ${version})`
  const only = isConditional ? ', only if we get it' : ''
  return `${id}: ${point(gave, gaveIn)} for ${point(got, gotIn)}${only}${note === null ? '' : `: ${note}`}`
}
