import type { Condition } from '../model/playbook/condition.ts'
import type { Field, FieldRule, ListItem, Playbook, Rule, Topic } from '../model/playbook/playbook.ts'
import { err, ok, type Result } from '../model/result.ts'
import { type CompiledPattern, compilePattern } from './pattern/compile-pattern.ts'
import { indexPatterns, type PatternIndex } from './pattern/index-patterns.ts'

/** What is wrong in a playbook, and where: "topics.3.signals.0.find". */
export interface PlaybookFault {
  readonly path: string
  readonly problem: string
}

/** A playbook with its patterns compiled: by how they are written. */
export interface PreparedPlaybook {
  readonly playbook: Playbook
  readonly pattern: (source: string) => CompiledPattern
  /** Of the patterns that are looked for in sentences. */
  readonly index: PatternIndex
}

interface Place {
  readonly path: string
  readonly find: string
}

const findEntries = (path: string, { find, unless }: Pick<FieldRule, 'find' | 'unless'>): readonly Place[] => [
  { path: `${path}.find`, find },
  ...(unless === undefined ? [] : [{ path: `${path}.unless`, find: unless }]),
]

const fieldEntries = (path: string, { read, items = [] }: Field): readonly Place[] => [
  ...read.flatMap((rule, at) => findEntries(`${path}.read.${at}`, rule)),
  ...items.map(({ find }: ListItem, at) => ({ path: `${path}.items.${at}.find`, find })),
]

const topicEntries = (path: string, topic: Topic): readonly Place[] => [
  ...topic.signals.map(({ find }, at) => ({ path: `${path}.signals.${at}.find`, find })),
  ...topic.fields.flatMap((field, at) => fieldEntries(`${path}.fields.${at}`, field)),
  ...topic.vague.flatMap((words, at) => findEntries(`${path}.vague.${at}`, words)),
]

/** A condition without conditions in it, and where it stands. */
type Leaf = Exclude<Condition, { readonly all: unknown } | { readonly any: unknown } | { readonly not: unknown }>

function leavesOf(path: string, condition: Condition): readonly { readonly path: string; readonly leaf: Leaf }[] {
  if ('all' in condition) return condition.all.flatMap((inner, at) => leavesOf(`${path}.all.${at}`, inner))
  if ('any' in condition) return condition.any.flatMap((inner, at) => leavesOf(`${path}.any.${at}`, inner))
  return 'not' in condition ? leavesOf(`${path}.not`, condition.not) : [{ path, leaf: condition }]
}

const RULES = ['redFlags', 'conflicts', 'implementation', 'notes'] as const

const rulesOf = (playbook: Playbook): readonly (readonly [string, Rule])[] =>
  RULES.flatMap((list) => playbook[list].map((rule, at) => [`${list}.${at}`, rule] as const))

function placesOf(playbook: Playbook): readonly Place[] {
  const controls = playbook.controls.flatMap(({ clientNamed, vendorNamed }, at) => [
    ...clientNamed.map((find, of) => ({ path: `controls.${at}.clientNamed.${of}`, find })),
    ...vendorNamed.map((find, of) => ({ path: `controls.${at}.vendorNamed.${of}`, find })),
  ])
  return [
    ...playbook.topics.flatMap((topic, at) => topicEntries(`topics.${at}`, topic)),
    ...rulesOf(playbook).flatMap(([path, { when }]) =>
      leavesOf(`${path}.when`, when).flatMap(({ path: at, leaf }) =>
        'found' in leaf ? [{ path: `${at}.found`, find: leaf.found }] : [],
      ),
    ),
    ...controls,
  ]
}

function findTwice(playbook: Playbook): PlaybookFault | null {
  const seen = new Set<string>()
  const ids: readonly (readonly [string, string])[] = [
    ...playbook.topics.map(({ id }, at) => [`topics.${at}.id`, id] as const),
    ...rulesOf(playbook).map(([path, { id }]) => [`${path}.id`, id] as const),
  ]
  for (const [path, id] of ids) {
    if (seen.has(id)) return { path, problem: `"${id}" is there already` }
    seen.add(id)
  }
  return null
}

/** Compiles the patterns of a playbook and checks what its parts name. */
export function preparePlaybook(playbook: Playbook): Result<PreparedPlaybook, readonly PlaybookFault[]> {
  const faults: PlaybookFault[] = [...unknownNames(playbook)]
  const twice = findTwice(playbook)
  if (twice !== null) faults.push(twice)
  const bySource = new Map<string, CompiledPattern>()
  for (const { path, find } of placesOf(playbook)) {
    const compiled = compilePattern(find)
    if (compiled.ok) bySource.set(find, compiled.value)
    else faults.push({ path, problem: `${compiled.error.problem} (at character ${compiled.error.at + 1})` })
  }
  if (faults.length > 0) return err(faults)
  const pattern = (source: string): CompiledPattern => {
    const compiled = bySource.get(source)
    if (compiled === undefined) throw new Error(`"${source}" is no pattern of the playbook ${playbook.id}`)
    return compiled
  }
  return ok({ playbook, pattern, index: indexPatterns([...bySource.values()]) })
}

/** Topics and fields that are named and are not there. */
function unknownNames(playbook: Playbook): readonly PlaybookFault[] {
  const topics = new Set(playbook.topics.map(({ id }) => id))
  const fields = new Set(playbook.topics.flatMap((topic) => topic.fields.map(({ id }) => `${topic.id}.${id}`)))
  const noTopic = (path: string, id: string): readonly PlaybookFault[] =>
    topics.has(id) ? [] : [{ path, problem: `there is no topic "${id}"` }]
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
  const inTopic = (path: string, { id, links, fields: own, vague }: Topic): readonly PlaybookFault[] => [
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
