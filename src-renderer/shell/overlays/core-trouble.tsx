import type { ReactNode } from 'react'
import { Button } from '#renderer/components/buttons/button.tsx'
import { Dialog, DialogButtons } from '#renderer/components/frames/dialog.tsx'
import { text } from '#renderer/messages/text.ts'
import { restartCore, useSession } from '#renderer/shell/session.ts'

const { core: words } = text.shell

const wait = (): void => useSession.setState({ core: 'running' })

/** The core is gone or does not answer: what was kept, and what to do. */
export function CoreTrouble(): ReactNode {
  const state = useSession(({ core }) => core)
  const isHung = state === 'hung'
  return (
    <Dialog
      title={isHung ? words.hung : words.ended}
      isOpen={state !== 'running'}
      onClose={isHung ? wait : restartCore}
    >
      <p>{words.kept}</p>
      <p>{isHung ? words.hungTodo : words.endedTodo}</p>
      <DialogButtons>
        {isHung ? <Button onPress={wait}>{words.wait}</Button> : null}
        <Button kind="primary" onPress={() => void restartCore()}>
          {words.restart}
        </Button>
      </DialogButtons>
    </Dialog>
  )
}
