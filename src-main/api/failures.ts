import type { ReadError } from '#main/formats/document.ts'
import type { StoreError } from '#main/store/errors.ts'
import type { ApiError } from '#shared/api/errors.ts'
import type { ClauseNameError } from '#shared/text/clause-names.ts'

/** A reader's error as the API tells it. */
export function readFailure(error: ReadError, name: string): ApiError {
  const document = (detail: string | null): ApiError => ({ kind: 'document', problem: error.kind, name, detail })
  switch (error.kind) {
    case 'unknown-format':
      return document(error.looksLike)
    case 'damaged':
      return document(error.reason)
    case 'too-large':
      return document(error.limit)
    case 'empty':
    case 'password-protected':
    case 'old-word-format':
      return document(null)
    case 'no-text':
      return document(error.reason ?? null)
  }
}

/** A failed search for a clause as the API tells it. */
export const clauseFailure = (error: ClauseNameError, ref: string): ApiError =>
  error.kind === 'missing'
    ? { kind: 'missing', noun: 'clause', ref, known: error.near }
    : { kind: 'ambiguous-clause', ref, candidates: error.candidates }

/** A store's error as the API tells it; `path` is the workspace file. */
export function storeFailure(error: StoreError, path: string): ApiError {
  const workspace = (detail: string | null): ApiError => ({ kind: 'workspace', problem: error.kind, detail })
  switch (error.kind) {
    case 'newer':
      return workspace(`format ${error.found}, this one reads up to ${error.supported}`)
    case 'damaged':
      return workspace(error.detail)
    default:
      return workspace(path)
  }
}
