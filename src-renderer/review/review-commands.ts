import { useMemo } from 'react'
import { useCommands } from '#renderer/commands/registry.ts'
import type { CommandId } from '#renderer/commands/table.ts'
import { stepFrom } from '#renderer/components/tables/steps.ts'
import { insertFinding } from '#renderer/draft/insert-finding.ts'
import { heldHalf, isGap } from '#shared/review/controls/control-owners.ts'
import { groupAdvice } from './model/advice.ts'
import { draftWording } from './model/draft-wording.ts'
import { type Filter, findingsOf, isChosen } from './model/findings.ts'
import type { Item, Reviewed } from './model/reviewed.ts'
import type { Section } from './model/sections.ts'
import { attachMatrix, copyWording, takeChoiceBack } from './review-actions.ts'
import { chooseItem, type Loaded, openDialog, showSection, toggleDetails, useReview } from './review-slice.ts'

type Handlers = { readonly [Id in CommandId]?: () => void }

/** What "next" goes through in each part of the screen. */
export function itemsOf(reviewed: Reviewed, section: Section, filter: Filter): readonly string[] {
  switch (section) {
    case 'topics':
      return findingsOf(reviewed, filter)
    case 'checklist':
      return reviewed.playbook.checklist.map(({ id }) => id)
    case 'signing':
      return reviewed.rules.implementation.map(({ rule }) => rule.id)
    case 'responsibilities':
      return reviewed.controls.map(({ control }) => control.id)
    case 'advice':
      return groupAdvice(reviewed).flatMap(({ notes }) => notes.map(({ rule }) => rule.id))
  }
}

const always: Handlers = {
  'details.toggle': toggleDetails,
  'review.topics': () => showSection('topics'),
  'review.checklist': () => showSection('checklist'),
  'review.signing': () => showSection('signing'),
  'review.responsibilities': () => showSection('responsibilities'),
  'review.advice': () => showSection('advice'),
}

/** What can be done with a topic, or with what hangs on one. */
function itemCommands(item: Item, { reviewed, text }: Loaded): Handlers {
  const { contract } = text
  const { got } = reviewed
  const raise = { 'point.raise': () => openDialog('raise') } as const
  if (!('topic' in item)) return raise
  const { topic, found } = item
  return {
    ...raise,
    'topic.insert': () => void insertFinding(reviewed, text, topic),
    'topic.copy-wording': () => void copyWording(draftWording(topic, got.settings)),
    'topic.not-applicable': () => openDialog('not-applicable'),
    'topic.out-of-scope': () => openDialog('out-of-scope'),
    'topic.refused': () => openDialog('refused'),
    ...(isChosen(found.verdict) ? { 'topic.take-back': () => void takeChoiceBack(contract, topic) } : {}),
  }
}

function wholeCommands({ reviewed, text: { contract } }: Loaded): Handlers {
  const { controls, got } = reviewed
  const hasGap = controls.some(({ found }) =>
    (['client', 'vendor'] as const).some((half) => isGap(heldHalf(found, half, got.assignments))),
  )
  return {
    'review.export': () => openDialog('export'),
    ...(got.review.isCovered ? { 'review.raise-many': () => openDialog('raise-many') } : {}),
    ...(hasGap || controls.length === 0 ? {} : { 'review.attach-matrix': () => void attachMatrix(contract) }),
  }
}

/** What the commands mean while a review is read. */
export function useReviewCommands(loaded: Loaded | null, item: Item | null, chosen: string | null): void {
  const section = useReview((state) => state.section)
  const filter = useReview((state) => state.filter)
  const handlers = useMemo((): Handlers => {
    if (loaded === null) return always
    const items = itemsOf(loaded.reviewed, section, filter)
    const step = (by: number) => (): void => {
      const to = stepFrom(items, chosen, by)
      if (to !== null) chooseItem(to)
    }
    return {
      ...always,
      ...wholeCommands(loaded),
      ...(items.length === 0 ? {} : { 'item.next': step(1), 'item.previous': step(-1) }),
      ...(item === null ? {} : itemCommands(item, loaded)),
    }
  }, [loaded, item, chosen, section, filter])
  useCommands(handlers)
}
