import { type ReactNode, useEffect, useState } from 'react'
import { ask } from '#renderer/api.ts'
import { Button } from '#renderer/components/buttons/button.tsx'
import { Dialog, DialogButtons } from '#renderer/components/frames/dialog.tsx'
import { ErrorNotice } from '#renderer/components/frames/notice.tsx'
import { Tag } from '#renderer/components/marks/tag.tsx'
import { text } from '#renderer/messages/text.ts'
import type { Output } from '#shared/api/contract.ts'
import type { ApiError } from '#shared/api/errors.ts'
import type { Point } from '../model/rows.ts'
import { closeDialog } from '../negotiation-slice.ts'
import { Quote } from '../parts/quote.tsx'
import { preparePoint } from '../point-actions.ts'
import styles from './precedents-dialog.module.css'

const words = text.negotiation.precedents

type Precedent = Output<'precedent.list'>[number]

interface PrecedentsDialogProps {
  readonly contract: string
  readonly point: Point
}

/** What is looked for: the point's topic, and what its clause is headed. */
const lookedFor = ({ topic, title, clauses }: Point): { readonly topic: string | null; readonly words: string } => ({
  topic,
  words: clauses[0]?.now?.heading ?? title,
})

function Row({
  precedent,
  onUse,
}: {
  readonly precedent: Precedent
  readonly onUse: (text: string) => void
}): ReactNode {
  const { pointTitle, title, counterparty, version, date, text: agreed, count } = precedent
  return (
    <li className={styles.row}>
      <p className={styles.head}>
        <strong>{pointTitle}</strong>
        <Tag tone="plain">{words.count(count)}</Tag>
      </p>
      <p className={styles.from}>{words.from(title, counterparty, version, date)}</p>
      <Quote>{agreed}</Quote>
      <span>
        <Button label={words.useOf(title)} onPress={() => onUse(agreed)}>
          {words.use}
        </Button>
      </span>
    </li>
  )
}

/** What was agreed on such a matter in other contracts; its wording can become the one that we propose. */
export function PrecedentsDialog({ contract, point }: PrecedentsDialogProps): ReactNode {
  const [found, setFound] = useState<readonly Precedent[] | null>(null)
  const [error, setError] = useState<ApiError | null>(null)
  const [looked] = useState(() => lookedFor(point))
  useEffect(() => {
    const controller = new AbortController()
    void ask('precedent.list', { contract, ...looked }, controller.signal).then((answer) => {
      if (controller.signal.aborted) return
      if (answer.ok) setFound(answer.value)
      else setError(answer.error)
    })
    return () => controller.abort()
  }, [contract, looked])
  const use = async (wording: string): Promise<void> =>
    setError(await preparePoint({ contract, point: point.id, wording, ladder: point.ladder }))
  return (
    <Dialog title={words.title(point.id)} isOpen onClose={closeDialog} width="wide">
      <p className={styles.from}>{words.why}</p>
      {error === null ? null : <ErrorNotice error={error} />}
      {found === null && error === null ? <p role="status">{words.reading}</p> : null}
      {found?.length === 0 ? <p role="status">{words.none}</p> : null}
      {found === null || found.length === 0 ? null : (
        <ul className={styles.rows}>
          {found.map((precedent) => (
            <Row
              key={`${precedent.contract} ${precedent.point}`}
              precedent={precedent}
              onUse={(wording) => void use(wording)}
            />
          ))}
        </ul>
      )}
      <DialogButtons>
        <Button onPress={closeDialog}>{text.common.close}</Button>
      </DialogButtons>
    </Dialog>
  )
}
