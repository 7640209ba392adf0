import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react'
import { useCommands } from '#renderer/commands/registry.ts'
import unseen from '#renderer/compare/unseen.module.css'
import { Button } from '#renderer/components/buttons/button.tsx'
import { CommandButton } from '#renderer/components/buttons/command-button.tsx'
import { EmptyState } from '#renderer/components/frames/empty-state.tsx'
import { ErrorNotice } from '#renderer/components/frames/notice.tsx'
import { text } from '#renderer/messages/text.ts'
import { onRefresh } from '#renderer/shell/refresh.ts'
import { SidesBar } from './bar/sides-bar.tsx'
import { SidesHeads } from './bar/sides-heads.tsx'
import { SidesList } from './list/sides-list.tsx'
import type { Place, Sided } from './model/sided.ts'
import { buildSidesRows } from './model/sides-rows.ts'
import { RaisePlace } from './raise-place.tsx'
import { makeSidesCommands } from './sides-commands.ts'
import styles from './sides-screen.module.css'
import { hasBothSides, openSides, reloadSides, type SidesRoute, useSides } from './sides-slice.ts'

const words = text.sides

/** Both sides' versions beside the one that both worked on: who changed what since. */
export function SidesScreen({ route }: { readonly route: SidesRoute }): ReactNode {
  useEffect(() => void openSides(route), [route])
  useEffect(() => onRefresh(reloadSides), [])
  const isOurs = useSides((state) => state.contract === route.contract)
  const versions = useSides((state) => state.versions)
  const sided = useSides((state) => state.sided)
  const error = useSides((state) => state.error)
  if (isOurs && versions !== null && !hasBothSides(versions)) {
    const [one] = versions
    return (
      <>
        <h1 className={unseen.unseen}>{words.title}</h1>
        <EmptyState
          title={words.missing(one?.side ?? null)}
          actions={<CommandButton command="version.add" kind="primary" />}
        >
          {words.missingWords}
        </EmptyState>
      </>
    )
  }
  return (
    <div className={styles.screen}>
      <h1 className={unseen.unseen}>{words.title}</h1>
      {isOurs && error !== null ? (
        <div className={styles.notice}>
          <ErrorNotice
            error={error}
            actions={<Button onPress={() => void reloadSides()}>{text.common.tryAgain}</Button>}
          />
        </div>
      ) : isOurs && sided !== null && versions !== null ? (
        <Shown sided={sided} contract={route.contract} />
      ) : (
        <div className={styles.blank} aria-busy />
      )}
    </div>
  )
}

function Shown({ sided, contract }: { readonly sided: Sided; readonly contract: string }): ReactNode {
  const filter = useSides((state) => state.filter)
  const open = useSides((state) => state.open)
  const list = useMemo(() => buildSidesRows(sided, filter, (key) => open.has(key)), [sided, filter, open])
  const [raised, setRaised] = useState<Place | null>(null)
  const close = useCallback(() => setRaised(null), [])
  useCommands(useMemo(() => makeSidesCommands(contract, sided, list, setRaised), [contract, sided, list]))
  const { base, buyer, vendor } = sided
  return (
    <>
      <SidesBar sided={sided} />
      <SidesHeads sided={sided} />
      {base === buyer || base === vendor ? (
        <p className={styles.words}>{words.baseIsSide(base, base === buyer ? 'buyer' : 'vendor')}</p>
      ) : null}
      {list.listed.length === 0 ? <p className={styles.words}>{words.none[filter]}</p> : null}
      <SidesList sided={sided} list={list} />
      {raised === null ? null : <RaisePlace contract={contract} sided={sided} place={raised} onClose={close} />}
    </>
  )
}
