import { createHash } from 'node:crypto'
import { type RedlineBlock, redlineBlocks } from '#shared/compare/report/redline-blocks.ts'
import type { Reported, ReportedVersion } from '#shared/compare/report/reported.ts'
import { summaryLines } from '#shared/compare/report/summary.ts'
import { anchorOf, blockMarkup } from './blocks.ts'
import { fontFaces } from './font-faces.ts'
import { escaped, isolated } from './markup.ts'
import { STYLE } from './style.ts'

/**
 * A redline as one web page that needs nothing else: no script, no request, its font in itself.
 *
 * The newer text as a whole, with what was deleted and inserted marked where it stands.
 */
export function redlinePage(reported: Reported): string {
  const blocks = redlineBlocks(reported)
  const text = blocks.map(blockMarkup).join('\n')
  const head = headMarkup(reported)
  const style = `${fontFaces(head + text)}\n${STYLE}`
  const hash = createHash('sha256').update(style).digest('base64')
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; font-src data:; base-uri 'none'; form-action 'none'`
  const { title, older, newer, madeOn } = reported
  return `${[
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escaped(`${title}: ${newer.name} against ${older.name}`)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    head,
    '<main>',
    summaryMarkup(reported, blocks),
    '<h2 id="text">The newer text, with its changes</h2>',
    `<div class="text" lang="">${text}</div>`,
    '</main>',
    `<footer>Made ${escaped(madeOn)} by comparing the two texts. The page is complete in itself and asks for nothing from any network.</footer>`,
    '</body>',
    '</html>',
  ].join('\n')}\n`
}

const headMarkup = ({ title, older, newer }: Reported): string =>
  [
    '<header>',
    `<h1 dir="auto">${escaped(title)}</h1>`,
    '<dl>',
    `<dt>Older text</dt><dd>${versionMarkup(older)}</dd>`,
    `<dt>Newer text</dt><dd>${versionMarkup(newer)}</dd>`,
    '</dl>',
    '</header>',
  ].join('\n')

function versionMarkup({ name, side, party, date }: ReportedVersion): string {
  const from = party === null ? '' : `, from <span class="side ${side ?? ''}">${isolated(party)}</span>`
  const role = side === null ? '' : ` (${side})`
  return `${isolated(name)}${from}${role}${date === null ? '' : `, ${escaped(date)}`}`
}

function summaryMarkup(reported: Reported, blocks: readonly RedlineBlock[]): string {
  const lines = summaryLines(reported).map(
    ({ text, isWarning }) => `<li${isWarning ? ' class="warning"' : ''}>${isolated(text)}</li>`,
  )
  return [
    '<h2>Summary</h2>',
    `<ul>${lines.join('\n')}</ul>`,
    ...changeLists(blocks),
    '<h2>How changes are marked</h2>',
    '<ul class="legend"><li><ins>Inserted words</ins></li><li><del>Deleted words</del></li><li><span class="moves">Moved words</span></li></ul>',
  ].join('\n')
}

/** The changes by number, those that the sender did not mark in a list of their own before the rest. */
function changeLists(blocks: readonly RedlineBlock[]): readonly string[] {
  const entries = blocks.flatMap((block) =>
    block.kind === 'clause' && block.number !== null ? [{ ...block, number: block.number }] : [],
  )
  const list = (chosen: typeof entries): string =>
    chosen
      .map(
        ({ number, title, what }) =>
          `<li><a href="#${anchorOf(number)}">${number}. ${isolated(title)}</a>: ${isolated(what)}</li>`,
      )
      .join('\n')
  const unmarked = entries.filter(({ warning }) => warning !== null)
  const all = [...entries].sort((one, other) => one.number - other.number)
  const details = (name: string, isOpen: boolean, chosen: typeof entries): readonly string[] =>
    chosen.length === 0
      ? []
      : [
          `<details${isOpen ? ' open' : ''}><summary>${name} (${chosen.length})</summary><ul>${list(chosen)}</ul></details>`,
        ]
  return [
    ...details('Not marked by the sender, or only in part', true, unmarked),
    ...details('All changes', false, all),
  ]
}
