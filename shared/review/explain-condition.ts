import type { Condition } from '../model/playbook/condition.ts'
import type { Reason } from '../model/playbook/review.ts'
import { fieldValue, holds, type Reviewed } from './hold-conditions.ts'

/**
 * The facts that a condition holds for, or fails for: verdicts, values and settings as they are.
 *
 * A negation is explained by the facts of what it negates, since those speak for themselves.
 */
export function explainCondition(reviewed: Reviewed, condition: Condition): readonly Reason[] {
  const seen = new Set<string>()
  return reasonsOf(reviewed, condition).filter((reason) => {
    const key = JSON.stringify(reason)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function reasonsOf(reviewed: Reviewed, condition: Condition): readonly Reason[] {
  const isHolding = holds(reviewed, condition)
  if ('all' in condition) return reasonsOfSome(reviewed, condition.all, isHolding)
  if ('any' in condition) return reasonsOfSome(reviewed, condition.any, isHolding)
  if ('not' in condition) return reasonsOf(reviewed, condition.not)
  if ('topic' in condition) {
    const { topic } = condition
    return [{ topic, verdict: reviewed.topics.get(topic)?.verdict ?? 'missing' }]
  }
  const value = (path: string): Reason => ({ field: path, value: fieldValue(reviewed, path)?.value ?? null })
  if ('field' in condition) return [value(condition.field)]
  if ('below' in condition) return condition.below.flatMap((of) => (typeof of === 'string' ? [value(of)] : []))
  if ('differ' in condition) return condition.differ.map(value)
  if ('sum' in condition) return [value(condition.sum)]
  if ('found' in condition || 'unordered' in condition || 'parts' in condition) return [{ found: isHolding }]
  if ('side' in condition) return [{ setting: 'side' }]
  return [{ setting: 'depth' in condition ? 'depth' : 'provider' }]
}

/** Of several conditions those that decided: the ones that hold like the whole of them. */
const reasonsOfSome = (reviewed: Reviewed, conditions: readonly Condition[], isHolding: boolean): readonly Reason[] =>
  conditions.filter((each) => holds(reviewed, each) === isHolding).flatMap((each) => reasonsOf(reviewed, each))
