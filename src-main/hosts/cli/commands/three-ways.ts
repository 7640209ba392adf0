import { compareSides } from '#shared/compare/sides/compare-sides.ts'
import { readInput } from '../files.ts'
import { printAnswer } from '../output.ts'
import { sidesText } from '../render/sides-text.ts'
import type { Ask } from '../session.ts'

/** `compare BUYER VENDOR --base FILE`: two drafts against the text that both sides worked on. */
export async function compareThreeWays(
  ask: Ask,
  paths: { readonly base: string; readonly buyer: string; readonly vendor: string },
  options: { readonly json?: boolean },
): Promise<void> {
  const base = readInput(paths.base)
  const buyer = await ask('document.compare', { older: base, newer: readInput(paths.buyer) })
  const vendor = await ask('document.compare', { older: base, newer: readInput(paths.vendor) })
  const draft = ({ new: text, comparison }: typeof buyer) => ({ text, changes: comparison.changes })
  const rows = compareSides(draft(buyer), draft(vendor), buyer.old.clauses.length)
  const json = {
    base: { file: paths.base, clauses: buyer.old.clauses },
    buyer: { file: paths.buyer, clauses: buyer.new.clauses },
    vendor: { file: paths.vendor, clauses: vendor.new.clauses },
    comparisons: { buyer: buyer.comparison, vendor: vendor.comparison },
    rows,
  }
  printAnswer(options, json, sidesText({ buyer, vendor, rows }))
}
