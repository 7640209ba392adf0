/** How a line of a printout looks: a quote of the contract, something to act on, an aside, a caption. */
export type PrintTone = 'plain' | 'quote' | 'warning' | 'muted' | 'strong'

export interface PrintLine {
  readonly text: string
  readonly tone: PrintTone
}

/** The lines of one cell, one below the other. */
export type PrintCell = readonly PrintLine[]

export interface PrintTable {
  /** `width`: its share of the whole. */
  readonly columns: readonly { readonly title: string; readonly width: number }[]
  readonly rows: readonly (readonly PrintCell[])[]
}

export interface PrintSection {
  readonly heading: string | null
  readonly lines: readonly PrintLine[]
  readonly table: PrintTable | null
}

/** A page or more to print or send: what it says, whatever kind of file it becomes. */
export interface Printout {
  readonly title: string
  /** What it is about: the contract, the version, the settings. */
  readonly facts: readonly { readonly name: string; readonly value: string }[]
  readonly sections: readonly PrintSection[]
  /** Below everything. */
  readonly closing: readonly string[]
  /** The day it is made, `YYYY-MM-DD`; null for what becomes part of a contract. */
  readonly madeOn: string | null
  /** Its tables have many columns: in Word its pages lie on their side. */
  readonly isWide?: boolean
}

export const line = (text: string, tone: PrintTone = 'plain'): PrintLine => ({ text, tone })
