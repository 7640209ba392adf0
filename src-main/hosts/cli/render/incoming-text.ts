import type { Output } from '#shared/api/contract.ts'
import { plural, textTable } from '../output.ts'

type Placed = Output<'incoming.place'>
type Sorted = Output<'incoming.sort'>
type Reason = NonNullable<Placed['sender']>['reasons'][number]

const percent = (share: number): string => `${Math.round(share * 100)} %`

function reasonText(reason: Reason): string {
  switch (reason.kind) {
    case 'author':
      return `${reason.who} made changes in it, and first did in version ${reason.version}`
    case 'editor':
      return `${reason.who} saved it last, and is known from version ${reason.version}`
    case 'company':
      return `its properties name ${reason.who}`
    case 'party-author':
      return `${reason.who} made changes in it`
    case 'turn':
      return `it is their turn after version ${reason.version}`
  }
}

function senderText({ sender }: Placed): readonly string[] {
  if (sender === null) return []
  const surely = sender.isUnsure ? 'perhaps' : 'probably'
  return [`Sent ${surely} by the ${sender.side}: ${sender.reasons.map(reasonText).join('; ')}.`]
}

/** Where documents belong, for a person. */
export function placedText(placed: Placed, names: readonly string[]): string {
  const { contracts, answered, kinds, known } = placed
  const best = contracts.find(({ isLikely }) => isLikely)
  return [
    ...(names.length > 1 ? [textTable(names.map((name, at) => [kinds[at] ?? '', name])), ''] : []),
    ...known.map(({ offer, contract, version }) => `${names[offer]} is version ${version} of ${contract} already.`),
    ...(contracts.length === 0 ? ['There are no contracts in this workspace yet.'] : []),
    ...(contracts.length > 0 && best === undefined ? ['It probably belongs to none of these contracts:'] : []),
    textTable(
      contracts.map(({ contract, title, similarity, isLikely }) => [
        ...[isLikely ? '*' : ' ', contract, title, `${percent(similarity)} alike`],
      ]),
    ),
    ...(answered === null ? [] : [`It answers version ${answered.version} (${percent(answered.similarity)} alike).`]),
    ...senderText(placed),
  ]
    .filter((line, at) => line !== '' || at === 1)
    .join('\n')
}

/** What a folder holds, for a person. */
export function sortedText({ contracts, known }: Sorted, names: readonly string[]): string {
  const found = contracts.flatMap(({ contract, title, vendor, buyer, versions }) => [
    `${contract === null ? 'A new contract' : `More of ${contract}`}: ${title}${vendor === null && buyer === null ? '' : ` (${vendor ?? 'unknown'} to ${buyer ?? 'unknown'})`}`,
    textTable(
      versions.flatMap(({ side, isUnsure, date, answers, documents }, at) =>
        documents.map(({ offer, kind }, place) => [
          ...[`  ${place === 0 ? at + 1 : ''}`, place === 0 ? (date ?? 'no date') : ''],
          place === 0 ? `${side ?? 'side unknown'}${side !== null && isUnsure ? '?' : ''}` : '',
          place === 0 && answers !== null && answers !== at - 1 ? `answers ${answers + 1}` : '',
          ...[kind, names[offer] ?? ''],
        ]),
      ),
    ),
    '',
  ])
  const twins = known.map(({ offer, sameAs }) =>
    sameAs === null
      ? `${names[offer]} is in the workspace already.`
      : `${names[offer]} is the same file as ${names[sameAs]}.`,
  )
  const drafts = contracts.reduce((sum, { versions }) => sum + versions.length, 0)
  return [
    ...found,
    ...twins,
    `${plural(drafts, 'version')} of ${plural(contracts.length, 'contract')}; nothing was added.`,
  ].join('\n')
}
