import type { Printout } from '../../model/printout/printout.ts'
import { checklistPrintout } from './checklist.ts'
import { implementationPrintout } from './implementation.ts'
import { matrixPrintout } from './matrix.ts'
import { reviewPrintout } from './review.ts'
import type { ReviewedVersion } from './reviewed-version.ts'

export type PrintoutKind = 'checklist' | 'implementation' | 'matrix' | 'review'

/** What of a review is printed. */
export function makePrintout(kind: PrintoutKind, reviewed: ReviewedVersion): Printout {
  switch (kind) {
    case 'checklist':
      return checklistPrintout(reviewed)
    case 'implementation':
      return implementationPrintout(reviewed)
    case 'matrix':
      return matrixPrintout(reviewed)
    case 'review':
      return reviewPrintout(reviewed)
  }
}
