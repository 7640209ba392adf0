import type { ReactNode } from 'react'
import styles from './fingerprint.module.css'

const PREFIX = 'SHA256:'

/** Cut in fours, so that it can be read out without losing the place. */
const groupsOf = (digest: string): readonly string[] => digest.match(/.{1,4}/gsu) ?? []

/** A key's fingerprint in groups to read out. The gaps are not characters: copied, it is the fingerprint itself. */
export function Fingerprint({ value }: { readonly value: string }): ReactNode {
  const [prefix, digest] = value.startsWith(PREFIX) ? [PREFIX, value.slice(PREFIX.length)] : ['', value]
  const groups = groupsOf(digest)
  return (
    <span className={styles.fingerprint}>
      {prefix === '' ? null : <span className={styles.prefix}>{prefix}</span>}
      {groups.map((group, at) => {
        // Two groups may be alike: the place is their identity.
        const key = `${at}${group}`
        return <span key={key}>{group}</span>
      })}
    </span>
  )
}
