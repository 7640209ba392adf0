import type { CDPSession, Page } from 'playwright-core'
import type { HostEvent } from '#shared/api/host.ts'
import { err } from '#shared/model/result.ts'
import { MAX_REQUEST_BYTES } from '../../window/carry.ts'
import { type Line, pageScript } from './page-script.ts'
import { pack, unpack } from './wire.ts'

/** The host's end of the line to the page. */
export interface Bridge {
  /** Tells the page something; kept for it while it loads. */
  readonly tell: (event: HostEvent) => void
}

// Base64 makes four characters of three bytes; the rest of a request is small.
const MAX_TEXT = Math.ceil((MAX_REQUEST_BYTES * 4) / 3) + 1_000_000

const encode = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
// A plain Uint8Array, as the page sent it: a Buffer is read differently here and there.
const decode = (base64: string): Uint8Array => new Uint8Array(Buffer.from(String(base64), 'base64'))

/**
 * Opens the line: a binding for what the page says, and one function in the page for what the host says.
 *
 * The binding is DevTools' own. Playwright's `exposeBinding` parses what the page sends outside of any catch, so that
 * one malformed call ends this process; and an answer of 6 MB took it 1.9 s, which takes 0.3 s here.
 */
export async function openBridge(
  page: Page,
  origin: string,
  carry: (raw: unknown) => Promise<unknown>,
): Promise<Bridge> {
  const line: Line = { origin, binding: 'counterdraftHear', deliver: 'counterdraftDeliver', limit: MAX_REQUEST_BYTES }
  const session = await page.context().newCDPSession(page)
  const unsent: HostEvent[] = []
  /** The page's own world in its main frame; what comes from any other one is passed over. */
  let sender: number | null = null

  const deliver = (to: number, id: number, value: unknown): void => {
    const text = pack(value, Number.POSITIVE_INFINITY, encode)
    void session
      .send('Runtime.callFunctionOn', {
        executionContextId: to,
        functionDeclaration: `function (text) { ${line.deliver}(text) }`,
        arguments: [{ value: `${id}:${text}` }],
      })
      // The document is gone, and with it whoever asked.
      .catch(() => undefined)
  }

  await followSender(session, origin, (context) => {
    sender = context
    if (context !== null) for (const event of unsent.splice(0)) deliver(context, 0, event)
  })
  session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    if (name !== line.binding || executionContextId !== sender) return
    void answer(payload, carry).then((done) => {
      if (done !== null && sender === executionContextId) deliver(executionContextId, done.id, done.value)
    })
  })
  await Promise.all([
    session.send('Runtime.addBinding', { name: line.binding }),
    page.addInitScript({ content: pageScript(line) }),
  ])

  const tell = (event: HostEvent): void => {
    if (sender === null) unsent.push(event)
    else deliver(sender, 0, event)
  }
  return { tell }
}

/** Calls back with the world of the main frame whenever it is a new one of our origin, and with null when it is gone. */
async function followSender(
  session: CDPSession,
  origin: string,
  onSender: (context: number | null) => void,
): Promise<void> {
  let current: number | null = null
  const become = (context: number | null): void => {
    current = context
    onSender(context)
  }
  session.on('Runtime.executionContextCreated', ({ context }) => {
    const { isDefault, frameId } = context.auxData as { readonly isDefault?: boolean; readonly frameId?: string }
    if (isDefault === true && frameId === mainFrame && context.origin === origin) become(context.id)
  })
  session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
    if (executionContextId === current) become(null)
  })
  session.on('Runtime.executionContextsCleared', () => become(null))
  const { frameTree } = await session.send('Page.getFrameTree')
  const mainFrame = frameTree.frame.id
  await session.send('Runtime.enable')
}

/** The answer to what a page said, or null for what is not even a message. The text is hostile. */
async function answer(
  payload: string,
  carry: (raw: unknown) => Promise<unknown>,
): Promise<{ readonly id: number; readonly value: unknown } | null> {
  const [head, id] = /^(\d{1,15}):/.exec(payload) ?? []
  if (head === undefined) return null
  const said = payload.length <= MAX_TEXT ? read(payload.slice(head.length)) : null
  const refused = err({ kind: 'bad-input', field: 'request', problem: 'has a wrong shape or is too large' } as const)
  return { id: Number(id), value: said === null ? refused : await carry(said.message) }
}

function read(packed: string): { readonly message: unknown } | null {
  try {
    return { message: unpack(packed, decode) }
  } catch {
    return null
  }
}
