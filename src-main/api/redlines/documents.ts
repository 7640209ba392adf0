import type { ExportForm, Rendered } from '#main/formats/report/render-export.ts'
import type { Decoded } from '#shared/api/contract.ts'
import type { ApiError } from '#shared/api/errors.ts'
import { err, ok, type Result } from '#shared/model/result.ts'
import type { Context, Free } from '../context.ts'
import { compareFiles } from '../documents.ts'
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
    return ok({ bytes: rendered.value.bytes, folded: [], notCompared: [...rendered.value.notShown] })
  },
}

export const reportDocuments: Free<'document.report'> = {
  free: async (context, { older, newer, format }) => {
    const rendered = await render(context, { older, newer }, { what: 'report', format })
    return rendered.ok ? ok({ bytes: rendered.value.bytes }) : rendered
  },
}

async function render(
  context: Context,
  files: Pick<Decoded<'document.report'>, 'older' | 'newer'> & { readonly isOriginal?: boolean },
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
