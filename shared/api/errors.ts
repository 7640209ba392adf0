/** What can be wrong with a workspace file. */
export type WorkspaceProblem =
  | 'none-open'
  | 'not-found'
  | 'exists'
  | 'not-a-workspace'
  | 'wrong-passphrase'
  | 'in-use'
  | 'read-only'
  | 'disk-full'
  | 'newer'
  | 'damaged'
  | 'folder-missing'
  | 'not-a-file'

/** What can be wrong with a document file. */
export type DocumentProblem =
  | 'empty'
  | 'unknown-format'
  | 'password-protected'
  | 'old-word-format'
  | 'damaged'
  | 'too-large'
  | 'no-text'
  /** Only a .docx can carry tracked changes. */
  | 'not-word'
  /** No tracked changes could be made that give both texts back. */
  | 'no-redline'
  /** No file could be made that reads as the draft does. */
  | 'not-the-draft'

/** Why something is not possible now. */
export type Refusal =
  | 'no-versions'
  | 'halves-open'
  | 'nothing-frozen'
  | 'frozen-already'
  | 'signed-already'
  | 'signed-so-no-version'
  | 'frozen-so-no-point'
  | 'not-signed'
  | 'void-already'
  | 'not-agreed'
  | 'agreed-already'
  | 'withdrawn-already'
  | 'not-withdrawn'
  | 'not-discarded'
  | 'version-withdrawn'
  | 'not-the-latest'
  | 'follows-another'
  | 'signed-so-frozen'
  | 'executed-already'
  | 'changed-since-signed'
  | 'no-request'
  | 'no-position'
  | 'recorded-since'
  | 'not-taken-back'
  | 'no-draft'
  | 'draft-there'
  | 'draft-not-discarded'
  | 'not-issued'
  | 'draft-changed'
  | 'frozen-so-no-turn'
  | 'sent-already'

/**
 * What can be wrong with the place an export is written to; `taken`: by what an export never replaces; `gone`: the
 * exported file is not there any more.
 */
export type ExportProblem = 'folder-missing' | 'not-a-file' | 'taken' | 'read-only' | 'disk-full' | 'failed' | 'gone'

/** Why a signing request or an answer to one is not taken in. */
export type SignatureProblem =
  /** `detail`: what is wrong with the file. */
  | 'no-request'
  | 'no-answer'
  /** `detail`: the line of the statement that differs from what was asked. */
  | 'other-text'
  | 'other-documents'
  | 'older-version'
  | 'other-change-orders'
  /** `detail`: the fingerprints. */
  | 'other-key'
  | 'our-key'

/** Why a request was not done. Every kind has one message, in `describe-error`. */
export type ApiError =
  | { readonly kind: 'bad-input'; readonly field: string; readonly problem: string }
  | { readonly kind: 'workspace'; readonly problem: WorkspaceProblem; readonly detail: string | null }
  | {
      readonly kind: 'document'
      readonly problem: DocumentProblem
      readonly name: string
      readonly detail: string | null
    }
  | {
      readonly kind: 'missing'
      readonly noun:
        | 'contract'
        | 'version'
        | 'point'
        | 'trade'
        | 'change order'
        | 'clause'
        | 'correction'
        | 'turn'
        | 'sending'
        | 'reminder'
        | 'document'
        | 'playbook'
        | 'topic'
        | 'control'
        | 'key'
        | 'paper'
      readonly ref: string
      /** What there is instead, a few. */
      readonly known: readonly string[]
    }
  | { readonly kind: 'ambiguous-clause'; readonly ref: string; readonly candidates: readonly string[] }
  | {
      readonly kind: 'text-changed'
      readonly changeOrder: string
      readonly clause: string
      readonly agreed: string
      readonly found: string | null
    }
  | { readonly kind: 'refused'; readonly why: Refusal; readonly detail: string | null }
  | { readonly kind: 'signature'; readonly problem: SignatureProblem; readonly detail: string | null }
  /** `built-in`: it comes with the application, and never changes; `exists`: its id is given already. */
  | { readonly kind: 'playbook'; readonly problem: 'built-in' | 'exists'; readonly id: string }
  /** Something cannot be taken back, for these hang on it. */
  | {
      readonly kind: 'needed'
      readonly noun: 'contract' | 'version' | 'change order'
      readonly ref: string
      readonly by: readonly string[]
    }
  /** An export was not written, and nothing of it was left; or it is gone since. */
  | { readonly kind: 'export'; readonly problem: ExportProblem; readonly path: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'out-of-memory'; readonly doing: string }
  /** The core process is gone or does not answer. */
  | { readonly kind: 'core'; readonly problem: 'ended' | 'hung' }
  | { readonly kind: 'broken'; readonly detail: string }
