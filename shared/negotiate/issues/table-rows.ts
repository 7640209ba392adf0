/** The rows of a table, each its cells from the left, as plain text. */
export type TableRows = readonly (readonly string[])[]

/** The tables of a file in their order, and what of it was not taken as it is, in words for people. */
export interface ReadTables {
  readonly tables: readonly TableRows[]
  readonly notes: readonly string[]
}
