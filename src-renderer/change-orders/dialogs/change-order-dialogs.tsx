import type { ReactNode } from 'react'
import { type ChangeOrder, type Loaded, useChangeOrders } from '../change-orders-slice.ts'
import { AddDialog } from './add-dialog.tsx'
import { VoidDialog } from './void-dialog.tsx'

interface ChangeOrderDialogsProps {
  readonly contract: string
  readonly loaded: Loaded
  readonly order: ChangeOrder | null
}

/** The dialog that is open, made anew each time so that it starts empty. */
export function ChangeOrderDialogs({ contract, loaded, order }: ChangeOrderDialogsProps): ReactNode {
  const dialog = useChangeOrders((state) => state.dialog)
  if (dialog === 'add' && loaded.base !== null) {
    return <AddDialog contract={contract} base={loaded.base} list={loaded.list} />
  }
  return dialog === 'void' && order !== null ? <VoidDialog contract={contract} order={order} /> : null
}
