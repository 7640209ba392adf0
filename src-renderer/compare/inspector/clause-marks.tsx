import type { ReactNode } from 'react'
import { MarkLists } from '#renderer/clause/mark-lists.tsx'
import type { Shown } from '../list/shown.ts'
import { marksOf } from '../model/clause-marks.ts'
import type { Change } from '../model/compared.ts'

/** The sender's comments and tracked changes in the clauses of a change. */
export function ClauseMarks({ shown, change }: { readonly shown: Shown; readonly change: Change }): ReactNode {
  return <MarkLists of={`${shown.chosen}`} {...marksOf(shown.compared, change)} />
}
