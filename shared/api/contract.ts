import { auditProcedures } from './audit.ts'
import { changeOrderProcedures } from './change-orders.ts'
import { comparisonProcedures } from './comparisons.ts'
import { contractProcedures } from './contracts.ts'
import { documentProcedures } from './documents.ts'
import { incomingProcedures } from './incoming.ts'
import { draftProcedures } from './negotiation/drafts.ts'
import { roundProcedures } from './negotiation/rounds.ts'
import { tradeProcedures } from './negotiation/trades.ts'
import { turnProcedures } from './negotiation/turns.ts'
import { playbookProcedures } from './playbooks.ts'
import { pointProcedures } from './points.ts'
import type { DeepReadonly, Procedure } from './procedure.ts'
import { redlineProcedures } from './redlines.ts'
import { reviewProcedures } from './reviews.ts'
import { signingProcedures } from './signing.ts'
import { templateProcedures } from './templates.ts'
import { versionProcedures } from './versions.ts'
import { workspaceProcedures } from './workspaces.ts'
import type { z } from './zod.ts'

/** Every procedure a host carries between its front and the core. */
export const procedures = {
  ...documentProcedures,
  ...workspaceProcedures,
  ...contractProcedures,
  ...versionProcedures,
  ...incomingProcedures,
  ...comparisonProcedures,
  ...redlineProcedures,
  ...playbookProcedures,
  ...reviewProcedures,
  ...templateProcedures,
  ...pointProcedures,
  ...tradeProcedures,
  ...roundProcedures,
  ...turnProcedures,
  ...draftProcedures,
  ...changeOrderProcedures,
  ...signingProcedures,
  ...auditProcedures,
} satisfies Readonly<Record<string, Procedure>>

export type ProcedureName = keyof typeof procedures

/** The procedures that change something. */
export type MutationName = {
  [N in ProcedureName]: (typeof procedures)[N]['kind'] extends 'mutation' ? N : never
}[ProcedureName]

/** What a caller passes, before decoding; nobody changes it in place. */
export type Input<N extends ProcedureName> = DeepReadonly<z.input<(typeof procedures)[N]['input']>>

/** What a handler receives, after decoding. */
export type Decoded<N extends ProcedureName> = z.output<(typeof procedures)[N]['input']>

/** What a caller gets back. Values are never changed in place. */
export type Output<N extends ProcedureName> = DeepReadonly<z.output<(typeof procedures)[N]['output']>>
