import { HALVES } from '../model/playbook/contract-settings.ts'
import type { Field, FieldRule, ListItem, Playbook, SharedControl, Topic } from '../model/playbook/playbook.ts'
import { err, ok, type Result } from '../model/result.ts'
import { type CompiledPattern, compilePattern } from './pattern/compile-pattern.ts'
import { type FindPatterns, findPatternsOf } from './pattern/find-patterns.ts'
import { type Leaf, leavesOf, nameFaults, type PlaybookFault, rulesOf } from './playbook-names.ts'
import { indexSignals, type SignalIndex } from './weigh-signals.ts'
import { indexWords, type WordIndex } from './words/index-words.ts'

/** A playbook with its patterns compiled: by how they are written. */
export interface PreparedPlaybook {
  readonly playbook: Playbook
  readonly pattern: (source: string) => CompiledPattern
  /** Finds its patterns in the sentences of a text. */
  readonly find: FindPatterns
  /** Of the signals of the topics. */
  readonly signals: SignalIndex
  /** Of the linear models of the topics. */
  readonly weigh: WordIndex
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

function leafEntries(path: string, leaf: Leaf): readonly Place[] {
  if ('found' in leaf) return [{ path: `${path}.found`, find: leaf.found }]
  if ('unordered' in leaf) return listEntries(`${path}.unordered`, leaf.unordered)
  if (!('parts' in leaf)) return []
  return [
    { path: `${path}.parts`, find: leaf.parts },
    { path: `${path}.total`, find: leaf.total },
  ]
}

const listEntries = (path: string, finds: readonly string[] = []): readonly Place[] =>
  finds.map((find, at) => ({ path: `${path}.${at}`, find }))

const controlEntries = (path: string, { clientNamed, vendorNamed, otherwise }: SharedControl): readonly Place[] => [
  ...listEntries(`${path}.clientNamed`, clientNamed),
  ...listEntries(`${path}.vendorNamed`, vendorNamed),
  ...HALVES.flatMap((half) => [
    ...listEntries(`${path}.otherwise.${half}.other`, otherwise?.[half].other),
    ...listEntries(`${path}.otherwise.${half}.nobody`, otherwise?.[half].nobody),
  ]),
]

function placesOf(playbook: Playbook): readonly Place[] {
  return [
    ...playbook.topics.flatMap((topic, at) => topicEntries(`topics.${at}`, topic)),
    ...rulesOf(playbook).flatMap(([path, { when }]) =>
      leavesOf(`${path}.when`, when).flatMap(({ path: at, leaf }) => leafEntries(at, leaf)),
    ),
    ...playbook.controls.flatMap((control, at) => controlEntries(`controls.${at}`, control)),
  ]
}

/** Compiles the patterns of a playbook and checks what its parts name. */
export function preparePlaybook(playbook: Playbook): Result<PreparedPlaybook, readonly PlaybookFault[]> {
  const faults = [...nameFaults(playbook)]
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
  return ok({
    playbook,
    pattern,
    find: findPatternsOf([...bySource.values()]),
    signals: indexSignals(playbook.topics, pattern),
    weigh: indexWords(playbook.topics),
  })
}
