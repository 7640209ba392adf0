import type { Side } from '../side.ts'
import type { Condition } from './condition.ts'

/** What is expected of the text: the same topics, different evidence. */
export const DEPTHS = ['smb', 'enterprise'] as const

export type Depth = (typeof DEPTHS)[number]

/** Said by a source, or drafted by us from what it says; the second is never shown as the first. */
export type Basis = 'stated' | 'derived'

/** An article or guide that a playbook's facts come from. */
export interface PlaybookSource {
  readonly id: string
  readonly title: string
  readonly author: string | null
}

/** A place in a source: its section as the source or its notes number it. */
export interface SourcePlace {
  readonly source: string
  readonly section: string
}

/**
 * Words that show what a sentence is about. See `shared/review/pattern/parse-pattern.ts` for how `find` is written.
 *
 * A sentence is evidence from a weight of 1 in all, its words (`WordWeights`) counted in, or from 2 of its signals alone; a
 * negative weight speaks against it. In a heading, a signal counts
 * for every sentence below.
 */
export interface Signal {
  readonly find: string
  readonly in?: 'heading'
  /** 1 where it is absent. */
  readonly weight?: number
}

/** Words of a list that are known by name: "PHI" and "health information" are both `health data`. */
export interface ListItem {
  readonly name: string
  readonly find: string
}

/** How a field is read from a sentence. The first rule that finds something counts. */
export interface FieldRule {
  readonly find: string
  /** Where it is looked for: in the sentences about the topic and those beside and below them, or in the whole text. */
  readonly in?: 'anywhere'
  /** The value it has where `find` is found: `yes`, `no`, or one of the field's options. */
  readonly is?: string
  /**
   * The typed value that stands in what was found, of a list all of them in the section; or the words behind it up to the
   * sentence's end, or the list that the sentence ends in.
   */
  readonly take?: 'duration' | 'money' | 'percentage' | 'number' | 'date' | 'rest'
  /** Where it is found, too, the rule does not hold. */
  readonly unless?: string
}

export const FIELD_TYPES = [
  'text',
  'list',
  'yesno',
  'choice',
  'duration',
  'money',
  'percentage',
  'number',
  'date',
] as const

export type FieldType = (typeof FIELD_TYPES)[number]

/** A value that the topic needs. */
export interface Field {
  readonly id: string
  readonly title: string
  readonly type: FieldType
  readonly basis: Basis
  /** At which depths the topic is vague without it. */
  readonly needed: readonly Depth[]
  /** Fields of the topic any of which settles it as well, so that this one is not needed beside it. */
  readonly or?: readonly string[]
  /** Of a choice. */
  readonly options?: readonly string[]
  /** Of a list: what is known by name. */
  readonly items?: readonly ListItem[]
  /** What a draft of ours says where the user gives no value. */
  readonly usual?: string
  readonly read: readonly FieldRule[]
}

/** Words that sound as if they settled something. A finding only where the values that it needs are not there. */
export interface VagueWords {
  readonly find: string
  /** The fields one of which cures it, wherever it is read; any of the same clause where it is absent. */
  readonly cures?: readonly string[]
  /** Where it is found in the same sentence, too, the words are no finding: "does not warrant …". */
  readonly unless?: string
  /** What to ask for instead. */
  readonly ask: string
}

export interface PlaybookStatement {
  readonly text: string
  readonly basis: Basis
}

/** What a side wants, and what it may settle for. The walk-away is the user's own and stands in no playbook. */
export interface SidePositions {
  readonly preferred: PlaybookStatement
  readonly fallback: PlaybookStatement
}

/**
 * Model wording of ours, as each side would draft it; a line's end parts paragraphs.
 *
 * `{field-id}` stands for a value of the topic, `{provider}` and `{customer}` for the sides whose model it is and is not.
 */
export type ModelWording = Readonly<Record<Side, Readonly<Record<Depth, string>>>>

/** A linear model: what each word or pair of words in a sentence speaks for the topic, added up with its signals. */
export interface WordWeights {
  readonly bias: number
  /**
   * By words in lower case, each cut to its first seven letters, two with a space between where they are neighbours; `0`
   * is any figure, `<money>` a typed value. Behind `# ` stand words of the headings above.
   */
  readonly weights: Readonly<Record<string, number>>
  /** From here on, below the 1 that it takes, a sentence is evidence beside one that reaches 1. */
  readonly beside?: number
}

/** One thing a contract should settle. */
export interface Topic {
  readonly id: string
  readonly title: string
  readonly group: string
  /** What the text should say, as a question. */
  readonly question: string
  readonly sources: readonly SourcePlace[]
  readonly signals: readonly Signal[]
  readonly words?: WordWeights
  /** Judged by how the whole text reads, too; see `shared/review/plain-language/judge-plain-language.ts`. */
  readonly measure?: 'plain-language'
  readonly fields: readonly Field[]
  readonly vague: readonly VagueWords[]
  readonly positions: Readonly<Record<Side, SidePositions>>
  readonly wording: ModelWording
  readonly links: readonly string[]
  /** Where a draft of ours has it: in the agreement itself, or in its security schedule. */
  readonly place?: 'agreement' | 'schedule'
  /** The entry of OWASP's Top 10 for LLM applications that the sources point to. */
  readonly owasp?: string
}

/** Something to be told when its condition holds: a red flag, a conflict, an item of a checklist. */
export interface Rule {
  readonly id: string
  readonly title: string
  readonly when: Condition
  /** What it means and what to do, in our words. */
  readonly message: string
  /** Topics it is about: their evidence is its evidence. */
  readonly topics: readonly string[]
  readonly basis: Basis
}

/** A field of the checklist to be filled while reading: the value of a topic's field. */
export interface ChecklistEntry {
  readonly id: string
  readonly group: string
  readonly title: string
  /** Fields of topics, `topic-id.field-id`; the first that was read fills it. */
  readonly fields: readonly string[]
}

/** Patterns that name somebody else for a half than who typically holds it: the other side, or expressly nobody. */
export interface OtherOwners {
  readonly other: readonly string[]
  readonly nobody: readonly string[]
}

/** A control that both sides hold a half of. */
export interface SharedControl {
  readonly id: string
  readonly title: string
  readonly client: PlaybookStatement
  readonly vendor: PlaybookStatement
  readonly gap: string
  readonly topic: string
  /** Patterns that name the client for its half, and the vendor for its own. */
  readonly clientNamed: readonly string[]
  readonly vendorNamed: readonly string[]
  readonly otherwise?: { readonly client: OtherOwners; readonly vendor: OtherOwners }
}

/** A clause of the frame around the topics of a new contract. */
export interface TemplateClause {
  readonly heading: string
  readonly text: string
}

/**
 * What stands around the topics when a new contract is assembled. In all of it `{vendor}`, `{client}`, `{title}`, `{date}`
 * and `{services}` stand for what the user says.
 */
export interface PlaybookTemplate {
  /** Before the first clause; a line's end parts paragraphs. */
  readonly intro: string
  readonly opening: readonly TemplateClause[]
  readonly closing: readonly TemplateClause[]
  /** What the schedule is called. */
  readonly schedule: string
}

/** Expectations as data. */
export interface Playbook {
  readonly id: string
  readonly title: string
  /** The language whose texts it can read (BCP 47). */
  readonly language: string
  readonly about: string
  readonly sources: readonly PlaybookSource[]
  readonly topics: readonly Topic[]
  readonly redFlags: readonly Rule[]
  readonly conflicts: readonly Rule[]
  readonly implementation: readonly Rule[]
  /** Failure modes, questions, statements, negotiation points and takeaways. */
  readonly notes: readonly Rule[]
  readonly checklist: readonly ChecklistEntry[]
  readonly controls: readonly SharedControl[]
  readonly template?: PlaybookTemplate
}
