import { verifyPage as words } from '../messages/verify-page.ts'
import { checkChosen } from './check-chosen.ts'
import { chooser } from './chooser.ts'
import type { Chosen } from './chosen.ts'
import { element } from './element.ts'
import { reportView } from './report-view.ts'

const result = element('div', { class: 'outcome', 'aria-live': 'polite' })

function show(...parts: readonly HTMLElement[]): void {
  result.replaceChildren(...parts)
  result.querySelector('h2')?.focus()
}

const showFault = (text: string): void =>
  show(
    element(
      'section',
      { class: 'verdict bad' },
      element('h2', { tabindex: '-1' }, words.faults.title),
      element('p', {}, text),
    ),
  )

let latest: Promise<Chosen | null> | null = null

/**
 * Shows that it works before it does: the check keeps the page busy, and a large bundle takes a moment.
 *
 * Only what was chosen last is shown, even where something larger chosen before it is read later.
 */
async function check(name: string, reading: Promise<Chosen | null>): Promise<void> {
  latest = reading
  result.replaceChildren(element('p', {}, words.working(name)))
  const chosen = await reading
  await new Promise((resolve) => setTimeout(resolve))
  if (latest !== reading) return
  if (chosen === null) showFault(words.faults.unreadable(name))
  else show(...reportView(checkChosen(chosen)))
}

document.title = words.title
document.body.append(
  element('header', {}, element('h1', {}, words.title), element('p', {}, words.intro)),
  element(
    'main',
    {},
    element('section', { class: 'trust' }, element('h2', {}, words.trustTitle), element('p', {}, words.trust)),
    chooser((name, reading) => void check(name, reading), showFault),
    result,
  ),
)
