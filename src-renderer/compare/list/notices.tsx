import type { ReactNode } from 'react'
import { Button } from '#renderer/components/buttons/button.tsx'
import { text } from '#renderer/messages/text.ts'
import { dismissMissed, useCompare } from '../compare-slice.ts'
import { isFiltered, useList } from '../list-slice.ts'
import { countNoise } from '../rows/filters.ts'
import styles from './notices.module.css'
import type { Shown } from './shown.ts'

const words = text.compare

/** Says that there is nothing to see, where there is nothing. */
function NothingListed({ shown }: { readonly shown: Shown }): ReactNode {
  const { compared, list, older, newer } = shown
  const isSome = useList(isFiltered)
  if (list.listed.length > 0) return null
  const noise = countNoise(compared)
  return (
    <p className={styles.words}>
      {isSome ? words.looked.none : noise === 0 ? words.same(older, newer) : words.sameSubstance(older, newer, noise)}
    </p>
  )
}

/** What has to be known before the list is read. */
export function Notices({ shown }: { readonly shown: Shown }): ReactNode {
  const missed = useCompare((state) => state.missed)
  return (
    <>
      {missed === null ? null : (
        <p role="status" className={`${styles.words} ${styles.missed}`}>
          {words.missed(missed, shown.pair)}
          <Button kind="quiet" onPress={dismissMissed}>
            {words.missedKnown}
          </Button>
        </p>
      )}
      {shown.compared.comparison.unrelated ? (
        <p role="status" className={`${styles.words} ${styles.warning}`}>
          <strong>{words.unrelated.title}</strong> {words.unrelated.words}
        </p>
      ) : null}
      <NothingListed shown={shown} />
    </>
  )
}
