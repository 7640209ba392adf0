import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Assets, answer, readAssets } from '#main/hosts/window/assets.ts'
import { pageHeaders } from '#main/hosts/window/policy.ts'

const folder = mkdtempSync(join(tmpdir(), 'counterdraft-page-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let assets: Assets
beforeAll(() => {
  const page = join(folder, 'page')
  mkdirSync(join(page, 'assets'), { recursive: true })
  writeFileSync(join(folder, 'secret.txt'), 'outside')
  writeFileSync(join(page, 'index.html'), '<meta nonce="__CSP_NONCE__"><style nonce="__CSP_NONCE__">§</style>')
  writeFileSync(join(page, 'assets', 'main.js'), 'const sign = "§ __CSP_NONCE__"')
  writeFileSync(join(page, 'assets', 'main.css'), '/* § */')
  writeFileSync(join(page, 'assets', 'serif.woff2'), 'font')
  writeFileSync(join(page, 'assets', 'odd.xyz'), '?')
  symlinkSync(join(folder, 'secret.txt'), join(page, 'link.txt'))
  assets = readAssets(page)
})

const type = (path: string): string | undefined => answer(assets, path).headers['Content-Type']

it('every text is served as UTF-8', () => {
  expect(type('/')).toBe('text/html; charset=utf-8')
  expect(type('/assets/main.js')).toBe('text/javascript; charset=utf-8')
  expect(type('/assets/main.css')).toBe('text/css; charset=utf-8')
  expect(type('/assets/serif.woff2')).toBe('font/woff2')
  expect(type('/assets/odd.xyz')).toBe('application/octet-stream')
  expect(type('/nowhere')).toBe('text/plain; charset=utf-8')
})

it('each load of the page has a nonce of its own, in its head and in its policy', () => {
  const loads = Array.from({ length: 20 }, () => answer(assets, '/'))
  const nonces = loads.map(({ body, headers }) => {
    const html = body.toString('utf8')
    const [, nonce = ''] = /<meta nonce="([^"]+)">/.exec(html) ?? []
    expect(html).toBe(`<meta nonce="${nonce}"><style nonce="${nonce}">§</style>`)
    expect(headers['Content-Security-Policy']).toContain(`style-src 'self' 'nonce-${nonce}'`)
    return nonce
  })
  expect(new Set(nonces).size).toBe(20)
  for (const nonce of nonces) expect(Buffer.from(nonce, 'base64').length).toBeGreaterThanOrEqual(16)
})

it('a file of the page comes byte for byte', () => {
  expect(answer(assets, '/assets/main.js').body.toString('utf8')).toBe('const sign = "§ __CSP_NONCE__"')
  expect(answer(assets, '/index.html').status).toBe(200)
})

it('no address leads out of the page', () => {
  const hostile = [
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/assets/../../secret.txt',
    '/assets/%2e%2e/%2e%2e/secret.txt',
    '/link.txt',
    '/index.html\0',
    '/INDEX.HTML',
    '//index.html',
    '/assets',
    '/assets/',
    '\\index.html',
    '',
    '/__proto__',
    '/constructor',
  ]
  for (const path of hostile) expect(answer(assets, path), path).toMatchObject({ status: 404, body: Buffer.alloc(0) })
  const page = ['/', '/index.html', '/assets/main.js', '/assets/main.css', '/assets/serif.woff2', '/assets/odd.xyz']
  fc.assert(
    fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (url) => {
      const { pathname } = new URL(url)
      expect(answer(assets, pathname).status).toBe(page.includes(pathname) ? 200 : 404)
    }),
  )
})

it('the policy is the one that was measured, on every answer', () => {
  expect(pageHeaders('R')['Content-Security-Policy']).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-R'; img-src 'self' data: blob:; font-src 'self'; " +
      "connect-src 'self'; worker-src 'self'; frame-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; " +
      "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  )
  for (const path of ['/', '/assets/main.js', '/nowhere']) {
    expect(answer(assets, path).headers, path).toMatchObject({
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Cache-Control': 'no-store',
    })
    expect(answer(assets, path).headers['Permissions-Policy']).toMatch(/camera=\(\).*microphone=\(\)/)
  }
})

it('a folder without a page is refused at once', () => {
  expect(() => readAssets(join(folder, 'page', 'assets'))).toThrow('index.html')
})
