import type { ReadJob, ReadText, TablesJob } from '#main/api/context.ts'
import { readFailure } from '#main/api/failures.ts'
import { type CheckedPlaybook, checkPlaybook } from '#main/api/playbooks/check-playbook.ts'
import type { Redlined } from '#main/formats/docx/redline/redline-docx.ts'
import { openAnyDocument } from '#main/formats/open-document.ts'
import { renderPrintout } from '#main/formats/printout/render-printout.ts'
import { type Rendered, renderExport } from '#main/formats/report/render-export.ts'
import type { ApiError } from '#shared/api/errors.ts'
import { compareVersions } from '#shared/compare/compare-versions.ts'
import { type SortedContract, sortFolder } from '#shared/compare/match/sort/sort-folder.ts'
import type { Comparison } from '#shared/model/comparison.ts'
import type { Review } from '#shared/model/playbook/review.ts'
import { err, ok, type Result } from '#shared/model/result.ts'
import type { ReadTables } from '#shared/negotiate/issues/table-rows.ts'
import { buildVersionText } from '#shared/text/build-version-text.ts'
import { joinViews } from '#shared/text/joining/join-texts.ts'
import { type Inspected, inspect } from './inspect.ts'
import type { Job } from './jobs.ts'
import { makeRedline } from './redline.ts'
import { redraft } from './redraft.ts'
import { review } from './review.ts'

/** Does one job where it stands: pure, and without the workspace. */
export async function runJob(
  job: Job,
): Promise<
  Result<
    | ReadText
    | Inspected
    | readonly SortedContract[]
    | Comparison
    | ReadTables
    | Rendered
    | Redlined
    | CheckedPlaybook
    | Review
    | Uint8Array,
    ApiError
  >
> {
  switch (job.kind) {
    case 'read':
      return await read(job.job)
    case 'join':
      return ok(joinViews(job.job.documents))
    case 'inspect':
      return await inspect(job.job)
    case 'sort':
      return ok(sortFolder(job.job.drafts, job.job.contracts))
    case 'compare':
      return ok(compareVersions(job.job.older, job.job.newer, job.job.newerOriginal, job.job.corrections))
    case 'tables':
      return await readTablesIn(job.job)
    case 'redline':
      return await makeRedline(job.job)
    case 'check':
      return ok(checkPlaybook(job.job.bytes))
    case 'review':
      return review(job.job)
    case 'print':
      return ok(await renderPrintout(job.job.format, job.job.printout))
    case 'copy':
      return ok(await (await import('#main/formats/reading-pdf/reading-pdf.ts')).readingPdf(job.job.document))
    case 'draft':
      return ok(await (await import('#main/formats/draft/draft-docx.ts')).draftDocx(job.job.draft))
    case 'redraft':
      return await redraft(job.job)
    case 'render':
      return ok(await renderExport(job.job.form, job.job.reported))
  }
}

async function readTablesIn({ name, bytes }: TablesJob): Promise<Result<ReadTables, ApiError>> {
  const { readTables } = await import('#main/formats/tables/read-tables.ts')
  const read = await readTables(name, bytes)
  return read.ok ? read : err(readFailure(read.error, name))
}

async function read({ name, bytes, view, kind }: ReadJob): Promise<Result<ReadText, ApiError>> {
  const opened = await openAnyDocument(name, bytes)
  if (!opened.ok) return err(readFailure(opened.error, name))
  const text = buildVersionText(opened.value.view(view), kind)
  const hasMarks = text.revisions.length > 0
  return ok({ text, original: hasMarks ? buildVersionText(opened.value.view('original'), kind) : null })
}
