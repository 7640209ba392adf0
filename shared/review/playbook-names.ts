import type { Condition } from '../model/playbook/condition.ts'
import type { Playbook, Rule, Topic } from '../model/playbook/playbook.ts'

/** What is wrong in a playbook, and where: "topics.3.signals.0.find". */
export interface PlaybookFault {
  readonly path: string
  readonly problem: string
}

/** A condition without conditions in it, and where it stands. */
export type Leaf = Exclude<Condition, { readonly all: unknown } | { readonly any: unknown } | { readonly not: unknown }>

/** The conditions without conditions in them that a condition is made of. */
export function leavesOf(
  path: string,
  condition: Condition,
): readonly { readonly path: string; readonly leaf: Leaf }[] {
  if ('all' in condition) return condition.all.flatMap((inner, at) => leavesOf(`${path}.all.${at}`, inner))
  if ('any' in condition) return condition.any.flatMap((inner, at) => leavesOf(`${path}.any.${at}`, inner))
  return 'not' in condition ? leavesOf(`${path}.not`, condition.not) : [{ path, leaf: condition }]
}

const RULES = ['redFlags', 'conflicts', 'implementation', 'notes'] as const

/** All rules of a playbook, and where each stands. */
export const rulesOf = (playbook: Playbook): readonly (readonly [string, Rule])[] =>
  RULES.flatMap((list) => playbook[list].map((rule, at) => [`${list}.${at}`, rule] as const))

/** Ids that two parts of one kind share, told at the second one. */
function twiceIn(path: string, parts: readonly { readonly id: string }[]): readonly PlaybookFault[] {
  return twice(parts.map(({ id }, at) => [`${path}.${at}.id`, id]))
}

function twice(ids: readonly (readonly [path: string, id: string])[]): readonly PlaybookFault[] {
  const seen = new Set<string>()
  return ids.flatMap(([path, id]) => {
    if (seen.has(id)) return [{ path, problem: `"${id}" is there already` }]
    seen.add(id)
    return []
  })
}

const givenTwice = (playbook: Playbook): readonly PlaybookFault[] => [
  ...twice([
    ...playbook.topics.map(({ id }, at) => [`topics.${at}.id`, id] as const),
    ...rulesOf(playbook).map(([path, { id }]) => [`${path}.id`, id] as const),
  ]),
  ...playbook.topics.flatMap(({ fields }, at) => twiceIn(`topics.${at}.fields`, fields)),
  ...twiceIn('sources', playbook.sources),
  ...twiceIn('checklist', playbook.checklist),
  ...twiceIn('controls', playbook.controls),
]

/** Ids that are given twice, and those that are named and are not there. */
export const nameFaults = (playbook: Playbook): readonly PlaybookFault[] => [
  ...unknownNames(playbook),
  ...givenTwice(playbook),
]

/** Topics and fields that are named and are not there. */
function unknownNames(playbook: Playbook): readonly PlaybookFault[] {
  const topics = new Set(playbook.topics.map(({ id }) => id))
  const fields = new Set(playbook.topics.flatMap((topic) => topic.fields.map(({ id }) => `${topic.id}.${id}`)))
  const noTopic = (path: string, id: string): readonly PlaybookFault[] =>
    topics.has(id) ? [] : [{ path, problem: `there is no topic "${id}"` }]
  const sources = new Set(playbook.sources.map(({ id }) => id))
  const noSource = (path: string, id: string): readonly PlaybookFault[] =>
    sources.has(id) ? [] : [{ path, problem: `there is no source "${id}"` }]
  const noField = (path: string, id: string): readonly PlaybookFault[] =>
    fields.has(id) ? [] : [{ path, problem: `there is no field "${id}"` }]
  const inLeaf = (path: string, leaf: Leaf): readonly PlaybookFault[] => {
    if ('topic' in leaf) return noTopic(`${path}.topic`, leaf.topic)
    if ('field' in leaf) return noField(`${path}.field`, leaf.field)
    if ('sum' in leaf) return noField(`${path}.sum`, leaf.sum)
    if ('differ' in leaf) return leaf.differ.flatMap((field, at) => noField(`${path}.differ.${at}`, field))
    if ('below' in leaf)
      return leaf.below.flatMap((field, at) => (typeof field === 'number' ? [] : noField(`${path}.below.${at}`, field)))
    return []
  }
  const inTopic = (path: string, { id, links, sources: from, fields: own, vague }: Topic): readonly PlaybookFault[] => [
    ...from.flatMap(({ source }, of) => noSource(`${path}.sources.${of}.source`, source)),
    ...links.flatMap((link, of) => noTopic(`${path}.links.${of}`, link)),
    ...own.flatMap(({ or = [] }, at) =>
      or.flatMap((name, of) => noField(`${path}.fields.${at}.or.${of}`, `${id}.${name}`)),
    ),
    ...vague.flatMap(({ cures = [] }, at) =>
      cures.flatMap((name, of) => noField(`${path}.vague.${at}.cures.${of}`, `${id}.${name}`)),
    ),
  ]
  return [
    ...playbook.topics.flatMap((topic, at) => inTopic(`topics.${at}`, topic)),
    ...rulesOf(playbook).flatMap(([path, { when, topics: about }]) => [
      ...leavesOf(`${path}.when`, when).flatMap(({ path: at, leaf }) => inLeaf(at, leaf)),
      ...about.flatMap((id, at) => noTopic(`${path}.topics.${at}`, id)),
    ]),
    ...playbook.controls.flatMap(({ topic }, at) => noTopic(`controls.${at}.topic`, topic)),
    ...playbook.checklist.flatMap(({ fields: of }, at) =>
      of.flatMap((id, n) => noField(`checklist.${at}.fields.${n}`, id)),
    ),
  ]
}
