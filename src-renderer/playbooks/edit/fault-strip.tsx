import { type ReactNode, useState } from 'react'
import { Button } from '#renderer/components/buttons/button.tsx'
import { ErrorNotice } from '#renderer/components/frames/notice.tsx'
import { text } from '#renderer/messages/text.ts'
import type { Playbook } from '#shared/model/playbook/playbook.ts'
import { placeOf } from '../model/fault-places.ts'
import { useEditing } from './editing-slice.ts'
import styles from './fault-strip.module.css'

const words = text.playbooks.faults

/** The input that shows the fault at a path, once its part is drawn. */
function focusField(path: string): void {
  requestAnimationFrame(() => {
    const field = document.getElementsByName(path)[0]
    field?.closest('details')?.setAttribute('open', '')
    field?.focus()
  })
}

interface FaultStripProps {
  readonly playbook: Playbook
  readonly onChoose: (id: string | null, key: string) => void
}

/** What still keeps the draft from being saved: how many faults, and the way from one to the next. */
export function FaultStrip({ playbook, onChoose }: FaultStripProps): ReactNode {
  const faults = useEditing((state) => state.faults)
  const problem = useEditing((state) => state.problem)
  const isChecking = useEditing((state) => state.isChecking)
  const [turn, setTurn] = useState(0)
  const said = faults.length > 0 ? words.title(faults.length) : isChecking ? words.checking : words.none
  const fault = faults[turn % Math.max(faults.length, 1)]
  const place = fault === undefined ? null : placeOf(playbook, fault.path)
  const show = (): void => {
    if (fault === undefined || place === null) return
    const id = place.kind === 'playbook' || place.at === null ? null : (playbook[place.kind][place.at]?.id ?? null)
    onChoose(id, place.at === null || id === null ? '' : `${place.kind}:${id}:${place.at}`)
    focusField(fault.path)
    setTurn(turn + 1)
  }
  return (
    <div className={styles.strip} data-faulty={faults.length > 0 || undefined}>
      <span role="status">{said}</span>
      {fault === undefined || place === null ? null : (
        <>
          <span className={styles.where}>{words.place(place)}</span>
          <Button kind="quiet" onPress={show}>
            {words.next}
          </Button>
        </>
      )}
      {problem === null ? null : (
        <div className={styles.problem}>
          <ErrorNotice error={problem} />
        </div>
      )}
    </div>
  )
}
