import { statfsSync } from 'node:fs'

/** The size of a new window: what every screen is made to work in. */
export const WINDOW_SIZE = { width: 1280, height: 800 }

/** The switches of our own. Each one was measured to be needed. */
export const browserSwitches = (): readonly string[] => [
  // Without it, what the page keeps and where it goes gets into the profile's files, and outlives a kill.
  '--incognito',
  // Edge's word for it.
  '--inprivate',
  // No bar across the window about switches.
  '--test-type',
  // An app's window, without tabs or an address. `about:blank` would give a tabbed one, our own address an error page.
  '--app=data:text/html,',
  `--window-size=${WINDOW_SIZE.width},${WINDOW_SIZE.height}`,
  // No network: no name resolves, every connection goes to a port where nothing listens, WebRTC sends no packet.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  // Chromium 156 takes no notice of the second name, older ones none of the first; the preference says it once more.
  '--webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--no-pings',
  // A dump of a crashed process would hold text.
  '--disable-breakpad',
  '--disable-crash-reporter',
]

// Chromium needs some, and dies when it runs out.
const ENOUGH_SHARED_MEMORY = 512 * 1024 * 1024

/** Switches of Playwright's that do harm here. */
export function unwantedSwitches(sharedMemory: number | null = freeSharedMemory()): string[] {
  // `--disable-dev-shm-usage` puts shared memory, and with it text, into files under /tmp.
  const keepsInMemory = sharedMemory !== null && sharedMemory >= ENOUGH_SHARED_MEMORY
  return [
    // A window of its own beside ours.
    'about:blank',
    '--disable-popup-blocking',
    '--disable-ipc-flooding-protection',
    '--unsafely-disable-devtools-self-xss-warnings',
    ...(keepsInMemory ? ['--disable-dev-shm-usage'] : []),
  ]
}

function freeSharedMemory(): number | null {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm')
    return bavail * bsize
  } catch {
    return null
  }
}

/** The browser's preferences: nothing that keeps or sends what is typed. */
export const PREFERENCES = {
  autofill: { profile_enabled: false, credit_card_enabled: false },
  browser: { enable_spellchecking: false, check_default_browser: false },
  credentials_enable_service: false,
  credentials_enable_autosignin: false,
  dns_prefetching: { enabled: false },
  download: { prompt_for_download: false },
  net: { network_prediction_options: 2 },
  profile: { password_manager_enabled: false, password_manager_leak_detection: false },
  safebrowsing: { enabled: false },
  search: { suggest_enabled: false },
  spellcheck: { dictionaries: [], use_spelling_service: false },
  translate: { enabled: false },
  webrtc: { ip_handling_policy: 'disable_non_proxied_udp' },
}

/** The browser's sandbox stays on, but for root: Chromium refuses to start with it then. */
export const wantsSandbox = (uid: number | null): boolean => uid !== 0

/** The environment of what we start: it gets nothing of ours, and least of all a passphrase. */
export const childEnvironment = (env: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(env).filter(
      (entry): entry is [string, string] =>
        entry[1] !== undefined && !entry[0].startsWith('COUNTERDRAFT_') && entry[0] !== 'NODE_OPTIONS',
    ),
  )
