import { describe, expect, expectTypeOf, it } from 'vitest'
import type { ReadableDb } from '#main/store/db.ts'
import type { Point, Position } from '#shared/model/point.ts'
import * as fields from '#shared/negotiate/leaving/field-classes.ts'
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
    const ofUs = (classes: Readonly<Record<string, string>>): readonly string[] =>
      Object.keys(classes).filter((key) => classes[key] === 'private')
    const { points } = STORED_COLUMNS
    expect(ofUs(fields.POINT_FIELDS)).toEqual(['wording', 'ladder', 'priority', 'better', 'rationale', 'notes'])
    expect(ofUs(points)).toEqual('wording ideal acceptable walk_away priority better rationale notes'.split(' '))
    expect(ofUs(fields.TRADE_FIELDS)).toEqual(['gave', 'gaveIn', 'got', 'gotIn', 'isConditional', 'note'])
    expect(ofUs(fields.SAID_TURN_FIELDS)).toEqual(['note'])
    expect(ofUs(fields.SENDING_FIELDS)).toEqual(['channel', 'note'])
    expect(ofUs(fields.TOPIC_CHOICE_FIELDS)).toEqual(['note'])
    expect(ofUs(fields.OUR_DRAFT_FIELDS)).toEqual(['edits'])
    expect(ofUs(fields.DRAFT_EDIT_FIELDS)).toEqual(['decision', 'note'])
    expect(ofUs({ ...fields.POSITION_FIELDS, ...fields.POINT_CLAUSE_FIELDS })).toEqual([])
  })

  it('is all that what makes exports of points can read, by type', () => {
    type Sharable = fields.SharablePoint
    type Private = 'wording' | 'ladder' | 'priority' | 'better' | 'rationale' | 'notes'
    expectTypeOf<Extract<keyof Sharable, Private>>().toEqualTypeOf<never>()
    expectTypeOf<Exclude<keyof Point, keyof Sharable>>().toEqualTypeOf<Private | 'raisedAt'>()
    type Bookkeeping = 'recordedAt' | 'origin' | 'clause'
    expectTypeOf<Exclude<keyof Position, keyof Sharable['positions'][number]>>().toEqualTypeOf<Bookkeeping>()
  })
})
