import type { Quote, TopicReview } from '../model/playbook/review.ts'

/** What a topic's verdict rests on: vague words and the sentences of its values before whatever else is about it. */
export const decidingQuotes = ({ vague, values, evidence }: TopicReview): readonly Quote[] => [
  ...vague,
  ...values,
  ...evidence,
]
