import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { guardContents } from '#main/hosts/electron/guard/guard-contents.ts'
import { hardenSession } from '#main/hosts/electron/guard/harden-session.ts'
import { isOwnPage, PAGE_URL } from '#main/hosts/electron/guard/page.ts'
import { WEB_PREFERENCES } from '#main/hosts/electron/view/window.ts'
import { makeEvent } from './support/events.ts'
import { makeSession, type SessionStandIn } from './support/session.ts'
import { startReady } from './support/start.ts'
import { makeContents } from './support/window.ts'

const hardened = (isPackaged = true): SessionStandIn => {
  const session = makeSession()
  hardenSession(session.part, isPackaged)
  return session
}

describe('a session', () => {
  it('grants no permission, neither asked for nor checked, and no device', () => {
    const { told } = hardened()
    for (const permission of ['media', 'notifications', 'clipboard-read', 'openExternal', 'unknown'] as const) {
      const answers: boolean[] = []
      told.permissionRequest?.({} as never, permission, (granted) => answers.push(granted), {} as never)
      answers.push(told.permissionCheck?.(null, permission, PAGE_URL, {} as never) ?? true)
      expect([permission, answers]).toEqual([permission, [false, false]])
    }
    expect(told.device?.({} as never)).toBe(false)
    const streams: unknown[] = []
    told.displayMedia?.({} as never, (stream) => streams.push(stream))
    expect(streams).toEqual([null])
  })

  it('lets the files of the page through, and nothing else', () => {
    const { lets } = hardened()
    expect(lets(PAGE_URL, 'mainFrame')).toBe(true)
    expect(lets(`${PAGE_URL}assets/main.js`, 'script')).toBe(true)
    for (const url of [
      'http://127.0.0.1:9/',
      'https://example.com/',
      'ws://example.com/',
      'wss://example.com/',
      'ftp://example.com/',
      'file:///etc/passwd',
      'app://other/',
      'app://counterdraft:80/',
      'app://ada@counterdraft/',
      'chrome://gpu/',
      'about:blank',
      'devtools://devtools/bundled/inspector.html',
      'data:text/html,x',
      'blob:app://counterdraft/1',
      'no address at all',
    ]) {
      expect([url, lets(url)]).toEqual([url, false])
    }
  })

  it('lets the images through that the policy lets the page hold itself', () => {
    const { lets } = hardened()
    expect(lets('data:image/png;base64,AA==', 'image')).toBe(true)
    expect(lets('blob:app://counterdraft/1', 'image')).toBe(true)
    expect(lets('data:text/javascript,x', 'script')).toBe(false)
  })

  it('lets the developer tools through only while developing', () => {
    expect(hardened(false).lets('devtools://devtools/bundled/inspector.html')).toBe(true)
    expect(hardened(true).lets('devtools://devtools/bundled/inspector.html')).toBe(false)
  })

  it('answers every scheme of the network with an error, and is offline', async () => {
    const { schemes, told } = hardened()
    expect([...schemes.keys()].sort()).toEqual(['file', 'ftp', 'http', 'https', 'ws', 'wss'])
    for (const handle of schemes.values()) {
      expect((await handle(new Request('http://example.com/'))).type).toBe('error')
    }
    expect(told.offline).toBe(true)
  })

  it('checks no spelling, for its dictionaries come from a server', () => {
    expect(hardened().told.spellChecker).toBe(false)
    expect(WEB_PREFERENCES.spellcheck).toBe(false)
  })

  it('cancels every download', () => {
    const event = makeEvent()
    hardened().events.emit('will-download', event)
    expect(event.prevented).toBe(true)
  })

  it('leaves nothing on the disk; the default one, which is never used, is denied everything, too', async () => {
    const { sessions, newest } = await startReady()
    expect([...sessions.keys()].sort()).toEqual(['counterdraft', 'default'])
    const own = sessions.get('counterdraft')
    expect(newest().options.webPreferences?.session).toBe(own?.part)
    for (const [name, session] of sessions) {
      expect([name, session.told.offline, session.lets('https://example.com/')]).toEqual([name, true, false])
    }
    expect(own?.schemes.has('app')).toBe(true)
    expect(sessions.get('default')?.schemes.has('app')).toBe(false)
  })
})

describe('the contents of a window', () => {
  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])('prevent %s', (name) => {
    const contents = makeContents(1)
    guardContents(contents.part)
    // An address of our own is no exception.
    for (const url of [PAGE_URL, 'https://example.com/', 'file:///etc/passwd']) {
      const event = Object.assign(makeEvent(), { url })
      contents.events.emit(name, event)
      expect([url, event.prevented]).toEqual([url, true])
    }
  })

  it('open no window and send nothing past the proxy by WebRTC', () => {
    const { part, told } = makeContents(1)
    guardContents(part)
    expect(told.openWindow?.({ url: PAGE_URL } as never)).toEqual({ action: 'deny' })
    expect(told.webRtc).toBe('disable_non_proxied_udp')
  })

  it('are guarded from the moment they exist, whoever made them', async () => {
    const { app, newest } = await startReady()
    expect(newest().contents.events.names()).toContain('will-navigate')
    const other = makeContents(99)
    app.emit('web-contents-created', {}, other.part)
    expect(other.events.names()).toContain('will-attach-webview')
  })
})

describe('the page', () => {
  const servedBy = async (): Promise<(url: string, method?: string) => Promise<Response>> => {
    const { sessions } = await startReady()
    const handle = sessions.get('counterdraft')?.schemes.get('app')
    // Electron hands over a Request; Node's own keeps a scheme that it does not know as it stands.
    return async (url, method = 'GET') => (await handle?.({ url, method } as Request)) ?? Response.error()
  }

  it('comes with its policy, a nonce of its own each time, and its character set', async () => {
    const get = await servedBy()
    const [first, second] = [await get(PAGE_URL), await get(`${PAGE_URL}index.html`)]
    const policy = first.headers.get('content-security-policy') ?? ''
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? ''
    expect([first.status, second.status]).toEqual([200, 200])
    expect(policy).toContain("default-src 'none'; script-src 'self'")
    expect(policy).toContain("require-trusted-types-for 'script'; trusted-types 'none'")
    expect(first.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(await first.text()).toBe(`<!doctype html><meta property="csp-nonce" nonce="${nonce}">§`)
    expect(second.headers.get('content-security-policy')).not.toBe(policy)
  })

  it('has its other files, with the same policy', async () => {
    const get = await servedBy()
    const file = await get(`${PAGE_URL}assets/main.js`)
    expect([file.status, file.headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8'])
    expect(file.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(file.headers.get('x-content-type-options')).toBe('nosniff')
  })

  it.each([
    'app://counterdraft/../../../etc/passwd',
    'app://counterdraft/..%2f..%2f..%2fetc%2fpasswd',
    'app://counterdraft/%2e%2e/%2e%2e/etc/passwd',
    'app://counterdraft/..\\..\\etc\\passwd',
    'app://counterdraft/assets/../../data/recent.json',
    'app://counterdraft/index.html%00.js',
    'app://counterdraft/index.html\u0000.js',
    'app://counterdraft//etc/passwd',
    'app://counterdraft/INDEX.HTML',
    'app://counterdraft/index%2ehtml',
    'app://counterdraft/assets',
    'app://counterdraft/assets/',
    'app://counterdraft/__proto__',
    'app://counterdraft/constructor',
  ])('has no file at %s', async (url) => {
    const get = await servedBy()
    const answer = await get(url)
    expect([answer.status, (await answer.arrayBuffer()).byteLength]).toEqual([404, 0])
  })

  it.each([
    'app://COUNTERDRAFT/',
    'app://counterdraft.example/',
    'app://counterdraft:443/',
    'app://user:word@counterdraft/',
    'app:///index.html',
    'app:index.html',
    'http://counterdraft/',
    'file:///index.html',
    'counterdraft',
    '',
  ])('does not live at %s', async (url) => {
    const get = await servedBy()
    expect([isOwnPage(url), (await get(url)).type]).toEqual([false, 'error'])
  })

  it('is only read', async () => {
    const get = await servedBy()
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'get']) {
      expect([method, (await get(PAGE_URL, method)).type]).toEqual([method, 'error'])
    }
    expect((await get(PAGE_URL, 'HEAD')).status).toBe(200)
  })

  it('whatever the address, what is served is one of its files or nothing', async () => {
    const get = await servedBy()
    const piece = fc.oneof(
      fc.constantFrom('..', '%2e%2e', '%2f', '\\', '%00', '/', 'index.html', 'assets', 'main.js', 'etc', '?', '#', '%'),
      fc.string(),
    )
    const tail = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''))
    await fc.assert(
      fc.asyncProperty(tail, async (rest) => {
        const answer = await get(`${PAGE_URL}${rest}`)
        const text = await answer.text()
        expect(text === '' || text.includes('csp-nonce') || text === 'export const page = 1\n').toBe(true)
      }),
    )
  })
})
