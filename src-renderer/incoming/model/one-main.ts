import type { DocumentKind } from '#shared/model/version-text.ts'

/**
 * The main document first and alone as such: the one given, or else the first that is called so, or else the first.
 * Others that were called so become schedules.
 */
export function withOneMain<D extends { readonly kind: DocumentKind }>(
  documents: readonly D[],
  wanted?: D,
): readonly D[] {
  const main = wanted ?? documents.find(({ kind }) => kind === 'main') ?? documents[0]
  if (main === undefined) return documents
  const as = (document: D, kind: DocumentKind): D => (document.kind === kind ? document : { ...document, kind })
  const others = documents.filter((document) => document !== main)
  return [as(main, 'main'), ...others.map((other) => as(other, other.kind === 'main' ? 'schedule' : other.kind))]
}

/** Says what one of the documents is. The main one stays that until another is. */
export function withKind<D extends { readonly kind: DocumentKind }>(
  documents: readonly D[],
  chosen: D,
  kind: DocumentKind,
): readonly D[] {
  const said = { ...chosen, kind }
  const set = documents.map((document) => (document === chosen ? said : document))
  return withOneMain(set, kind === 'main' ? said : undefined)
}
