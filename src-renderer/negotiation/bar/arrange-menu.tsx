import { SlidersHorizontal } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { commandOf } from '#renderer/commands/table.ts'
import { IconButton } from '#renderer/components/buttons/icon-button.tsx'
import { Check } from '#renderer/components/choices/check.tsx'
import { Picker } from '#renderer/components/forms/picker.tsx'
import moreMenu from '#renderer/components/menus/more-menu.module.css'
import { text } from '#renderer/messages/text.ts'
import { PRIORITIES } from '#shared/model/point.ts'
import { arrangePoints, setArranging, setFilters, useLook } from '../look-slice.ts'
import { ownersOf, type Point } from '../model/rows.ts'
import { GROUPINGS, NONE, SORTS, type View } from '../model/view.ts'
import styles from './arrange-menu.module.css'

const words = text.negotiation.list

const ANY = 'any'
const NOBODY = 'nobody'
/** So that a person of that name is somebody. */
const named = (owner: string): string => `named ${owner}`

interface ArrangeProps {
  readonly contract: string
  readonly points: readonly Point[]
  readonly view: View
}

function OwnerPicker({ contract, points, view }: ArrangeProps): ReactNode {
  const owners = ownersOf(points)
  const value = view.owner === null ? ANY : view.owner === NONE ? NOBODY : named(view.owner)
  return (
    <Picker
      label={words.owner}
      value={value}
      onChange={(id) => {
        const owner = id === ANY ? null : (owners.find((each) => named(each) === id) ?? NONE)
        setFilters(contract, { owner })
      }}
      options={[
        { id: ANY, label: words.any },
        ...owners.map((owner) => ({ id: named(owner), label: owner })),
        { id: NOBODY, label: words.nobody },
      ]}
    />
  )
}

function PriorityPicker({ contract, view }: Omit<ArrangeProps, 'points'>): ReactNode {
  return (
    <Picker
      label={words.priority}
      value={view.priority === null ? ANY : view.priority === NONE ? NOBODY : view.priority}
      onChange={(id) => {
        const priority = id === ANY ? null : (PRIORITIES.find((each) => each === id) ?? NONE)
        setFilters(contract, { priority })
      }}
      options={[
        { id: ANY, label: words.any },
        ...PRIORITIES.map((id) => ({ id, label: words.priorityName(id) })),
        { id: NOBODY, label: words.noPriority },
      ]}
    />
  )
}

/** How the points stand and which of them: groups, order, owner, priority. */
export function ArrangeMenu(props: ArrangeProps): ReactNode {
  const { contract, view } = props
  const isOpen = useLook((state) => state.isArranging)
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setArranging}>
      <IconButton icon={SlidersHorizontal} label={words.view} keys={commandOf('point.view').keys} />
      <Popover className={moreMenu.popover ?? ''} placement="bottom end" offset={4}>
        <Dialog className={styles.fields ?? ''} aria-label={words.view}>
          {view.layout === 'board' ? null : (
            <Picker
              label={words.groupBy}
              value={view.group}
              onChange={(id) => {
                const group = GROUPINGS.find((each) => each === id)
                if (group !== undefined) arrangePoints(contract, { group })
              }}
              options={GROUPINGS.map((id) => ({ id, label: words.groupings[id] }))}
            />
          )}
          <Picker
            label={words.sortBy}
            value={view.sort.by}
            onChange={(id) => {
              const by = SORTS.find((each) => each === id)
              if (by !== undefined) arrangePoints(contract, { sort: { ...view.sort, by } })
            }}
            options={SORTS.map((id) => ({ id, label: words.sorts[id] }))}
          />
          <Check
            label={words.descending}
            isSelected={view.sort.isDescending}
            onChange={(isDescending) => arrangePoints(contract, { sort: { ...view.sort, isDescending } })}
          />
          <OwnerPicker {...props} />
          <PriorityPicker contract={contract} view={view} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
