import type { DocumentFormat, SourceText, View } from '#shared/model/version-text.ts'

/** A document whose bytes have been understood; each view of its tracked changes can be taken from it. */
export interface OpenDocument {
  readonly format: DocumentFormat
  /** Pure and repeatable. */
  readonly view: (as: View) => SourceText
}

/** Why a file cannot be read as a document. */
export type ReadError =
  | { readonly kind: 'empty' }
  | { readonly kind: 'unknown-format'; readonly looksLike: string | null }
  | { readonly kind: 'password-protected' }
  | { readonly kind: 'old-word-format' }
  | { readonly kind: 'damaged'; readonly reason: string }
  | { readonly kind: 'too-large'; readonly limit: string }
  | { readonly kind: 'no-text'; readonly reason?: string }
