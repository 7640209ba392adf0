import type { ReactNode } from 'react'
import { Button } from '#renderer/components/buttons/button.tsx'
import { text } from '#renderer/messages/text.ts'
import { addPlan } from '../add-plan.ts'
import { discardSorting, editPlan, useIncoming } from '../incoming-slice.ts'
import { countsOf, isComplete, type Missing, missingOf } from '../model/plan-check.ts'
import { takePerhaps } from '../model/plan-edits.ts'
import styles from './review-bar.module.css'

const words = text.incoming.sort
const { missingParts: parts } = words

function sayMissing({ title, parties, ours, currency, sides, dates }: Missing): string {
  const said = [
    ...(title > 0 ? [parts.title] : []),
    ...(parties > 0 ? [parts.party(parties)] : []),
    ...(ours > 0 ? [parts.ours] : []),
    ...(currency > 0 ? [parts.currency] : []),
    ...(sides > 0 ? [parts.side(sides)] : []),
    ...(dates > 0 ? [parts.date(dates)] : []),
  ]
  return words.missing(said)
}

function TakePerhaps(): ReactNode {
  const count = useIncoming(
    ({ plan }) =>
      plan.contracts
        .flatMap(({ versions }) => versions)
        .filter(({ side, perhaps }) => side === null && perhaps !== null).length,
  )
  return count === 0 ? null : <Button onPress={() => editPlan(takePerhaps)}>{words.takePerhaps(count)}</Button>
}

/** Goes to the first thing that is still to be said, once all of them are marked. */
const focusFirstMissing = (): void =>
  void requestAnimationFrame(() =>
    document
      .querySelector<HTMLElement>('main :is([data-missing] button, [data-missing] input, input[aria-invalid=true])')
      ?.focus(),
  )

/** Always in sight: what is still to be said, and the way to add all of it. */
export function ReviewBar(): ReactNode {
  const { plan, isTried } = useIncoming()
  const missing = missingOf(plan)
  const { contracts, versions } = countsOf(plan)
  const isReady = isComplete(missing)
  const submit = (): void => {
    void addPlan()
    if (!isReady) focusFirstMissing()
  }
  return (
    <footer className={styles.bar}>
      <p className={styles.words} role="status" data-urgent={(isTried && !isReady) || undefined}>
        {versions === 0 ? words.allOut : isReady ? words.ready : sayMissing(missing)}
      </p>
      <div className={styles.buttons}>
        <TakePerhaps />
        <Button onPress={() => discardSorting()}>{words.leave}</Button>
        <Button kind="primary" onPress={submit} isDisabled={versions === 0}>
          {words.submit(contracts, versions)}
        </Button>
      </div>
    </footer>
  )
}
