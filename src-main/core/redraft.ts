import type { RedraftJob } from '#main/api/context.ts'
import { readFailure } from '#main/api/failures.ts'
import { type RewriteError, rewriteDocx } from '#main/formats/docx/rewrite/rewrite-docx.ts'
import { openAnyDocument } from '#main/formats/open-document.ts'
import type { ApiError } from '#shared/api/errors.ts'
import { err, ok, type Result } from '#shared/model/result.ts'
import { typedParagraphs } from '#shared/negotiate/draft/paragraphs/typed-text.ts'

const notTheDraft = (name: string, detail: string): ApiError => ({
  kind: 'document',
  problem: 'not-the-draft',
  name,
  detail,
})

function failure(error: RewriteError, name: string): ApiError {
  switch (error.kind) {
    case 'unreadable':
      return readFailure(error.error, name)
    case 'no-such-paragraph':
      return notTheDraft(name, 'the file is not read as it was when it came in')
    case 'not-faithful':
      return notTheDraft(name, error.differs)
  }
}

/** Writes a document of our draft: on top of that of its base version, or, where that cannot be, anew. */
export async function redraft({
  name,
  bytes,
  document,
  view,
  isFresh,
  date,
}: RedraftJob): Promise<Result<Uint8Array, ApiError>> {
  const opened = await openAnyDocument(name, bytes)
  if (!opened.ok) return err(readFailure(opened.error, name))
  const { paragraphs: source } = opened.value.view(view)
  if (source.length !== document.before.length)
    return err(notTheDraft(name, 'the file is not read as it was when it came in'))
  const paragraphs = typedParagraphs(source, document)
  if (isFresh) {
    const { writeFreshDocx } = await import('#main/formats/docx/fresh/write-fresh-docx.ts')
    return ok(writeFreshDocx(source, paragraphs, date))
  }
  const rewritten = rewriteDocx({ base: bytes, paragraphs })
  return rewritten.ok ? ok(rewritten.value.bytes) : err(failure(rewritten.error, name))
}
