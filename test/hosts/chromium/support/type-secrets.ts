// A process of its own, so that it can be killed: opens a window, puts secrets wherever a user or a page could, says
// `typed`, and waits.
import { homedir } from 'node:os'
import { openChromiumHost } from '#main/hosts/chromium/open-host.ts'
import { readAssets } from '#main/hosts/window/assets.ts'
import { findPlaces } from '#main/hosts/window/places.ts'
import { PLANTED } from './planted.ts'

const [typed, titled, hashed, stored] = PLANTED
const host = await openChromiumHost({
  places: findPlaces(process.env, process.platform, homedir()),
  assets: readAssets(process.argv[2] ?? ''),
  browser: process.env.COUNTERDRAFT_BROWSER ?? '',
  headless: true,
})
const { page } = host
await page.click('#typed')
await page.keyboard.type(typed)
// A form that is sent is what a browser remembers. The policy stops it; the attempt is enough for some.
await page.keyboard.press('Enter')
await page.evaluate(`void (async () => {
  document.title = ${JSON.stringify(titled)}
  location.hash = ${JSON.stringify(`#/${hashed}`)}
  history.pushState({ text: ${JSON.stringify(stored)} }, '', ${JSON.stringify(`/#/${hashed}/2`)})
  localStorage.setItem('key', ${JSON.stringify(stored)})
  sessionStorage.setItem('key', ${JSON.stringify(stored)})
  document.cookie = 'key=${stored}; max-age=1000000; secure'
  await new Promise((resolve) => {
    const opening = indexedDB.open('database')
    opening.onupgradeneeded = () => opening.result.createObjectStore('store')
    opening.onsuccess = () => {
      const writing = opening.result.transaction('store', 'readwrite')
      writing.objectStore('store').put(${JSON.stringify(stored)}, 'key')
      writing.oncomplete = resolve
    }
  })
  const cache = await caches.open('cache')
  await cache.put('/kept', new Response(${JSON.stringify(stored)}))
})()`)
await page.waitForTimeout(1500)
process.stdout.write('typed\n')
await host.closed
