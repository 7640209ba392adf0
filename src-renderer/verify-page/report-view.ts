import type { BundleCheck } from '#shared/model/bundle.ts'
import { checkNames } from '../messages/verify.ts'
import { verifyPage as words } from '../messages/verify-page.ts'
import { type Checked, FOLDER_CHECK } from './check-chosen.ts'
import { element, isolated } from './element.ts'
import { signersView } from './signers-view.ts'

/** Everything that came of a check: the verdict first, then who signed, then the rest. */
export const reportView = (checked: Checked): readonly HTMLElement[] => [
  verdict(checked),
  ...(checked.signers.length === 0 && !checked.report.ok ? [] : [signersView(checked.signers)]),
  checks(checked.report.checks),
  meaning(checked.report.ok),
]

function verdict({ name, sha256, report, contract }: Checked): HTMLElement {
  const passed = report.checks.filter(({ ok }) => ok).length
  const failed = report.checks.filter(({ ok }) => !ok)
  const detail = report.ok ? words.goodDetail(passed, report.signatures.length) : words.badDetail(failed.length, passed)
  // What stopped it; or who has signed, since one side alone makes no contract.
  const first = failed[0] ?? report.checks.find((check) => check.name === 'parties')
  return element(
    'section',
    { class: report.ok ? 'verdict good' : 'verdict bad' },
    element('h2', { tabindex: '-1' }, report.ok ? words.good : words.bad),
    ...(first === undefined ? [] : [element('p', {}, `${nameOf(first)}: `, isolated(first.detail))]),
    element('p', {}, detail),
    element(
      'dl',
      {},
      ...(contract === null || !report.ok
        ? []
        : fact(words.contract, isolated(words.version(contract.title, contract.version)))),
      ...fact(words.file, isolated(name)),
      ...(sha256 === null ? [] : fact(words.sha256, element('code', {}, sha256))),
    ),
  )
}

const fact = (term: string, value: Node): readonly HTMLElement[] => [element('dt', {}, term), element('dd', {}, value)]

const nameOf = ({ name }: BundleCheck): string =>
  name === FOLDER_CHECK ? words.folderCheck : (checkNames[name] ?? name)

function checks(all: readonly BundleCheck[]): HTMLElement {
  const header = [words.check, words.result, words.detail].map((text) => element('th', { scope: 'col' }, text))
  const rows = all.map((check) =>
    element(
      'tr',
      { class: check.ok ? 'good' : 'bad' },
      element('th', { scope: 'row' }, nameOf(check)),
      element('td', { class: 'result' }, check.ok ? words.passed : words.failed),
      element('td', {}, isolated(check.detail)),
    ),
  )
  return element(
    'section',
    {},
    element('h2', {}, words.checksTitle),
    element('table', {}, element('thead', {}, element('tr', {}, ...header)), element('tbody', {}, ...rows)),
  )
}

const list = (title: string, items: readonly string[]): readonly HTMLElement[] => [
  element('h2', {}, title),
  element('ul', {}, ...items.map((item) => element('li', {}, item))),
]

const meaning = (isGood: boolean): HTMLElement =>
  isGood
    ? element(
        'section',
        { class: 'meaning' },
        element('div', {}, ...list(words.provesTitle, words.proves)),
        element('div', {}, ...list(words.provesNotTitle, words.provesNot)),
      )
    : element('section', {}, ...list(words.provesNothingTitle, words.provesNothing))
