import { text } from '#renderer/messages/text.ts'
import type { Reason } from '#shared/model/playbook/review.ts'
import { fieldTitles, type Reviewed } from './model/reviewed.ts'

const words = text.review.reasons

/** A fact that a rule rests on, in words. */
export function reasonWords(reviewed: Reviewed, reason: Reason): string {
  const { settings } = reviewed.got
  if ('topic' in reason)
    return words.verdict(reviewed.topicById.get(reason.topic)?.topic.title ?? reason.topic, reason.verdict)
  if ('field' in reason) {
    const { topic, field } = fieldTitles(reviewed, reason.field)
    return words.value(topic, field, reason.value?.text ?? null)
  }
  if ('found' in reason) return reason.found ? words.found : words.notFound
  switch (reason.setting) {
    case 'side':
      return words.side(settings.side)
    case 'depth':
      return words.depth(settings.depth)
    case 'provider':
      return words.provider(settings.provider)
  }
}
