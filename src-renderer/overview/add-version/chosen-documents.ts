import type { Found } from '#renderer/incoming/files/inspect-file.ts'
import { distinctName } from '#renderer/incoming/model/distinct-name.ts'
import { withKind, withOneMain } from '#renderer/incoming/model/one-main.ts'
import type { DocumentKind } from '#shared/model/version-text.ts'

/** A document that was read, and waits to become part of the version. */
export interface ChosenDocument {
  readonly id: number
  readonly name: string
  readonly bytes: Uint8Array
  readonly found: Found
  readonly kind: DocumentKind
  /** True once the user said what it is: no suggestion changes it then. */
  readonly isKindChosen: boolean
}

type Documents = readonly ChosenDocument[]

export const addDocument = (documents: Documents, added: Omit<ChosenDocument, 'kind' | 'isKindChosen'>): Documents =>
  withOneMain([
    ...documents,
    {
      ...added,
      name: distinctName(
        added.name,
        documents.map(({ name }) => name),
      ),
      kind: documents.length === 0 ? 'main' : 'schedule',
      isKindChosen: false,
    },
  ])

export const removeDocument = (documents: Documents, id: number): Documents =>
  withOneMain(documents.filter((document) => document.id !== id))

/** Says what a document is, for good. */
export function setKind(documents: Documents, id: number, kind: DocumentKind): Documents {
  const said = documents.map((document) => (document.id === id ? { ...document, isKindChosen: true } : document))
  const chosen = said.find((document) => document.id === id)
  return chosen === undefined ? documents : withKind(said, chosen, kind)
}

/** Puts a document `by` places later; the main one stays first. */
export function moveDocument(documents: Documents, id: number, by: -1 | 1): Documents {
  const at = documents.findIndex((document) => document.id === id)
  const [moved, other] = [documents[at], documents[at + by]]
  if (moved === undefined || other === undefined || at === 0 || at + by === 0) return documents
  return documents.with(at, other).with(at + by, moved)
}

/** Takes over what the documents probably are, but for those of which the user said it. */
export function suggestKinds(documents: Documents, kinds: readonly DocumentKind[]): Documents {
  const suggested = documents.map((document, at) =>
    document.isKindChosen ? document : { ...document, kind: kinds[at] ?? document.kind },
  )
  return withOneMain(
    suggested,
    suggested.find(({ isKindChosen, kind }) => isKindChosen && kind === 'main'),
  )
}
