import type { Output } from '#shared/api/contract.ts'

const quoted = (text: string): string => `“${text.replaceAll('\n', '\n    ')}”`

/** A point version by version: its clauses where they changed, and who said what. */
export function timelineText({ entries, early, series, carriedIn }: Output<'point.timeline'>): string {
  const before = early.map(({ side, text }) => `before version 1, ${side}: ${quoted(text)}`)
  const versions = entries.flatMap(({ version, side, date, clauses, isChanged, positions }, at) => {
    const clause = clauses
      .map(({ label, heading }) => [label, heading].filter((part) => part !== null).join(' '))
      .join(', ')
    const state =
      clauses.length === 0 ? 'no such clause' : at === 0 ? clause : `${clause}, ${isChanged ? 'changed' : 'as before'}`
    const words = isChanged || at === 0 ? clauses.map(({ text }) => `  ${quoted(text)}`) : []
    return [
      `version ${version}, ${side}, ${date}: ${state}`,
      ...words,
      ...positions.map((position) => `  ${position.side} wants: ${quoted(position.text)}`),
    ]
  })
  const figures =
    series === null ? [] : [`${series.name}, in ${series.unit}: ${series.values.map(figureText).join(', ')}`]
  const carried = carriedIn === null ? [] : [`What was agreed stands in the text since version ${carriedIn}.`]
  return [...before, ...versions, ...figures, ...carried].join('\n')
}

type Figure = NonNullable<Output<'point.timeline'>['series']>['values'][number]

const figureText = ({ version, side, number }: Figure): string => `${side} ${number} (version ${version})`

/** What a version means for the points. */
export function proposalText({ side, positions, gone, falls }: Output<'round.propose'>): string {
  const lines = [
    ...positions.map(
      ({ point, title, label, text }) =>
        `${point} ${title}: the ${side} wants, in ${label ?? 'its clause'}, ${quoted(text)}`,
    ),
    ...gone.map(({ point, title }) => `${point} ${title}: its clause is gone`),
    ...falls.map(
      ({ point, title, agreed }) =>
        `${point} ${title}: the text does not carry what was agreed any more, ${quoted(agreed)}`,
    ),
  ]
  return lines.length === 0 ? 'It changes nothing for the points.' : lines.join('\n')
}

type ListRow = Output<'round.readList'>['rows'][number]

const CONFLICTS: Readonly<Record<ListRow['conflicts'][number], string>> = {
  'unknown-point': 'there is no such point',
  settled: 'it is settled',
  'answered-since': 'something was recorded since the list was made',
  'our-words-changed': 'our words were altered',
  'their-words-changed': 'they wrote over their words',
  'same-as-before': 'as on record',
}

/** The answers in a list that came back, and what parts from the record. */
export function answersText({ side, rows, notes }: Output<'round.readList'>): string {
  const answered = rows.filter(({ answer, conflicts }) => answer !== null || conflicts.length > 0)
  const lines = answered.map(({ number, title, answer, conflicts }) => {
    const why = conflicts.length === 0 ? '' : ` (${conflicts.map((conflict) => CONFLICTS[conflict]).join('; ')})`
    return `${number === '' ? '(no number)' : number} ${title}${why}: ${answer === null ? 'no answer' : quoted(answer)}`
  })
  const told = lines.length === 0 ? [`The ${side} answered nothing.`] : lines
  return [...told, ...notes].join('\n')
}
