import { describe, expect, expectTypeOf, it } from 'vitest'
import type { ReadableDb } from '#main/store/db.ts'
import type { Point, Position } from '#shared/model/point.ts'
import type { SharablePoint } from '#shared/negotiate/leaving/field-classes.ts'
import { STORED_COLUMNS } from '#shared/negotiate/leaving/stored-columns.ts'
import { newWorkspace } from './support/workspaces.ts'

/** Every table of a workspace with its columns, as the file has them. */
function readColumns(db: ReadableDb): Record<string, readonly string[]> {
  const tables = db
    .prepare<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .all()
  return Object.fromEntries(
    tables.map(({ name }) => {
      const columns = db.prepare<{ name: string }>(`PRAGMA table_info(${name})`).all()
      return [name, columns.map((column) => column.name).sort()]
    }),
  )
}

describe('what may leave the workspace', () => {
  it('is said of every column of every table that a workspace has, and of no other', () => {
    const classified = Object.entries(STORED_COLUMNS).map(([table, columns]) => [table, Object.keys(columns).sort()])
    expect(readColumns(newWorkspace().db)).toEqual(Object.fromEntries(classified))
  })

  it('keeps how far we would go, why, and what we trade for ourselves', () => {
    const { points, trades, said_turns, review_choices, draft_edits } = STORED_COLUMNS
    const { wording, ideal, acceptable, walk_away, priority, better, rationale, notes } = points
    const ours = [wording, ideal, acceptable, walk_away, priority, better, rationale, notes]
    expect([...ours, trades.gave, trades.got, trades.note, said_turns.note, review_choices.note]).not.toContain(
      'shared',
    )
    expect(draft_edits.edit).toBe('private')
  })

  it('is all that what makes exports of points can read, by type', () => {
    type Private = 'wording' | 'ladder' | 'priority' | 'better' | 'rationale' | 'notes'
    expectTypeOf<Extract<keyof SharablePoint, Private>>().toEqualTypeOf<never>()
    expectTypeOf<Exclude<keyof Point, keyof SharablePoint>>().toEqualTypeOf<Private | 'raisedAt'>()
    type Bookkeeping = 'recordedAt' | 'origin' | 'clause'
    expectTypeOf<Exclude<keyof Position, keyof SharablePoint['positions'][number]>>().toEqualTypeOf<Bookkeeping>()
  })
})
