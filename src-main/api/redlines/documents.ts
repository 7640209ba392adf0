import type { ExportForm, Rendered } from '#main/formats/report/render-export.ts'
import type { Decoded, Output } from '#shared/api/contract.ts'
import type { ApiError } from '#shared/api/errors.ts'
import type { Result } from '#shared/model/result.ts'
import type { Context, Free } from '../context.ts'
import { compareFiles } from '../documents.ts'
import { markDate, today } from '../files/dates.ts'
import { deliver } from '../files/exports.ts'
import { deliverRedline } from './deliver-redline.ts'

export const redlineDocuments: Free<'document.redline'> = {
  free: async (context, input) => {
    const { format } = input
    if (format === 'docx') return redlineWord(context, input)
    const { mode, older, newer, base } = input
    // Cumulative: from the text that we sent, which is theirs without their marks where it is not given.
    const start = mode === 'received' ? { older } : { older: base ?? older, isOriginal: base === null }
    const rendered = await render(context, { ...start, newer }, { what: 'redline', format })
    if (!rendered.ok) return rendered
    const { bytes, notShown: notCompared } = rendered.value
    return deliverRedline(context, input.to, `${exportName(input)} redline.${format}`, { bytes, notCompared })
  },
}

/** A .docx with tracked changes, on top of the newer file. */
async function redlineWord(
  context: Context,
  input: Decoded<'document.redline'>,
): Promise<Result<Output<'document.redline'>, ApiError>> {
  const { older, newer, base, mode, author, realMoves, to } = input
  const job = { older, newer, base, mode, author, date: markDate(context), realMoves }
  const made = await context.jobs.redline(job, context.signal)
  return made.ok ? deliverRedline(context, to, `${exportName(input)} redline.docx`, made.value) : made
}

export const reportDocuments: Free<'document.report'> = {
  free: async (context, { older, newer, format, to }) => {
    const rendered = await render(context, { older, newer }, { what: 'report', format })
    if (!rendered.ok) return rendered
    return deliver(context.places, to, `${exportName({ older, newer })} changes.${format}`, rendered.value.bytes)
  },
}

type Files = Pick<Decoded<'document.report'>, 'older' | 'newer'>

/** "contract-v3 against contract-v2" */
function exportName({ older, newer }: Files): string {
  const stem = (name: string): string => name.replace(/\.[^.]*$/, '')
  return `${stem(newer.name)} against ${stem(older.name)}`
}

async function render(
  context: Context,
  files: Files & { readonly isOriginal?: boolean },
  form: ExportForm,
): Promise<Result<Rendered, ApiError>> {
  const compared = await compareFiles(context, files, files.isOriginal === true ? 'original' : 'accepted')
  if (!compared.ok) return compared
  const nameOf = (name: string) => ({ name, side: null, party: null, date: null })
  const { old, new: newer, comparison } = compared.value
  const reported = {
    title: newer.title ?? old.title ?? files.newer.name,
    older: nameOf(files.older.name),
    newer: nameOf(files.newer.name),
    ...{ old, new: newer, comparison, madeOn: today(context) },
  }
  return context.jobs.render({ form, reported }, context.signal)
}
