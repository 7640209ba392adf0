import type { ProcedureName, procedures } from '#shared/api/contract.ts'
import { listAudit } from './audit.ts'
import { addChangeOrder, listChangeOrders, showChangeOrder, voidChangeOrder } from './change-orders.ts'
import { clauseHistory } from './comparing/history.ts'
import { addPairing, listPairings, removePairing, restorePairing } from './comparing/pairings.ts'
import { compareSides } from './comparing/sides.ts'
import { compareVersions } from './comparing/versions.ts'
import type { Free, Mutation, Query, Session } from './context.ts'
import { addContract, discardContract, listContracts, restoreContract, showContract } from './contracts.ts'
import { compareDocuments, inspectDocument, readDocument } from './documents.ts'
import { makeTemplate, previewTemplate } from './drafting/templates.ts'
import { placeIncoming } from './incoming/place.ts'
import { sortIncoming } from './incoming/sort.ts'
import { exportIssues } from './issues.ts'
import {
  addReminder,
  exportDeadlines,
  listDeadlines,
  removeReminder,
  restoreReminder,
} from './negotiation/deadlines.ts'
import { discardDraft, putDraft, resumeDraft, showDraft, startDraft } from './negotiation/drafts.ts'
import { issueDraft, reissueDraft, unissueDraft } from './negotiation/issue-draft.ts'
import { listPrecedents } from './negotiation/precedents.ts'
import { proposeRound } from './negotiation/propose-round.ts'
import { readList } from './negotiation/read-list.ts'
import { putRoundBack, takeRound, takeRoundBack } from './negotiation/rounds.ts'
import { sendDraft } from './negotiation/send-draft.ts'
import { setPoints } from './negotiation/set-points.ts'
import { pointTimeline } from './negotiation/timeline.ts'
import { addTrade, changeTrade, listTrades, removeTrade, restoreTrade } from './negotiation/trades.ts'
import {
  addSending,
  removeSending,
  restoreSending,
  sayTurn,
  sayTurnAgain,
  showTurns,
  unsayTurn,
} from './negotiation/turns.ts'
import { pointWarnings } from './negotiation/warnings.ts'
import { addPlaybook, changePlaybook, restorePlaybook, withdrawPlaybook } from './playbooks/changes.ts'
import { checkPlaybook, exportPlaybook, listPlaybooks, showPlaybook } from './playbooks/queries.ts'
import {
  addPoint,
  agreePoint,
  listPoints,
  preparePoint,
  renamePoint,
  reopenPoint,
  restorePoint,
  showPoint,
  withdrawPoint,
} from './points.ts'
import { putBackPosition, recordPosition, takeBackPosition } from './positions.ts'
import { redlineDocuments, reportDocuments } from './redlines/documents.ts'
import { redlineVersions, reportVersions } from './redlines/versions.ts'
import { assignHalf, chooseVerdict, setReview } from './reviews/changes.ts'
import { reviewDocument } from './reviews/document.ts'
import { attachMatrix, exportReview } from './reviews/printouts.ts'
import { compareReviews, getReview, getReviewSettings } from './reviews/queries.ts'
import { sampleStory } from './samples.ts'
import { takeAnswer } from './signing/answers.ts'
import { exportBundle, verifyBundle, verifyExportedBundle } from './signing/bundles.ts'
import { addSignedElsewhere, removeSignedElsewhere, restoreSignedElsewhere } from './signing/elsewhere.ts'
import {
  endSigning,
  freezeVersion,
  rejectSigning,
  setRequestAside,
  takeUpSigning,
  unfreezeVersion,
} from './signing/freeze.ts'
import { confirmKey, exportKey, listKeys, restoreKey, rotateKey, withdrawKey } from './signing/keys.ts'
import { answerRequest, receiveRequest, requestSigning } from './signing/requests.ts'
import { showSigning } from './signing/show.ts'
import { signVersion } from './signing/sign.ts'
import { addVersion, exportVersion, listVersions, showVersion } from './versions.ts'
import { restoreVersion, withdrawVersion } from './withdrawals.ts'
import {
  checkWorkspace,
  closeWorkspace,
  createWorkspace,
  listWorkspaces,
  openWorkspace,
  workspaceInfo,
} from './workspaces.ts'

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
  'document.inspect': inspectDocument,
  'document.review': reviewDocument,
  'playbook.list': listPlaybooks,
  'playbook.show': showPlaybook,
  'playbook.check': checkPlaybook,
  'playbook.add': addPlaybook,
  'playbook.change': changePlaybook,
  'playbook.withdraw': withdrawPlaybook,
  'playbook.restore': restorePlaybook,
  'playbook.export': exportPlaybook,
  'review.get': getReview,
  'review.settings': getReviewSettings,
  'review.set': setReview,
  'review.choose': chooseVerdict,
  'review.assign': assignHalf,
  'review.compare': compareReviews,
  'review.export': exportReview,
  'review.attachMatrix': attachMatrix,
  'template.preview': previewTemplate,
  'template.make': makeTemplate,
  'sample.story': sampleStory,
  'workspace.create': createWorkspace,
  'workspace.open': openWorkspace,
  'workspace.close': closeWorkspace,
  'workspace.list': listWorkspaces,
  'workspace.info': workspaceInfo,
  'workspace.check': checkWorkspace,
  'contract.add': addContract,
  'contract.discard': discardContract,
  'contract.restore': restoreContract,
  'contract.list': listContracts,
  'contract.show': showContract,
  'version.add': addVersion,
  'version.withdraw': withdrawVersion,
  'version.restore': restoreVersion,
  'version.list': listVersions,
  'version.show': showVersion,
  'version.export': exportVersion,
  'version.compare': compareVersions,
  'incoming.place': placeIncoming,
  'incoming.sort': sortIncoming,
  'clause.history': clauseHistory,
  'version.compareSides': compareSides,
  'pairing.list': listPairings,
  'pairing.add': addPairing,
  'pairing.remove': removePairing,
  'pairing.restore': restorePairing,
  'version.redline': redlineVersions,
  'version.report': reportVersions,
  'document.redline': redlineDocuments,
  'document.report': reportDocuments,
  'version.freeze': freezeVersion,
  'version.unfreeze': unfreezeVersion,
  'version.sign': signVersion,
  'signing.show': showSigning,
  'signing.request': requestSigning,
  'signing.receive': receiveRequest,
  'signing.setAside': setRequestAside,
  'signing.takeUp': takeUpSigning,
  'signing.end': endSigning,
  'signing.answer': answerRequest,
  'signing.take': takeAnswer,
  'signing.reject': rejectSigning,
  'signing.elsewhere': addSignedElsewhere,
  'signing.removeElsewhere': removeSignedElsewhere,
  'signing.restoreElsewhere': restoreSignedElsewhere,
  'key.list': listKeys,
  'key.export': exportKey,
  'key.rotate': rotateKey,
  'key.confirm': confirmKey,
  'key.withdraw': withdrawKey,
  'key.restore': restoreKey,
  'point.export': exportIssues,
  'point.add': addPoint,
  'point.rename': renamePoint,
  'point.prepare': preparePoint,
  'point.record': recordPosition,
  'point.takeBack': takeBackPosition,
  'point.putBack': putBackPosition,
  'point.agree': agreePoint,
  'point.reopen': reopenPoint,
  'point.withdraw': withdrawPoint,
  'point.restore': restorePoint,
  'point.list': listPoints,
  'point.show': showPoint,
  'point.set': setPoints,
  'trade.list': listTrades,
  'trade.add': addTrade,
  'trade.change': changeTrade,
  'trade.remove': removeTrade,
  'trade.restore': restoreTrade,
  'round.propose': proposeRound,
  'round.take': takeRound,
  'round.takeBack': takeRoundBack,
  'round.putBack': putRoundBack,
  'round.readList': readList,
  'point.timeline': pointTimeline,
  'point.warnings': pointWarnings,
  'precedent.list': listPrecedents,
  'turn.show': showTurns,
  'turn.say': sayTurn,
  'turn.unsay': unsayTurn,
  'turn.sayAgain': sayTurnAgain,
  'sending.add': addSending,
  'sending.remove': removeSending,
  'sending.restore': restoreSending,
  'deadline.list': listDeadlines,
  'deadline.export': exportDeadlines,
  'reminder.add': addReminder,
  'reminder.remove': removeReminder,
  'reminder.restore': restoreReminder,
  'draft.show': showDraft,
  'draft.start': startDraft,
  'draft.discard': discardDraft,
  'draft.resume': resumeDraft,
  'draft.put': putDraft,
  'draft.issue': issueDraft,
  'draft.unissue': unissueDraft,
  'draft.reissue': reissueDraft,
  'draft.send': sendDraft,
  'changeOrder.add': addChangeOrder,
  'changeOrder.void': voidChangeOrder,
  'changeOrder.list': listChangeOrders,
  'changeOrder.show': showChangeOrder,
  'bundle.export': exportBundle,
  'bundle.verify': verifyBundle,
  'bundle.verifyExported': verifyExportedBundle,
  'audit.list': listAudit,
}
