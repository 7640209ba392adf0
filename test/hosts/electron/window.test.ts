import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { menuTemplate } from '#main/hosts/electron/view/menu.ts'
import { BACKGROUNDS, WEB_PREFERENCES } from '#main/hosts/electron/view/window.ts'
import { startReady } from './support/start.ts'

it('a page gets no Node, its own context, and the sandbox', () => {
  expect(WEB_PREFERENCES).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    plugins: false,
    spellcheck: false,
  })
})

it('a window is made with those preferences, the preload and nothing more', async () => {
  const { newest, folder, sessions } = await startReady()
  expect(newest().options.webPreferences).toEqual({
    ...WEB_PREFERENCES,
    devTools: false,
    session: sessions.get('counterdraft')?.part,
    preload: `${folder}/preload.cjs`,
  })
  expect(newest().log).toEqual(['load app://counterdraft/'])
})

it('the developer tools are there only while developing', async () => {
  const { newest, menus } = await startReady({ isPackaged: false })
  expect(newest().options.webPreferences?.devTools).toBe(true)
  expect(JSON.stringify(menus)).toContain('toggleDevTools')
  expect(JSON.stringify(menuTemplate('linux', true))).not.toContain('toggleDevTools')
})

it('a window shows itself when there is something to see, on the background of its theme', async () => {
  for (const isDark of [false, true]) {
    const { newest } = await startReady({ isDark })
    expect(newest().options).toMatchObject({
      show: false,
      title: 'Counterdraft',
      backgroundColor: isDark ? BACKGROUNDS.dark : BACKGROUNDS.light,
    })
    newest().events.emit('ready-to-show')
    expect(newest().log.at(-1)).toBe('show')
  }
})

it('the background is the one of the page', () => {
  const colors = readFileSync(new URL('../../../src-renderer/tokens/colors.css', import.meta.url), 'utf8')
  expect(colors).toContain(`--bg: light-dark(${BACKGROUNDS.light}, ${BACKGROUNDS.dark});`)
})

it('a window fits a small screen', async () => {
  const { newest } = await startReady({ workArea: { width: 800, height: 560 } })
  expect(newest().options).toMatchObject({ width: 800, height: 560, minWidth: 800, minHeight: 560 })
  const { newest: onLarge } = await startReady()
  expect(onLarge().options).toMatchObject({
    width: 1280,
    height: 800,
    useContentSize: true,
    minWidth: 960,
    minHeight: 600,
  })
})

it('the menu acts by role alone, and cannot reload the page', () => {
  const template = menuTemplate('darwin', true)
  const items = template.flatMap(({ submenu, ...menu }) => (Array.isArray(submenu) ? submenu : [menu]))
  for (const item of items) {
    expect(Object.keys(item)).toHaveLength(1)
    expect(item.role ?? item.type).not.toMatch(/reload/i)
  }
  expect(template.map(({ label, role }) => label ?? role)).toEqual(['appMenu', 'File', 'Edit', 'View'])
  expect(menuTemplate('linux', true)).toHaveLength(3)
})
