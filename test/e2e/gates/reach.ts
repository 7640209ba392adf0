import type { Page } from 'playwright-core'

/** Runs in the page: gives every element that can be used a number, and answers with their names. */
function numberControls(): string[] {
  // Numbers of an earlier look would name the elements under a dialog, too.
  for (const numbered of document.querySelectorAll('[data-reach]')) numbered.removeAttribute('data-reach')
  const top = document.querySelector('[role=dialog]') ?? document.body
  const controls = [
    ...top.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, [tabindex], [role=option], [role=menuitem], [role=radio], [role=row][data-key]',
    ),
  ].filter((control) => {
    const isHidden =
      !control.checkVisibility({ visibilityProperty: true }) || control.closest('[aria-hidden=true], [inert]')
    const isOff = control.matches(':disabled, [aria-disabled=true], [data-disabled]')
    const isGuard = control.hasAttribute('data-focus-scope-start') || control.hasAttribute('data-focus-scope-end')
    const { width, height } = control.getBoundingClientRect()
    // A radio's input is drawn as its label; what has no size at all is nobody's to press.
    const isNothing = width < 1 && height < 1
    return !isHidden && !isOff && !isGuard && !isNothing
  })
  for (const [at, control] of controls.entries()) control.setAttribute('data-reach', String(at))
  return controls.map(
    (control) =>
      `${control.tagName.toLowerCase()}${control.role === null ? '' : `[${control.role}]`} "${(control.getAttribute('aria-label') ?? control.textContent ?? '').trim().slice(0, 40)}"`,
  )
}

const focused = (page: Page): Promise<number | null> =>
  page.evaluate(() => {
    const at = document.activeElement?.closest('[data-reach]')?.getAttribute('data-reach')
    return at == null ? null : Number(at)
  })

/** Elements of the page that neither Tab nor the arrow keys reach, by name. */
export async function findUnreachable(page: Page): Promise<readonly string[]> {
  const names = await page.evaluate(numberControls)
  const reached = new Set<number>()
  const press = async (key: string): Promise<boolean> => {
    await page.keyboard.press(key)
    const at = await focused(page)
    if (at === null || reached.has(at)) return false
    reached.add(at)
    return true
  }
  const first = await focused(page)
  if (first !== null) reached.add(first)
  // Once round by Tab; the browser's own stop and each scrolling area take a step of their own.
  for (let step = 0, idle = 0; step < names.length + 40 && idle < 12; step += 1)
    idle = (await press('Tab')) ? 0 : idle + 1
  // Inside a list, a grid or a group of choices the arrow keys go on from where Tab stopped.
  for (const start of [...reached]) {
    if (reached.size === names.length) break
    const inside = await page.evaluate((at) => {
      const control = document.querySelector<HTMLElement>(`[data-reach="${at}"]`)
      const group = control?.closest(
        '[role=listbox], [role=grid], [role=radiogroup], [role=menu], [role=tablist], [role=toolbar], [role=treegrid]',
      )
      const open = [...(group?.querySelectorAll('[data-reach]') ?? [])].map((each) =>
        Number(each.getAttribute('data-reach')),
      )
      return open
    }, start)
    if (inside.every((at) => reached.has(at))) continue
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowLeft']) {
      // Not every list goes round: what lies before the stop is reached from there.
      await page.focus(`[data-reach="${start}"]`)
      for (let step = 0, idle = 0; step < inside.length + 2 && idle < 3; step += 1)
        idle = (await press(key)) ? 0 : idle + 1
    }
  }
  return names.filter((_, at) => !reached.has(at))
}
