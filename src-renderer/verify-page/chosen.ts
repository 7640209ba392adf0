import type { BundleFile } from '#shared/model/bundle.ts'

/** What the user gave the page: the zip's bytes, or the files of a folder with their paths in it. */
export type Chosen =
  | { readonly kind: 'zip'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'folder'; readonly name: string; readonly files: readonly BundleFile[] }
