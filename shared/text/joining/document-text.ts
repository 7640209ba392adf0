import type { DocumentKind, VersionText } from '../../model/version-text.ts'

/** The text of one document of a version, read as what it is of it (`buildVersionText` with its kind). */
export interface DocumentText {
  readonly name: string
  readonly kind: DocumentKind
  readonly text: VersionText
}

/** One document in the view asked for and, where it carries tracked changes, with all of them rejected. */
export interface DocumentViews extends DocumentText {
  readonly original: VersionText | null
}
