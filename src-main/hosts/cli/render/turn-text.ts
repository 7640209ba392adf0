import type { Output } from '#shared/api/contract.ts'
import { SIDES, type Side } from '#shared/model/side.ts'
import { plural, textTable } from '../output.ts'

type Shown = Output<'turn.show'>

/** "our turn, 3 days", "their turn since 2026-11-12"; nobody's before the first version and once the text is frozen. */
export function turnText(turn: Output<'contract.show'>['turn'], ours: Side): string {
  const { holder, since, lasting } = turn
  if (holder === null) return 'nobody’s turn'
  return holder === ours ? `our turn, ${plural(lasting, 'day')}` : `their turn since ${since}`
}

const forkText = ({ version, why }: Shown['forks'][number]): string =>
  why === 'not-their-turn'
    ? `Fork: version ${version} came out of turn.`
    : `Fork: version ${version} answers another version than the one before it.`

const sendingText = ({ id, version, on, channel, files }: Shown['sendings'][number]): string =>
  [
    `Sent (${id}): version ${version} on ${on} by ${channel}`,
    ...files.map(({ name, sha256 }) => `  ${sha256}  ${name}`),
  ].join('\n')

/** Who held the pen when, the days of each side, what came out of turn, and what went out. */
export function turnsText(shown: Shown): string {
  const { turns, days, rounds, said, forks, sendings } = shown
  if (turns.length === 0) return 'No version yet: it is nobody’s turn.'
  const rows = turns.map(({ holder, since, until, days: lasted, version }) => [
    since,
    until ?? 'now',
    holder,
    plural(lasted, 'day'),
    version === null ? 'by your word' : `by version ${version}`,
  ])
  const words = said.map(({ id, holder, since, note }) =>
    [`Said (${id}): the ${holder}’s turn since ${since}`, note].filter((part) => part !== null).join(', '),
  )
  const shares = SIDES.map((side) => `${side} ${plural(days[side], 'day')}`).join(', ')
  return [
    textTable(rows),
    `Round ${rounds}; ${shares}.`,
    ...words,
    ...forks.map(forkText),
    ...sendings.map(sendingText),
  ].join('\n')
}

/** The days to keep, each with where it comes from. */
export function deadlinesText(deadlines: Output<'deadline.list'>): string {
  if (deadlines.length === 0) return 'No dates to keep.'
  return deadlines
    .map(({ date, contract, kind, title, clause, point, reminder }) => {
      const from = {
        point: `due day of ${point}`,
        end: 'with the agreed change orders',
        text: `clause ${clause?.label ?? '(unnumbered)'}`,
        notice: `derived from clause ${clause?.label ?? '(unnumbered)'}`,
        own: `reminder ${reminder}`,
      }[kind]
      const quote = clause === null ? [] : [`            “${clause.quote}”`]
      return [`${date}  ${contract}  ${title} (${from})`, ...quote].join('\n')
    })
    .join('\n')
}
