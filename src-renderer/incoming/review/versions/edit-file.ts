import { editPlan } from '../../incoming-slice.ts'
import type { Plan } from '../../model/plan.ts'

// After a menu has given the focus back to its button.
const FOCUS_AFTER_MS = 60

/** The element that stands for a file, wherever it is shown. */
export const fileElementId = (file: number): string => `file-${file}`

/** Edits the plan, and goes with the focus where the file went: its line may be another one by then. */
export function editFile(file: number, change: (plan: Plan, file: number) => Plan): void {
  editPlan((plan) => change(plan, file))
  setTimeout(() => document.getElementById(fileElementId(file))?.querySelector('button')?.focus(), FOCUS_AFTER_MS)
}
