import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** The part of PDF.js that is used here, with what it really hands over. */
export interface PdfLibrary {
  readonly OPS: Readonly<Record<string, number>>
  readonly getDocument: (options: Readonly<Record<string, unknown>>) => LoadingTask
}

interface LoadingTask {
  readonly promise: Promise<PdfDocument>
  readonly destroy: () => Promise<void>
}

export interface PdfDocument {
  readonly numPages: number
  readonly getPage: (number: number) => Promise<PdfPage>
}

export interface PdfPage {
  /** The visible part of the page, [x0, y0, x1, y1], y upwards. */
  readonly view: readonly number[]
  readonly rotate: number
  readonly getOperatorList: (options: { readonly annotationMode: number }) => Promise<OperatorList>
  readonly getAnnotations: () => Promise<readonly unknown[]>
  readonly commonObjs: FontStore
  readonly cleanup: () => boolean
}

export interface OperatorList {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly (readonly unknown[] | null)[]
}

export interface FontStore {
  readonly has: (id: string) => boolean
  readonly get: (id: string) => unknown
}

/** Annotations are drawn as they stand on the page: what was typed into a form counts as text. */
export const DRAW_ANNOTATIONS = 1

let loaded: Promise<PdfLibrary> | null = null

/**
 * PDF.js, loaded on the first PDF, without a canvas and without a worker of its own: reading has a thread already.
 *
 * It looks for a native canvas package to borrow two drawing types from; nothing is drawn here, so that empty stand-ins
 * do, and its complaints about a missing package, printed while it loads, are kept from the user.
 */
export function loadPdfjs(): Promise<PdfLibrary> {
  loaded ??= load()
  return loaded
}

async function load(): Promise<PdfLibrary> {
  const scope = globalThis as Record<string, unknown>
  scope.DOMMatrix ??= function DOMMatrix() {}
  scope.Path2D ??= function Path2D() {}
  const { warn } = console
  console.warn = () => {}
  try {
    // @ts-expect-error It has no types: it puts itself where the library looks for it, and so keeps it from a thread.
    await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
    return (await import('pdfjs-dist/legacy/build/pdf.mjs')) as unknown as PdfLibrary
  } finally {
    console.warn = warn
  }
}

const CMAP_NAME = /^[\w-]+\.bcmap$/

/** Hands out the character maps of East Asian fonts from the package's own folder, and nothing else. */
function LocalMaps(this: { fetch: unknown }): void {
  const folder = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'cmaps')
  this.fetch = async ({ kind, filename }: { readonly kind: string; readonly filename: string }) => {
    if (kind !== 'cMapUrl' || !CMAP_NAME.test(filename)) throw new Error('not a character map')
    return new Uint8Array(await readFile(join(folder, filename)))
  }
}

/**
 * How a document is opened: from memory alone, no pictures, no fonts of the system, no scripts, no forms in XML.
 *
 * The bytes are given away: PDF.js may detach them.
 */
export const openingOptions = (data: Uint8Array): Readonly<Record<string, unknown>> => ({
  data,
  verbosity: 0,
  stopAtErrors: false,
  maxImageSize: 0,
  canvasMaxAreaInBytes: 0,
  disableFontFace: true,
  fontExtraProperties: true,
  useSystemFonts: false,
  useWorkerFetch: false,
  useWasm: false,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
  disableWorkerRendering: true,
  disableAutoFetch: true,
  disableRange: true,
  disableStream: true,
  enableXfa: false,
  cMapUrl: 'cmaps/',
  cMapPacked: true,
  BinaryDataFactory: LocalMaps,
})
