import type { ExportForm, Rendered } from '#main/formats/report/render-export.ts'
import type { Decoded } from '#shared/api/contract.ts'
import type { ApiError } from '#shared/api/errors.ts'
import { err, ok, type Result } from '#shared/model/result.ts'
import type { Context, Free } from '../context.ts'
import { compareFiles } from '../documents.ts'
import { deliver } from '../files/exports.ts'
import { today } from './reported.ts'

export const redlineDocuments: Free<'document.redline'> = {
  free: async (context, input) => {
    const { format } = input
    if (format === 'docx') return err({ kind: 'broken', detail: 'This is not made yet' })
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
