import { type ReactNode, useEffect } from 'react'
import { onHostEvent } from '#renderer/api.ts'
import { listenForShortcuts } from '#renderer/commands/keys.ts'
import { Frame } from '#renderer/shell/frame/frame.tsx'
import { Toasts } from '#renderer/shell/notices/toast-list.tsx'
import { WorkList } from '#renderer/shell/notices/work-list.tsx'
import { CoreTrouble } from '#renderer/shell/overlays/core-trouble.tsx'
import { StartScreen } from '#renderer/start/start-screen.tsx'
import { hearHost, loadHost, useSession } from './session.ts'

/** A file dropped beside the places made for it must not replace the page. */
function refuseStrayDrops(): () => void {
  const refuse = (event: DragEvent): void => event.preventDefault()
  window.addEventListener('dragover', refuse)
  window.addEventListener('drop', refuse)
  return () => {
    window.removeEventListener('dragover', refuse)
    window.removeEventListener('drop', refuse)
  }
}

export function App(): ReactNode {
  const host = useSession((session) => session.host)
  const isOpen = useSession((session) => session.workspace !== null)
  useEffect(() => {
    const ends = [listenForShortcuts(), onHostEvent(hearHost), refuseStrayDrops()]
    void loadHost()
    return () => {
      for (const end of ends) end()
    }
  }, [])
  return (
    <>
      {host === null ? null : isOpen ? <Frame /> : <StartScreen host={host} />}
      <WorkList />
      <Toasts />
      <CoreTrouble />
    </>
  )
}
