import type { Page } from 'playwright-core'

/** Runs in the page: gives every element that can be used a number, and answers with their names. */
function numberControls(): string[] {
  // Numbers of an earlier look would name the elements under a dialog, too.
  for (const numbered of document.querySelectorAll('[data-reach]')) numbered.removeAttribute('data-reach')
  const top = document.querySelector('[role=dialog]') ?? document.body
  /** A list of thousands draws a few rows more than are seen; those come and go. */
  const isDrawnAhead = (control: HTMLElement): boolean => {
    const seen = control.closest('[aria-rowcount], [role=feed], [role=tree]')?.parentElement?.getBoundingClientRect()
    // What stands in a row comes and goes with it.
    const { top: above, bottom } = (control.closest('[role=feed] > *') ?? control).getBoundingClientRect()
    return seen !== undefined && (bottom > seen.bottom || above < seen.top)
  }
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
    // A cell is a place on the way, and a grid the way: what can be used are the things in them.
    const isPlace = control.matches(
      'table, td, th, [role=grid], [role=gridcell], [role=rowheader], [role=columnheader]',
    )
    return !isHidden && !isOff && !isGuard && !isNothing && !isPlace && !isDrawnAhead(control)
  })
  for (const [at, control] of controls.entries()) control.setAttribute('data-reach', String(at))
  return controls.map(
    (control) =>
      `${control.tagName.toLowerCase()}${control.role === null ? '' : `[${control.role}]`} "${(control.getAttribute('aria-label') ?? control.textContent ?? '').trim().slice(0, 40)}"`,
  )
}

const GROUPS =
  '[role=listbox], [role=grid], [role=radiogroup], [role=menu], [role=tablist], [role=toolbar], [role=treegrid], [role=feed], [role=tree]'
const ARROWS = ['ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowLeft']

/** The number of the focused element, or of the one it stands in or points at. */
const focused = (page: Page): Promise<number | null> =>
  page.evaluate(() => {
    const pointed = document.activeElement?.getAttribute('aria-activedescendant') ?? ''
    const element = document.getElementById(pointed) ?? document.activeElement
    const at = element?.closest('[data-reach]')?.getAttribute('data-reach')
    return at == null ? null : Number(at)
  })

/** Puts the focus on an element; answers with the numbers of its group, none when it has none or is gone. */
const enterGroup = (page: Page, at: number): Promise<readonly number[]> =>
  page.evaluate(
    ([number, groups]) => {
      const control = document.querySelector<HTMLElement>(`[data-reach="${number}"]`)
      // What a tab controls is its panel, and the arrow keys lead to the other tabs; those of a scroll bar and of a
      // separator only push what they control about.
      const leadsNowhere = ['tab', 'scrollbar', 'separator'].includes(control?.role ?? '')
      const controlled = leadsNowhere ? null : control?.getAttribute('aria-controls')
      const list = document.getElementById(controlled ?? '')
      const group = list ?? control?.closest(groups)
      if (group == null) return []
      const isPointedAt = document.activeElement?.getAttribute('aria-activedescendant') === control?.id
      if (!isPointedAt) control?.focus()
      return [...group.querySelectorAll('[data-reach]')].map((each) => Number(each.getAttribute('data-reach')))
    },
    [at, GROUPS] as const,
  )

/** Elements of the page that neither Tab nor the arrow keys reach, by name. */
export async function findUnreachable(page: Page): Promise<readonly string[]> {
  const names = await page.evaluate(numberControls)
  const reached = new Set<number>()
  const open: number[] = []
  const note = async (): Promise<boolean> => {
    const at = await focused(page)
    if (at === null || reached.has(at)) return false
    reached.add(at)
    open.push(at)
    return true
  }
  await note()
  // Once round by Tab; the browser's own stop and each scrolling area take a step of their own.
  for (let step = 0, idle = 0; step < names.length + 40 && idle < 12; step += 1) {
    await page.keyboard.press('Tab')
    idle = (await note()) ? 0 : idle + 1
  }
  // Inside a list, a grid or a group of choices the arrow keys lead on, from whatever was reached so far.
  for (let start = open.shift(); start !== undefined && reached.size < names.length; start = open.shift()) {
    for (const key of ARROWS) {
      const inside = await enterGroup(page, start)
      if (inside.every((at) => reached.has(at))) break
      // Two steps: a cell may take one between two things that can be used. A field that points into its list keeps the
      // focus, so that nothing but more steps leads on.
      const steps = inside.includes(start) ? 2 : inside.length
      for (let step = 0; step < steps; step += 1) {
        await page.keyboard.press(key)
        // A list that has to scroll first moves the focus with the next frame.
        if (!(await note())) await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
        await note()
      }
    }
  }
  // Rows that scrolled away while we looked are as reachable as those that came in their place.
  const there = await page.evaluate(() =>
    [...document.querySelectorAll('[data-reach]')].map((each) => Number(each.getAttribute('data-reach'))),
  )
  return names.filter((_, at) => !reached.has(at) && there.includes(at))
}
