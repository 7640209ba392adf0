import type { Page } from 'playwright-core'

/** Runs in the page: every text that somebody could not read where it stands. */
function findHiddenText(): string[] {
  const problems: string[] = []
  const top = document.querySelector('[role=dialog]') ?? document.querySelector('#root') ?? document.body
  const words = document.createTreeWalker(top, NodeFilter.SHOW_TEXT)
  const clips = (value: string): boolean => value === 'hidden' || value === 'clip'
  const name = (element: Element): string =>
    `${element.tagName.toLowerCase()} "${(element.textContent ?? '').slice(0, 40)}"`

  /** Words for screen readers alone stand in a box of one pixel, on purpose. */
  const isForReadersAlone = (element: Element): boolean => {
    for (let box: Element | null = element; box !== null; box = box.parentElement) {
      const { width, height } = box.getBoundingClientRect()
      if (width <= 1 && height <= 1 && getComputedStyle(box).position === 'absolute') return true
    }
    return false
  }

  /** The part of the window in which this element's text may be seen; scrolling may move it there. */
  const judge = (element: Element, rect: DOMRect): 'clipped' | 'scrolled away' | 'seen' => {
    let outcome: 'scrolled away' | 'seen' = 'seen'
    for (let box: Element | null = element; box !== null && box !== document.body; box = box.parentElement) {
      const style = getComputedStyle(box)
      const bounds = box.getBoundingClientRect()
      const outX = rect.left < bounds.left - 1 || rect.right > bounds.right + 1
      const outY = rect.top < bounds.top - 1 || rect.bottom > bounds.bottom + 1
      if (outX && clips(style.overflowX)) return 'clipped'
      if (outY && clips(style.overflowY)) return 'clipped'
      if (outX || outY) {
        const scrolls = (outX && /auto|scroll/.test(style.overflowX)) || (outY && /auto|scroll/.test(style.overflowY))
        if (scrolls) outcome = 'scrolled away'
      }
      if (outcome === 'scrolled away') return outcome
    }
    const { clientWidth, clientHeight } = document.documentElement
    const inside = rect.left >= -1 && rect.top >= -1 && rect.right <= clientWidth + 1 && rect.bottom <= clientHeight + 1
    return inside ? outcome : 'clipped'
  }

  for (let node = words.nextNode(); node !== null; node = words.nextNode()) {
    const element = node.parentElement
    if (element === null || (node.textContent ?? '').trim() === '') continue
    if (element.closest('[aria-live], title, option, select') !== null) continue
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue
    if (isForReadersAlone(element)) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    for (const rect of range.getClientRects()) {
      // A lone apostrophe is narrower than what the page can tell a point in it from its neighbour.
      if (rect.width < 3 || rect.height < 1) continue
      const outcome = judge(element, rect)
      if (outcome === 'clipped') problems.push(`clipped: ${name(element)}`)
      if (outcome !== 'seen') break
      const over = document.elementFromPoint(rect.left + rect.width / 2, rect.top + rect.height / 2)
      if (over === null) continue
      const related = over === element || over.contains(element) || element.contains(over)
      if (!related && over.closest('[aria-live]') === null) problems.push(`covered: ${name(element)} by ${name(over)}`)
      break
    }
  }
  return [...new Set(problems)]
}

/** Text that is cut off, runs out of the window, or lies under something else, at the window's present size. */
export const findHiddenWords = (page: Page): Promise<readonly string[]> => page.evaluate(findHiddenText)

/** Must run before the page's own code: remembers every shift of the layout that no input caused. */
export function watchLayoutShifts(): void {
  const shifts: string[] = []
  Object.assign(window, { layoutShifts: shifts })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const shift = entry as PerformanceEntry & {
        readonly value: number
        readonly hadRecentInput: boolean
        readonly sources: readonly { readonly node: Node | null }[]
      }
      if (shift.hadRecentInput || shift.value < 0.001) continue
      const moved = shift.sources.map(({ node }) => (node?.textContent ?? '').trim().slice(0, 40))
      shifts.push(`${shift.value.toFixed(4)} at ${location.hash}: ${moved.join(' | ')}`)
    }
  }).observe({ type: 'layout-shift', buffered: true })
}

/** The shifts since the page was loaded, or since the last time this was asked. */
export const takeLayoutShifts = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => (window as unknown as { layoutShifts: string[] }).layoutShifts.splice(0))
