import type { CommandId } from '#renderer/commands/table.ts'

/** What stands on a page of the help, one below the other. */
export type HelpBlock =
  | string
  /** A list; each item may have a name in front. */
  | { readonly list: readonly (string | readonly [name: string, words: string])[] }
  /** Words to type, or patterns, as they are written. */
  | { readonly code: readonly (readonly [code: string, words: string])[] }
  /** Commands with their shortcuts, as they are now. */
  | { readonly commands: readonly CommandId[] }

export interface HelpSection {
  readonly title: string
  readonly blocks: readonly HelpBlock[]
}

/** One page: `id` stands in its address. */
export interface HelpPage {
  readonly id: string
  readonly title: string
  readonly intro: string
  readonly sections: readonly HelpSection[]
}
