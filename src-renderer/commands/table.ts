import { text } from '#renderer/messages/text.ts'

/** One thing the user can do. `keys` as tinykeys writes them; `$mod` is Ctrl, on a Mac Cmd. */
interface CommandEntry {
  readonly title: string
  readonly group: keyof typeof text.commands.groups
  readonly keys: string | null
  /** A second shortcut, for hands that know it from elsewhere. */
  readonly also: string | null
}

const entry = (
  group: CommandEntry['group'],
  title: string,
  keys: string | null = null,
  also: string | null = null,
): CommandEntry => ({ title, group, keys, also })

const { titles } = text.commands

/** Every command of the window. Palette, menu, tooltips and shortcut sheet all come from here. */
export const commands = {
  'app.palette': entry('general', titles.palette, '$mod+k'),
  'app.shortcuts': entry('general', titles.shortcuts, 'Shift+?'),
  'app.help': entry('general', titles.help, 'F1'),
  'app.theme': entry('general', titles.theme),
  'app.undo': entry('general', titles.undo, '$mod+z'),
  'app.redo': entry('general', titles.redo, '$mod+Shift+z'),
  'app.lock': entry('general', titles.lock, '$mod+Shift+l'),
  'app.verify': entry('general', titles.verify),
  'go.back': entry('go', titles.back, 'Alt+ArrowLeft'),
  'go.forward': entry('go', titles.forward, 'Alt+ArrowRight'),
  'go.contracts': entry('go', titles.contracts, 'g h'),
  'go.overview': entry('go', titles.overview, 'g o'),
  'go.document': entry('go', titles.document, 'g r'),
  'go.compare': entry('go', titles.compare, 'g c'),
  'go.sides': entry('go', titles.sides, 'g s'),
  'go.review': entry('go', titles.review, 'g v'),
  'go.negotiation': entry('go', titles.negotiation, 'g n'),
  'go.change-orders': entry('go', titles.changeOrders, 'g d'),
  'go.history': entry('go', titles.history, 'g y'),
  'go.bundle': entry('go', titles.bundle, 'g b'),
  'go.playbooks': entry('go', titles.playbooks, 'g p'),
  'go.clauses': entry('go', titles.clauses, 'g l'),
  'incoming.files': entry('general', titles.addDocuments, '$mod+o'),
  'incoming.folder': entry('general', titles.sortFolder),
  'contract.add': entry('contract', titles.addContract),
  'contract.draft': entry('contract', titles.draftContract),
  'version.add': entry('contract', titles.addVersion, '$mod+Shift+o'),
  'change-order.add': entry('contract', titles.addChangeOrder),
  'contract.freeze': entry('contract', titles.freeze),
  'contract.unfreeze': entry('contract', titles.unfreeze),
  'contract.sign': entry('contract', titles.sign),
  'contract.export': entry('contract', titles.exportBundle),
  'item.next': entry('list', titles.next, 'j', 'F7'),
  'item.previous': entry('list', titles.previous, 'k', 'Shift+F7'),
  'change.fold': entry('list', titles.fold, 'Enter'),
  'change.show-all': entry('list', titles.showAll, 'u'),
  'change.hide-noise': entry('list', titles.hideNoise, 'n'),
  'change.unmarked': entry('list', titles.unmarked, 'm'),
  'change.terms': entry('list', titles.terms, 't'),
  'change.points': entry('list', titles.onlyPoints),
  'change.order': entry('list', titles.order, 'w'),
  'change.search': entry('list', titles.searchChanges, '/'),
  'change.clear': entry('list', titles.clearFilters, 'Escape'),
  'pairing.same': entry('list', titles.sameClause, 's'),
  'pairing.part': entry('list', titles.otherClause, 'd'),
  'pairing.take-back': entry('list', titles.takeBackPairing),
  'comparison.redline': entry('list', titles.redline, 'e'),
  'comparison.report': entry('list', titles.report, 'Shift+e'),
  'document.find': entry('list', titles.find, '$mod+f'),
  'document.find-next': entry('list', titles.findNext, 'F3'),
  'document.find-previous': entry('list', titles.findPrevious, 'Shift+F3'),
  'document.outline': entry('list', titles.outline, 'o'),
  'clause.compare': entry('list', titles.compareClause, 'c'),
  'clause.document': entry('list', titles.showInDocument, 'v'),
  'clause.copy': entry('list', titles.copyClause, 'y'),
  'details.toggle': entry('list', titles.details, 'i'),
  'point.raise': entry('list', titles.raisePoint, 'p'),
  'point.record': entry('list', titles.recordPosition, 'r'),
  'point.agree': entry('list', titles.agreePoint, 'a'),
  'point.export': entry('list', titles.exportPoints),
  'point.prepare': entry('list', titles.preparePoint, 'l'),
  'point.rename': entry('list', titles.renamePoint, 'F2'),
  'point.reopen': entry('list', titles.reopenPoint),
  'point.withdraw': entry('list', titles.withdrawPoint),
  'point.restore': entry('list', titles.restorePoint),
  'point.take-back-vendor': entry('list', titles.takeBackVendor),
  'point.take-back-buyer': entry('list', titles.takeBackBuyer),
  'review.raise-many': entry('list', titles.raisePoints, 'Shift+p'),
  'review.export': entry('list', titles.exportReview, 'x'),
  'review.topics': entry('list', titles.reviewTopics),
  'review.checklist': entry('list', titles.reviewChecklist),
  'review.signing': entry('list', titles.reviewSigning),
  'review.responsibilities': entry('list', titles.reviewResponsibilities),
  'review.advice': entry('list', titles.reviewAdvice),
  'review.attach-matrix': entry('list', titles.attachMatrix),
  'topic.not-applicable': entry('list', titles.notApplicable),
  'topic.out-of-scope': entry('list', titles.outOfScope),
  'topic.refused': entry('list', titles.refused),
  'topic.take-back': entry('list', titles.takeBackVerdict),
  'topic.copy-wording': entry('list', titles.copyWording),
  'playbook.import': entry('list', titles.importPlaybook),
  'playbook.clone': entry('list', titles.clonePlaybook),
  'playbook.edit': entry('list', titles.editPlaybook),
  'playbook.save': entry('list', titles.savePlaybook, '$mod+s'),
  'playbook.export': entry('list', titles.exportPlaybook),
  'playbook.withdraw': entry('list', titles.withdrawPlaybook),
  'playbook.try': entry('list', titles.tryTopic),
  'change-order.void': entry('list', titles.voidChangeOrder),
} satisfies Readonly<Record<string, CommandEntry>>

export type CommandId = keyof typeof commands

export const commandIds = Object.keys(commands) as readonly CommandId[]

export const commandOf = (id: CommandId): CommandEntry => commands[id]
