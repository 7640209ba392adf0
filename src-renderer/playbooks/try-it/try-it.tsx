import { type ReactNode, useDeferredValue, useMemo } from 'react'
import { Choice } from '#renderer/components/forms/choice.tsx'
import { Field } from '#renderer/components/forms/field.tsx'
import { Picker } from '#renderer/components/forms/picker.tsx'
import { ErrorNotice } from '#renderer/components/frames/notice.tsx'
import { text } from '#renderer/messages/text.ts'
import { useContracts } from '#renderer/shell/contracts.ts'
import { DEPTHS, type Playbook, type Topic } from '#shared/model/playbook/playbook.ts'
import { TriedView } from './tried-view.tsx'
import styles from './try-it.module.css'
import { setDepth, tryContract, tryTyped, tryVersion, typeText, useTry } from './try-slice.ts'
import { textOf, tryTopic } from './try-topic.ts'

const words = text.playbooks.tryIt

const TYPED = 'typed'

function Source(): ReactNode {
  const { contract, versions, version } = useTry()
  const contracts = useContracts(({ list }) => list) ?? []
  const own = { id: TYPED, label: words.ownText }
  return (
    <>
      <Picker
        label={words.contract}
        value={contract ?? TYPED}
        onChange={(id) => (id === TYPED ? tryTyped() : void tryContract(id))}
        options={[own, ...contracts.map((each) => ({ id: each.contract.id, label: each.contract.title }))]}
      />
      {contract === null || versions.length === 0 ? null : (
        <Picker
          label={words.version}
          value={String(version)}
          onChange={(id) => void tryVersion(contract, Number(id))}
          options={versions.map(({ number }) => ({ id: String(number), label: text.common.version(number) }))}
        />
      )}
    </>
  )
}

function Outcome({ playbook, topic }: { readonly playbook: Playbook; readonly topic: Topic }): ReactNode {
  const { typed, depth, contract, text: version, error } = useTry()
  const said = useDeferredValue(typed)
  const tried = useMemo(() => {
    const against = contract === null ? (said.trim() === '' ? null : textOf(said)) : version
    return against === null ? null : tryTopic(playbook, topic, against, depth)
  }, [playbook, topic, said, depth, contract, version])
  if (error !== null) return <ErrorNotice error={error} />
  return tried === null ? <p className={styles.note}>{words.waiting}</p> : <TriedView tried={tried} topic={topic} />
}

/** What a topic says of a text, as it stands while it is written: a sentence, or a version of a contract. */
export function TryIt({ playbook, topic }: { readonly playbook: Playbook; readonly topic: Topic }): ReactNode {
  const typed = useTry((state) => state.typed)
  const contract = useTry((state) => state.contract)
  const depth = useTry((state) => state.depth)
  return (
    <div className={styles.tryIt}>
      <h2 className={styles.title}>{words.title}</h2>
      {contract === null ? (
        <Field label={words.sample} value={typed} onChange={typeText} hint={words.hint} rows={6} />
      ) : null}
      <Source />
      <Choice
        label={words.depth}
        value={depth}
        onChange={setDepth}
        options={DEPTHS.map((value) => ({ value, label: text.playbooks.depth(value) }))}
      />
      <Outcome playbook={playbook} topic={topic} />
    </div>
  )
}
