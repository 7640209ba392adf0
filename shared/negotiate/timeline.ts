import type { LineageId } from '../model/ids.ts'
import type { Point, Position } from '../model/point.ts'
import type { Side } from '../model/side.ts'
import type { TermValue } from '../model/term-value.ts'
import { clauseText } from '../model/version-text.ts'
import { sameButTypography } from '../text/normalise.ts'
import { readTerms } from '../text/terms.ts'
import { carriesText } from './carries.ts'
import { withSubClauses } from './clauses/clause-words.ts'
import { type FollowedText, followTogether } from './clauses/follow-lineages.ts'
import { type Series, seriesOf } from './series.ts'

/** A version as a point is followed through it. */
export interface TimelineVersion extends FollowedText {
  readonly version: number
  readonly side: Side
  readonly date: string
}

/** A clause as a version has it. */
export interface ClauseThen {
  readonly lineage: LineageId
  readonly label: string | null
  readonly heading: string | null
  readonly text: string
}

/** What was said on a point in one version. */
export interface TimelineEntry {
  readonly version: number
  readonly side: Side
  readonly date: string
  /** Its clauses with their sub-clauses; none where they do not stand. */
  readonly clauses: readonly ClauseThen[]
  /** They read otherwise than in the version before. */
  readonly isChanged: boolean
  readonly positions: readonly TimelinePosition[]
}

interface TimelinePosition extends Pick<Position, 'side' | 'text' | 'origin'> {
  readonly terms: readonly { readonly name: string; readonly value: TermValue }[]
}

/** A point through all versions. */
export interface Timeline {
  readonly entries: readonly TimelineEntry[]
  readonly early: readonly Pick<Position, 'side' | 'text'>[]
  readonly series: Series | null
  /** The first version whose clauses carry the agreed text. */
  readonly carriedIn: number | null
}

/** A point's clauses and positions through all versions, oldest first. */
export function timelineOf(point: Point, versions: readonly TimelineVersion[]): Timeline {
  const places = followTogether(
    versions,
    point.clauses.map(({ lineage }) => lineage),
  )
  const clauses = versions.map((version, at) => clausesThen(version, places[at] ?? []))
  const words = clauses.map((each) => each.map(clauseText).join('\n'))
  const agreed = point.agreed?.text
  const carries = versions.find((_, at) => agreed !== undefined && carriesText(words[at] ?? '', agreed))
  return {
    entries: versions.map(({ version, side, date }, at) => ({
      ...{ version, side, date, clauses: clauses[at] ?? [] },
      isChanged: at > 0 && !sameButTypography(words[at - 1] ?? '', words[at] ?? ''),
      positions: point.positions.filter((position) => position.version === version).map(withTerms),
    })),
    early: point.positions.flatMap(({ version, side, text }) => (version === null ? { side, text } : [])),
    series: seriesOf(point.positions),
    carriedIn: carries?.version ?? null,
  }
}

function clausesThen(
  { text: { clauses }, lineages }: TimelineVersion,
  places: readonly number[],
): readonly ClauseThen[] {
  const shown = [...new Set(places.flatMap((index) => withSubClauses(clauses, index)))].sort(
    (one, other) => one - other,
  )
  return shown.flatMap((index) => {
    const [clause, lineage] = [clauses[index], lineages[index]]
    if (clause === undefined || lineage === undefined) return []
    const { label, heading, text } = clause
    return { lineage, label, heading, text }
  })
}

const withTerms = ({ side, text, origin }: Position): TimelinePosition => ({
  ...{ side, text, origin },
  terms: readTerms(text).map(({ name, value }) => ({ name, value })),
})
