import { WARNING_KINDS } from '../../model/negotiation/warning.ts'
import { POSITION_ORIGINS } from '../../model/point.ts'
import { LIST_CONFLICTS } from '../../negotiate/issues/read-issues.ts'
import { point } from '../points.ts'
import { type DeepReadonly, mutation, query } from '../procedure.ts'
import { contractRef, file, lineage, pointRef, prose, side, versionNumber } from '../schemas/fields.ts'
import { termValue } from '../schemas/version-text.ts'
import { z } from '../zod.ts'

const ofContract = z.strictObject({ contract: contractRef })

/** A position to take over. */
const taken = z.strictObject({ point: pointRef, side, text: prose, clause: lineage.nullable() })

const clauseThen = z.strictObject({
  lineage,
  label: z.string().nullable(),
  heading: z.string().nullable(),
  text: z.string(),
})

const namedTerm = z.strictObject({ name: z.string(), value: termValue })

const positionNumbers = z.array(z.int().min(1)).max(1_000).readonly()
const points = z.array(pointRef).max(1_000).readonly()
/** Untrimmed, so that taking back leaves the very words. */
const agreements = z.array(z.strictObject({ point: pointRef, text: z.string().max(200_000), version: versionNumber }))

/** What was recorded, which agreements were taken back, and which open points are countered by it. */
const takenRound = z.strictObject({
  points: z.array(point),
  /** The positions recorded, by their numbers in the workspace. */
  recorded: z.array(z.int().min(1)),
  reopened: agreements,
  countered: z.array(pointRef),
})

const takingBack = (
  { contract }: { readonly contract: string },
  { recorded, reopened, countered }: DeepReadonly<z.output<typeof takenRound>>,
) => ({ contract, positions: recorded, agree: reopened, countered })

export const roundProcedures = {
  /**
   * What a version means for the points: positions of its sender that its changed clauses give, points whose clause
   * changed or is gone, and agreements that its text no longer carries. Nothing is recorded.
   */
  'round.propose': query(
    ofContract.extend({ version: versionNumber }),
    z.strictObject({
      side,
      positions: z.array(
        taken.extend({ title: z.string(), label: z.string().nullable(), before: z.string().nullable() }),
      ),
      gone: z.array(z.strictObject({ point: pointRef, title: z.string() })),
      falls: z.array(
        z.strictObject({ point: pointRef, title: z.string(), agreed: z.string(), now: z.string().nullable() }),
      ),
    }),
  ),
  /**
   * Takes positions over as of a version (null: the latest) and takes agreements back, all at once. An open point on which
   * the other side said something is countered then.
   */
  'round.take': mutation(
    ofContract.extend({
      version: versionNumber.nullable(),
      origin: z.enum(POSITION_ORIGINS).exclude(['typed']),
      positions: z.array(taken).max(1_000).readonly(),
      reopen: points,
    }),
    takenRound,
    { by: 'round.takeBack', input: takingBack },
  ),
  'round.takeBack': mutation(
    ofContract.extend({
      positions: positionNumbers,
      agree: agreements.max(1_000).readonly(),
      /** The points that were open before. */
      countered: points,
    }),
    z.strictObject({
      points: z.array(point),
      positions: z.array(z.int().min(1)),
      reopen: z.array(pointRef),
      countered: z.array(pointRef),
    }),
    {
      by: 'round.putBack',
      input: ({ contract }, { positions, reopen, countered }) => ({ contract, positions, reopen, countered }),
    },
  ),
  /** Puts what `round.takeBack` took back in force again. */
  'round.putBack': mutation(
    ofContract.extend({ positions: positionNumbers, reopen: points, countered: points }),
    takenRound,
    { by: 'round.takeBack', input: takingBack },
  ),
  /** Reads an issues list that the other side filled in (.docx, .xlsx, .csv, .md). Nothing is recorded. */
  'round.readList': query(
    ofContract.extend({ file }),
    z.strictObject({
      side,
      rows: z.array(
        z.strictObject({
          /** As the list numbers it. */
          number: z.string(),
          point: pointRef.nullable(),
          title: z.string(),
          answer: z.string().nullable(),
          /** What we have on record of that side. */
          before: z.string().nullable(),
          conflicts: z.array(z.enum(LIST_CONFLICTS)),
        }),
      ),
      /** What of the file was not understood, in words for people. */
      notes: z.array(z.string()),
    }),
  ),
  /** A point's clauses and positions through all versions, oldest first. */
  'point.timeline': query(
    ofContract.extend({ point: pointRef }),
    z.strictObject({
      entries: z.array(
        z.strictObject({
          version: versionNumber,
          side,
          date: z.string(),
          clauses: z.array(clauseThen),
          /** The clause reads otherwise than in the version before. */
          isChanged: z.boolean(),
          positions: z.array(
            z.strictObject({ side, text: z.string(), origin: z.enum(POSITION_ORIGINS), terms: z.array(namedTerm) }),
          ),
        }),
      ),
      /** Positions recorded before the first version. */
      early: z.array(z.strictObject({ side, text: z.string() })),
      /** A term that both sides name with a number in the same unit: its values version by version, for a chart. */
      series: z
        .strictObject({
          name: z.string(),
          unit: z.string(),
          values: z.array(z.strictObject({ version: versionNumber, side, number: z.number(), text: z.string() })),
        })
        .nullable(),
      /** The first version whose clause carries the agreed text, null when none does or nothing is agreed. */
      carriedIn: versionNumber.nullable(),
    }),
  ),
  'point.warnings': query(
    ofContract,
    z.array(
      z.strictObject({
        kind: z.enum(WARNING_KINDS),
        point: pointRef,
        /** The trade that it is about. */
        trade: z.int().min(1).nullable(),
        expected: z.string().nullable(),
        found: z.string().nullable(),
        version: versionNumber.nullable(),
      }),
    ),
  ),
  /** What was agreed in other contracts on the same topic, or on points whose clause has the same heading. */
  'precedent.list': query(
    z.strictObject({ contract: contractRef, topic: z.string().nullable(), words: z.string().nullable() }),
    z.array(
      z.strictObject({
        contract: contractRef,
        title: z.string(),
        counterparty: z.string(),
        point: pointRef,
        pointTitle: z.string(),
        text: z.string(),
        version: versionNumber,
        date: z.string(),
        /** How many contracts have these very words. */
        count: z.int().min(1),
      }),
    ),
  ),
}
