import type { ReactNode } from 'react'
import { text } from '#renderer/messages/text.ts'
import { type Fault, placeOf } from '../model/fault-places.ts'
import { useClaims } from './claims.ts'
import { useEditing } from './editing-slice.ts'
import styles from './editor.module.css'

const words = text.playbooks.faults

/** Faults of a part that none of its inputs shows: of ids, conditions, sources. */
export function OtherFaults({ path }: { readonly path: string }): ReactNode {
  const faults = useEditing((state) => state.faults)
  const draft = useEditing((state) => state.draft)
  const claimed = useClaims((state) => state.paths)
  if (draft === null) return null
  const isHere = (fault: Fault): boolean =>
    path === '' ? placeOf(draft, fault.path).at === null : fault.path === path || fault.path.startsWith(`${path}.`)
  const others = faults.filter((fault) => isHere(fault) && !claimed.includes(fault.path))
  if (others.length === 0) return null
  return (
    <div role="alert">
      <ul className={styles.rows}>
        {others.map((fault) => (
          <li key={`${fault.path} ${fault.problem}`} className={styles.problem}>
            {placeOf(draft, fault.path).part ?? ''} {words.atPath(fault.problem)}
          </li>
        ))}
      </ul>
    </div>
  )
}
