import type { ExportForm, Rendered } from '#main/formats/report/render-export.ts'
import type { Decoded, Output } from '#shared/api/contract.ts'
import type { ApiError } from '#shared/api/errors.ts'
import { ok, type Result } from '#shared/model/result.ts'
import type { Context, Free } from '../context.ts'
import { compareFiles } from '../documents.ts'
import { deliver } from '../files/exports.ts'
import { today } from './reported.ts'

export const redlineDocuments: Free<'document.redline'> = {
  free: async (context, input) => {
    const { format } = input
    if (format === 'docx') return redlineWord(context, input)
    const { mode, older, newer, base } = input
    // Cumulative: from the text that we sent, which is theirs without their marks where it is not given.
    const start = mode === 'received' ? { older } : { older: base ?? older, isOriginal: base === null }
    const rendered = await render(context, { ...start, newer }, { what: 'redline', format })
    if (!rendered.ok) return rendered
    const name = `${exportName(input)} redline.${format}`
    const delivered = deliver(context.places, input.to, name, rendered.value.bytes)
    return delivered.ok ? ok({ ...delivered.value, folded: [], notCompared: [...rendered.value.notShown] }) : delivered
  },
}

/** A .docx with tracked changes, on top of the newer file. */
async function redlineWord(
  { jobs, signal, now, places }: Context,
  input: Decoded<'document.redline'>,
): Promise<Result<Output<'document.redline'>, ApiError>> {
  const { older, newer, base, mode, author, realMoves, to } = input
  const date = now()
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
  const made = await jobs.redline({ older, newer, base, mode, author, date, realMoves }, signal)
  if (!made.ok) return made
  const { bytes, folded, notCompared } = made.value
  const delivered = deliver(places, to, `${exportName(input)} redline.docx`, bytes)
  return delivered.ok ? ok({ ...delivered.value, folded: [...folded], notCompared: [...notCompared] }) : delivered
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
