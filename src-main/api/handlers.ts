import type { ProcedureName, procedures } from '#shared/api/contract.ts'
import { addChangeOrder, listChangeOrders, showChangeOrder, voidChangeOrder } from './change-orders.ts'
import type { Free, Mutation, Query, Session } from './context.ts'
import { addContract, listContracts, showContract } from './contracts.ts'
import { compareDocuments, readDocument } from './documents.ts'
import { addPoint, agreePoint, listPoints, reopenPoint, showPoint } from './points.ts'
import { exportBundle, freezeVersion, signVersion, verifyBundle } from './signing.ts'
import { addVersion, compareVersions, exportVersion, listVersions, showVersion } from './versions.ts'
import { checkWorkspace, closeWorkspace, createWorkspace, openWorkspace, workspaceInfo } from './workspaces.ts'

/** What a procedure's handler must be, by the procedure's kind: a mutation cannot be handled as a query. */
export type Handler<N extends ProcedureName> = (typeof procedures)[N]['kind'] extends 'mutation'
  ? Mutation<N>
  : (typeof procedures)[N]['kind'] extends 'session'
    ? Session<N>
    : Query<N> | Free<N>

/** The handler of every procedure. */
export const handlers: { readonly [N in ProcedureName]: Handler<N> } = {
  'document.read': readDocument,
  'document.compare': compareDocuments,
  'workspace.create': createWorkspace,
  'workspace.open': openWorkspace,
  'workspace.close': closeWorkspace,
  'workspace.info': workspaceInfo,
  'workspace.check': checkWorkspace,
  'contract.add': addContract,
  'contract.list': listContracts,
  'contract.show': showContract,
  'version.add': addVersion,
  'version.list': listVersions,
  'version.show': showVersion,
  'version.export': exportVersion,
  'version.compare': compareVersions,
  'version.freeze': freezeVersion,
  'version.sign': signVersion,
  'point.add': addPoint,
  'point.agree': agreePoint,
  'point.reopen': reopenPoint,
  'point.list': listPoints,
  'point.show': showPoint,
  'changeOrder.add': addChangeOrder,
  'changeOrder.void': voidChangeOrder,
  'changeOrder.list': listChangeOrders,
  'changeOrder.show': showChangeOrder,
  'bundle.export': exportBundle,
  'bundle.verify': verifyBundle,
}
