import { type ReactNode, useState } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import { ask } from '#renderer/api.ts'
import { Button } from '#renderer/components/buttons/button.tsx'
import { DialogButtons } from '#renderer/components/frames/dialog.tsx'
import { openAddContract } from '#renderer/home/add-contract-slice.ts'
import { offersOf } from '#renderer/incoming/files/inspect-file.ts'
import { text } from '#renderer/messages/text.ts'
import { type Overview, useContracts } from '#renderer/shell/contracts.ts'
import { otherSide } from '#shared/model/side.ts'
import styles from './add-version.module.css'
import { type Placed, useAddVersion } from './add-version-slice.ts'
import { DocumentList } from './documents/document-list.tsx'
import { FailedFiles } from './documents/failed-files.tsx'
import { Misplaced } from './suggestions/misplaced.tsx'
import { chooseContract, closeAddVersion } from './take-documents.ts'
import list from './which-contract.module.css'

const words = text.overview.add.contract
const NEW = 'new'

/** A contract that the documents may belong to. */
interface Candidate {
  readonly id: string
  readonly title: string
  readonly note: string
  /** 0 to 1; null where it was not told. */
  readonly similarity: number | null
}

const noteOf = ({ contract }: Overview): string => contract[otherSide(contract.ours)]

/** The contracts of the workspace, those that are most alike first. */
function candidatesOf(contracts: readonly Overview[], placed: Placed | null): readonly Candidate[] {
  const similarities = new Map(placed?.contracts.map(({ contract, similarity }) => [contract, similarity]))
  return contracts
    .map((overview): Candidate => {
      const { id, title } = overview.contract
      return {
        id,
        title,
        note: noteOf(overview),
        similarity: overview.latest === null ? null : (similarities.get(id) ?? null),
      }
    })
    .toSorted((a, b) => (b.similarity ?? -1) - (a.similarity ?? -1))
}

/** Asks for the contract first, with what the documents say of it. */
async function addContractFirst(): Promise<void> {
  const { documents } = useAddVersion.getState()
  const sorted = await ask('incoming.sort', { offers: offersOf(documents) })
  const [found] = sorted.ok ? sorted.value.contracts : []
  const { title = '', vendor = null, buyer = null } = found ?? {}
  openAddContract({ title, vendor: vendor ?? '', buyer: buyer ?? '' }, chooseContract)
}

function Option({ id, title, note, similarity }: Candidate): ReactNode {
  return (
    <Radio value={id} className={list.option ?? ''}>
      <span className={list.dot} aria-hidden />
      <span className={list.words}>
        <span className={list.title}>{title}</span>
        <span className={list.note}>{note}</span>
      </span>
      {similarity === null ? null : (
        <span className={list.share}>{words.similarity(text.incoming.percent(similarity))}</span>
      )}
    </Radio>
  )
}

/** Documents that were dropped on no contract: which one they belong to, the likely one chosen already. */
export function WhichContract(): ReactNode {
  const { placed, documents } = useAddVersion()
  const contracts = useContracts((state) => state.list) ?? []
  const likely = placed?.contracts.find(({ isLikely }) => isLikely)?.contract ?? null
  const [chosen, setChosen] = useState(likely ?? NEW)
  const candidates = candidatesOf(contracts, placed)
  return (
    <div className={styles.form}>
      <div className={styles.scroller}>
        <FailedFiles />
        <Misplaced />
        <div className={styles.columns}>
          <DocumentList />
          <RadioGroup className={list.group ?? ''} value={chosen} onChange={setChosen}>
            <Label className={list.label ?? ''}>{documents.length === 1 ? words.labelOne : words.label}</Label>
            <div className={list.options}>
              {candidates.map((candidate) => (
                <Option key={candidate.id} {...candidate} />
              ))}
              <Option id={NEW} title={words.isNew} note={words.newNote} similarity={null} />
            </div>
            <p className={styles.hint}>{likely === null && contracts.length > 0 ? words.none : null}</p>
          </RadioGroup>
        </div>
      </div>
      <DialogButtons>
        <Button onPress={closeAddVersion}>{text.common.cancel}</Button>
        <Button
          kind="primary"
          onPress={() => {
            if (chosen === NEW) void addContractFirst()
            else chooseContract(chosen)
          }}
        >
          {words.submit}
        </Button>
      </DialogButtons>
    </div>
  )
}
