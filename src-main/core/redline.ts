import type { RedlineJob } from '#main/api/context.ts'
import { readFailure } from '#main/api/failures.ts'
import type { OpenDocument } from '#main/formats/document.ts'
import { type Redlined, type RedlineError, redlineDocx } from '#main/formats/docx/redline/redline-docx.ts'
import { openAnyDocument } from '#main/formats/open-document.ts'
import type { ApiError } from '#shared/api/errors.ts'
import { err, ok, type Result } from '#shared/model/result.ts'

type File = RedlineJob['older']

async function open({ name, bytes }: File): Promise<Result<OpenDocument, ApiError>> {
  const opened = await openAnyDocument(name, bytes)
  return opened.ok ? opened : err(readFailure(opened.error, name))
}

const notWord = ({ name }: File): ApiError => ({ kind: 'document', problem: 'not-word', name, detail: null })

function failure(error: RedlineError, job: RedlineJob): ApiError {
  switch (error.kind) {
    case 'unreadable': {
      const file = error.side === 'older' ? job.older : error.side === 'newer' ? job.newer : (job.base ?? job.older)
      return readFailure(error.error, file.name)
    }
    case 'not-faithful':
      return { kind: 'document', problem: 'no-redline', name: job.newer.name, detail: error.differs }
  }
}

/** Makes a redline of two files. The newer one must be a .docx, the older one may be anything that can be read. */
export async function makeRedline(job: RedlineJob): Promise<Result<Redlined, ApiError>> {
  const { older, newer, base, mode, author, date, realMoves, said = [] } = job
  const openedNewer = await open(newer)
  if (!openedNewer.ok) return openedNewer
  if (openedNewer.value.format !== 'docx') return err(notWord(newer))
  const openedOlder = await open(older)
  if (!openedOlder.ok) return openedOlder
  const openedBase = base === null ? null : await open(base)
  if (openedBase?.ok === false) return openedBase
  const textOf = (file: File, { format, view }: OpenDocument) => (format === 'docx' ? file.bytes : view('accepted'))
  const redlined = redlineDocx({
    older: textOf(older, openedOlder.value),
    newer: newer.bytes,
    base: base === null || openedBase === null ? null : textOf(base, openedBase.value),
    ...{ mode, author, date, realMoves, said },
  })
  return redlined.ok ? ok(redlined.value) : err(failure(redlined.error, job))
}
