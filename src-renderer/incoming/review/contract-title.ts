import { text } from '#renderer/messages/text.ts'
import type { PlannedContract } from '../model/plan.ts'

/** What a contract of the plan is called, also before it has a title. */
export const titleOf = ({ title }: Pick<PlannedContract, 'title'>): string =>
  title.trim() === '' ? text.incoming.sort.contract.untitled : title
