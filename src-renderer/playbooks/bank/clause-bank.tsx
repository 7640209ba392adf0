import { type ReactNode, useEffect, useMemo } from 'react'
import { Input, Label, SearchField } from 'react-aria-components'
import { useCommands } from '#renderer/commands/registry.ts'
import { Button } from '#renderer/components/buttons/button.tsx'
import { Choice } from '#renderer/components/forms/choice.tsx'
import field from '#renderer/components/forms/field.module.css'
import { Picker } from '#renderer/components/forms/picker.tsx'
import { EmptyState } from '#renderer/components/frames/empty-state.tsx'
import { ErrorNotice } from '#renderer/components/frames/notice.tsx'
import { stepFrom } from '#renderer/components/tables/steps.ts'
import { text } from '#renderer/messages/text.ts'
import { Inspected } from '#renderer/shell/frame/inspected.tsx'
import { onRefresh } from '#renderer/shell/refresh.ts'
import { DEPTHS, type Playbook } from '#shared/model/playbook/playbook.ts'
import { SIDES } from '#shared/model/side.ts'
import { type BankClause, clausesOf, findClauses } from '../model/clauses.ts'
import { chooseClause, loadBank, setFilter, useBank } from './bank-slice.ts'
import { BankTable } from './bank-table.tsx'
import styles from './clause-bank.module.css'
import { ClauseDetails, shownWording } from './clause-details.tsx'
import { copyWording } from './copy-wording.ts'

const words = text.playbooks.bank

const ALL = '*'

function Filters({ playbooks, count }: { readonly playbooks: readonly Playbook[]; readonly count: number }): ReactNode {
  const { query, side, depth, playbook } = useBank((state) => state.filter)
  return (
    <div className={styles.filters}>
      <SearchField
        className={styles.search ?? ''}
        value={query}
        onChange={(typed) => setFilter({ query: typed })}
        autoComplete="off"
      >
        <Label className={field.label ?? ''}>{words.search}</Label>
        <Input className={field.input ?? ''} spellCheck={false} />
      </SearchField>
      <Picker
        label={words.playbook}
        value={playbook ?? ALL}
        onChange={(id) => setFilter({ playbook: id === ALL ? null : id })}
        options={[{ id: ALL, label: words.allPlaybooks }, ...playbooks.map(({ id, title }) => ({ id, label: title }))]}
      />
      <Choice
        label={words.side}
        value={side}
        onChange={(value) => setFilter({ side: value })}
        options={SIDES.map((value) => ({ value, label: text.common.side(value), tone: value }))}
      />
      <Choice
        label={words.depth}
        value={depth}
        onChange={(value) => setFilter({ depth: value })}
        options={DEPTHS.map((value) => ({ value, label: text.playbooks.depth(value) }))}
      />
      <span className={styles.count} role="status">
        {words.count(count)}
      </span>
    </div>
  )
}

function makeCommands(found: readonly BankClause[], chosen: BankClause | null) {
  const ids = found.map(({ id }) => id)
  const step = (by: number) => (): void => {
    const to = stepFrom(ids, chosen?.id ?? null, by)
    if (to !== null) chooseClause(to)
  }
  const copy = (clause: BankClause) => (): void => {
    const { filter, hasUsual } = useBank.getState()
    void copyWording(clause.topic.title, shownWording(clause.topic, filter.side, filter.depth, hasUsual))
  }
  return {
    'item.next': step(1),
    'item.previous': step(-1),
    ...(chosen === null ? {} : { 'clause.copy': copy(chosen) }),
  }
}

function Clauses({ playbooks }: { readonly playbooks: readonly Playbook[] }): ReactNode {
  const filter = useBank((state) => state.filter)
  const chosenId = useBank((state) => state.chosen)
  const clauses = useMemo(() => clausesOf(playbooks), [playbooks])
  const found = useMemo(() => findClauses(clauses, filter), [clauses, filter])
  const chosen = found.find(({ id }) => id === chosenId) ?? found[0] ?? null
  useCommands(useMemo(() => makeCommands(found, chosen), [found, chosen]))
  return (
    <Inspected inspector={chosen === null ? null : <ClauseDetails clause={chosen} />}>
      <div className={styles.screen}>
        <header className={styles.header}>
          <h1 className={styles.title}>{words.title}</h1>
          <p className={styles.lead}>{words.lead}</p>
        </header>
        <Filters playbooks={playbooks} count={found.length} />
        <div className={styles.body}>
          {found.length > 0 ? (
            <BankTable clauses={found} chosen={chosen?.id ?? null} filter={filter} />
          ) : clauses.length === 0 ? (
            <EmptyState title={words.empty} />
          ) : (
            <EmptyState
              title={words.none}
              actions={<Button onPress={() => setFilter({ query: '', playbook: null })}>{words.clear}</Button>}
            />
          )}
        </div>
      </div>
    </Inspected>
  )
}

/** The model wording of all playbooks, by topic, side and depth. */
export function ClauseBank(): ReactNode {
  const playbooks = useBank((state) => state.playbooks)
  const error = useBank((state) => state.error)
  useEffect(() => {
    void loadBank()
    return onRefresh(loadBank)
  }, [])
  if (error !== null) {
    const again = <Button onPress={() => void loadBank()}>{text.common.tryAgain}</Button>
    return (
      <div className={styles.problem}>
        <h1 className={styles.title}>{words.title}</h1>
        <ErrorNotice error={error} actions={again} />
      </div>
    )
  }
  return playbooks === null ? null : <Clauses playbooks={playbooks} />
}
