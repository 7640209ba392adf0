import { expect, it } from 'vitest'
import { eventually } from './support/eventually.ts'
import { openWindow } from './support/open-window.ts'

const noneOpen = { ok: false, error: { kind: 'workspace', problem: 'none-open' } }
const refused = { ok: false, error: { kind: 'bad-input', field: 'request' } }

it('a request reaches the core, and its answer the page, under the policy of the product', async () => {
  const { ask, run, host } = await openWindow()
  expect(await ask('contract.list')).toMatchObject(noneOpen)
  expect(await ask('host.info')).toMatchObject({ ok: true, value: { kind: 'chromium', canPick: false } })
  expect(await ask('contract.drop')).toMatchObject({ ok: false, error: { kind: 'bad-input', field: 'procedure' } })
  expect(await run('reports')).toEqual([])
  expect(host.foreign).toEqual([])
})

it('the bridge is frozen, and stands before the first script of the page', async () => {
  const { run } = await openWindow()
  expect(await run('Object.isFrozen(counterdraft)')).toBe(true)
  expect(await run('Object.getOwnPropertyDescriptor(window, "counterdraft").writable')).toBe(false)
  expect(await run('try { delete window.counterdraft } catch {} ; typeof counterdraft.send')).toBe('function')
})

it('bytes arrive intact both ways', async () => {
  const { ask, run } = await openWindow()
  const path = 'bytes'
  const passphrase = 'correct horse battery staple'
  expect(await ask('workspace.create', { path, passphrase })).toMatchObject({ ok: true })
  const parties = { title: 'T', vendor: 'A', buyer: 'B', ours: 'vendor', currency: 'EUR', price: null, endDate: null }
  expect(await ask('contract.add', parties)).toMatchObject({ ok: true })
  // A text of every byte that can stand in one, long enough to take several turns of any encoder.
  const sent = `
    const line = Array.from({ length: 0x7f - 0x20 }, (_, at) => String.fromCharCode(0x20 + at)).join('') + ' ÄÖÜ§€ 漢字 😀'
    const bytes = new TextEncoder().encode(Array.from({ length: 20_000 }, (_, at) => at + '. ' + line).join('\\n\\n'))`
  const same = await run(`(async () => {
    ${sent}
    const { ok } = await counterdraft.send({ id: 1001, name: 'version.add', input: {
      contract: 'C-01', documents: [{ name: 'draft.md', bytes, kind: 'main' }], side: 'vendor', date: null, view: 'accepted' } })
    if (!ok) return 'not added'
    const { value } = await counterdraft.send({ id: 1002, name: 'version.export', input: {
      contract: 'C-01', version: 1, to: 'caller' } })
    if (!(value.bytes instanceof Uint8Array)) return 'no bytes'
    return value.bytes.length === bytes.length && value.bytes.every((byte, at) => byte === bytes[at])
  })()`)
  expect(same).toBe(true)
})

it('100 MB are refused before they are sent, and by the host when they are sent all the same', async () => {
  const { ask, run } = await openWindow()
  const send = (bytes: string): Promise<unknown> =>
    run(`counterdraft.send({ id: 7, name: 'document.inspect', input: { file: { name: 'a', bytes: ${bytes} } } })`)
  expect(await send('new Uint8Array(100_000_000)')).toMatchObject(refused)
  expect(await send('"x".repeat(100_000_000)')).toMatchObject(refused)
  expect(await send('"x".repeat(140_000_000)')).toMatchObject(refused)
  expect(await ask('contract.list')).toMatchObject(noneOpen)
})

it('what a hostile page calls the binding with does the host no harm', async () => {
  const { ask, run } = await openWindow()
  const odd = [
    '""',
    '"x"',
    '":"',
    '"1:"',
    '"1:not json"',
    '"1:[1,2"',
    '"1:[{},[[[\\"__proto__\\",\\"a\\"],\\"AA==\\"]]]"',
    '"1:[{},[[[],{\\"length\\":1e9}]]]"',
    '"99999999999999999999:[1,[]]"',
    '"-1:[1,[]]"',
    '"0:[{\\"kind\\":\\"open\\",\\"path\\":\\"/x\\"},[]]"',
    '"{}"',
    '"1:" + "[".repeat(1_000_000)',
    '"\\u0000"',
    '"\\ud800"',
  ]
  for (const text of odd) await run(`counterdraftHear(${text})`)
  for (const wrong of ['undefined', 'null', '7', '{}', '[]', '() => 1']) {
    await run(`try { counterdraftHear(${wrong}) } catch {}`)
    expect(
      await run(`counterdraft.send(${wrong}).catch(() => ({ ok: false, error: { kind: 'bad-input' } }))`),
    ).toMatchObject({
      error: { kind: 'bad-input' },
    })
  }
  expect(await ask('contract.list')).toMatchObject(noneOpen)
})

it('a frame inside the page is not heard, though it is of the same origin', async () => {
  const { ask, run } = await openWindow()
  const inFrame = await run(`(async () => {
    const frame = document.createElement('iframe')
    document.body.append(frame)
    const inner = frame.contentWindow
    if (inner.counterdraft !== undefined) return 'bridged'
    if (typeof inner.counterdraftHear !== 'function') return 'no binding'
    let heard = false
    Object.defineProperty(inner, 'counterdraftDeliver', { value: () => { heard = true } })
    inner.counterdraftHear('1:[{"id":1,"name":"host.info","input":{}},[]]')
    await counterdraft.send({ id: 2001, name: 'host.info', input: {} })
    return heard
  })()`)
  expect(inFrame).toBe(false)
  expect(await ask('contract.list')).toMatchObject(noneOpen)
})

it('a page of another origin is not heard, and has no bridge', async () => {
  const { host, run } = await openWindow()
  await host.page.goto('data:text/html,<title>other</title>')
  expect(await run('typeof window.counterdraft')).toBe('undefined')
  const heard = await run(`(async () => {
    let heard = false
    Object.defineProperty(window, 'counterdraftDeliver', { value: () => { heard = true } })
    counterdraftHear('1:[{"id":1,"name":"host.lock","input":{}},[]]')
    await new Promise((resolve) => setTimeout(resolve, 300))
    return heard
  })()`)
  expect(heard).toBe(false)
  expect(host.core().exitCode).toBe(null)
})

it('a running request is cancelled from the page', async () => {
  const { run } = await openWindow()
  const answers = await run(`(async () => {
    const bytes = new TextEncoder().encode(Array.from({ length: 20_000 }, (_, at) => at + '. The Vendor works.').join('\\n\\n'))
    const reading = counterdraft.send({ id: 1, name: 'document.read', input: { file: { name: 'a.md', bytes }, view: 'accepted' } })
    const cancelled = await counterdraft.send({ cancel: 1 })
    return [cancelled, await reading]
  })()`)
  expect(answers).toEqual([null, { ok: false, error: { kind: 'cancelled' } }])
})

it('what the host says while there is no page waits for the next one, and for its first listener', async () => {
  const { host, events } = await openWindow()
  // As locking does on its way to a fresh page.
  await host.page.goto('data:text/html,')
  await host.show('/named.counterdraft')
  await host.page.goto('https://app.invalid/')
  await eventually(events).toEqual([{ kind: 'open', path: '/named.counterdraft' }])
})
