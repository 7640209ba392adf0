import type { ContractId } from '#shared/model/ids.ts'
import type { Clause } from '#shared/model/version-text.ts'
import { contractNumber } from '../contracts.ts'
import type { ReadableDb } from '../db.ts'

/**
 * The clauses of a version, with the text of those alone that may name a day or a time before the end.
 *
 * Days are asked for of every contract at once, and few clauses name any.
 */
export const readDatedClauses = (db: ReadableDb, contract: ContractId, version: number): readonly Clause[] =>
  db
    .prepare<Clause>(
      `SELECT label, heading, depth, parent, kind,
         CASE WHEN text GLOB '*[12][0-9][0-9][0-9]*'
           OR text LIKE '%before%' OR text LIKE '%prior%' OR text LIKE '%advance%'
           THEN text ELSE '' END AS text
       FROM clauses WHERE contract = ? AND version = ? ORDER BY position`,
    )
    .all(contractNumber(contract), version)
