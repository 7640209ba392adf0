import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { invariant } from '#shared/model/result.ts'
import { pageHeaders } from './policy.ts'

/** A file of the built page. */
interface Asset {
  readonly bytes: Buffer
  readonly type: string
}

/** The built page by path, as a browser asks for it: `/index.html`, `/assets/…`. */
export type Assets = ReadonlyMap<string, Asset>

/** What a host serves for one request. */
export interface Answer {
  readonly status: 200 | 404
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

const PLACEHOLDER = '__CSP_NONCE__'

// Without the charset a browser may read UTF-8 as Latin-1, and § as Â§.
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** Reads the built page into memory, once: what is served later touches no path, so no address can leave the folder. */
export function readAssets(folder: string): Assets {
  const assets = new Map<string, Asset>()
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    const path = `/${relative(folder, file).split(sep).join('/')}`
    assets.set(path, { bytes: readFileSync(file), type: TYPES[extname(file)] ?? 'application/octet-stream' })
  }
  invariant(assets.has('/index.html'), 'the built page holds an index.html')
  return assets
}

/** Answers a path of the page's own origin; the page itself gets a fresh nonce each time it is loaded. */
export function answer(assets: Assets, pathname: string): Answer {
  const nonce = randomBytes(16).toString('base64')
  const headers = pageHeaders(nonce)
  const asset = assets.get(pathname === '/' ? '/index.html' : pathname)
  if (asset === undefined) {
    return { status: 404, headers: { ...headers, 'Content-Type': 'text/plain; charset=utf-8' }, body: Buffer.alloc(0) }
  }
  const body = asset.type.startsWith('text/html')
    ? Buffer.from(asset.bytes.toString('utf8').replaceAll(PLACEHOLDER, nonce))
    : asset.bytes
  return { status: 200, headers: { ...headers, 'Content-Type': asset.type }, body }
}
