import type { BundleContents } from '../../model/bundle.ts'
import type { ChangeOrder } from '../../model/change-order.ts'
import { formatMoney } from '../../model/money.ts'
import { link, STYLE, STYLE_HASH, shown, shownLines, table } from './html.ts'

const money = (minor: number | null, currency: string): string =>
  minor === null ? 'not recorded' : shown(formatMoney({ minor, currency }))

/** Where the payload's documents stand below data/. */
interface IndexPaths {
  readonly agreement: readonly string[]
  readonly elsewhere: readonly string[]
}

function signedElsewhere({ elsewhere }: BundleContents, paths: readonly string[]): readonly string[] {
  if (elsewhere.length === 0) return []
  return [
    '<h2>Signed on paper or with another service</h2>',
    '<p>Kept as it came. Nothing here proves a signature in these files; they are covered by the hashes of this bundle.</p>',
    table(
      ['File', 'Signed', 'By', 'Date (as told)'],
      elsewhere.map(({ kind, by, on }, i) => [
        link(paths[i] ?? ''),
        kind === 'paper' ? 'on paper' : 'with another service',
        shown(by),
        shown(on),
      ]),
    ),
  ]
}

function documents(paths: IndexPaths, contents: BundleContents): readonly string[] {
  const { agreement, made, earlier } = contents
  return [
    '<h2>The documents</h2>',
    table(
      ['File', 'Name as received'],
      paths.agreement.map((path, i) => [link(path), shown(agreement[i]?.name ?? '')]),
    ),
    '<h2>Signatures</h2>',
    '<p>The statements that were signed, each with its signature, stand in the folder <code>signatures</code>, one folder up. Electronic signatures: later changes are detectable. The times are the signers’ own declarations.</p>',
    ...(earlier.length === 0
      ? []
      : [
          `<p>What was signed before this bundle was made stands in ${earlier.map(({ number }) => `<code>04-signed-before/${number}</code>`).join(', ')}.</p>`,
        ]),
    ...signedElsewhere(contents, paths.elsewhere),
    ...(made.length === 0
      ? []
      : [
          '<h2>Made from the documents</h2>',
          '<p>PDFs of the documents, for reading, and what the last version changed against the one before it. Where one differs from a document above, the document counts.</p>',
          `<ul>${made.map(({ path }) => `<li>${link(path)}</li>`).join('')}</ul>`,
        ]),
  ]
}

const changeOrderRow = ({ id, title, status, priceDelta, daysDelta, date }: ChangeOrder, currency: string) => [
  link(`03-change-orders/${id}/${id}.txt`),
  status === 'void' ? `<span class="void">${shown(title)}</span>` : shown(title),
  status === 'agreed' ? 'agreed' : status === 'void' ? 'VOID, counts no more' : 'PENDING, not agreed',
  shown(date),
  shown(formatMoney({ minor: priceDelta, currency }, 'sign')),
  String(daysDelta),
]

function changeOrders({ changeOrders: orders, contract, toDate }: BundleContents): readonly string[] {
  const { currency } = contract
  return [
    '<h2>Change orders</h2>',
    ...(orders.length === 0
      ? ['<p>None.</p>']
      : [
          '<p>Agreed between the parties where both have signed a statement that lists them.</p>',
          table(
            ['Number', 'Title', 'Status', 'Date', 'Price', 'Days'],
            orders.map((order) => changeOrderRow(order, currency)),
          ),
        ]),
    table(
      ['', 'Sum', 'End date'],
      [
        ['As signed', money(toDate.originalSum, currency), shown(toDate.originalEnd ?? 'not recorded')],
        ['With all agreed change orders', money(toDate.sumToDate, currency), shown(toDate.endToDate ?? 'not recorded')],
      ],
    ),
  ]
}

function history({ versions, points, freeze }: BundleContents): readonly string[] {
  const waived =
    freeze.waived.length === 0 ? '' : ` Still open then, and waived by name: ${shown(freeze.waived.join(', '))}.`
  return [
    '<h2>Versions</h2>',
    `<p>Version ${freeze.version} was frozen at ${shown(freeze.at)}.${waived}</p>`,
    table(
      ['Version', 'Sent by', 'Date', 'Documents and their SHA-256'],
      versions.map(({ number, side, date, documents: files }) => [
        String(number),
        side,
        shown(date),
        files.map(({ name, sha256 }) => `${shown(name)}<br><code>${shown(sha256)}</code>`).join('<br>'),
      ]),
    ),
    '<h2>Negotiation points</h2>',
    points.length === 0
      ? '<p>None.</p>'
      : table(
          ['Point', 'Title', 'Vendor', 'Buyer', 'Status'],
          points.map(({ id, title, vendor, buyer, status }) => [
            shown(id),
            shown(title),
            shownLines(vendor ?? ''),
            shownLines(buyer ?? ''),
            shown(status),
          ]),
        ),
  ]
}

/** 00-index.html: what the bundle holds, in plain words. Nothing in it runs or loads anything. */
export function indexPage(contents: BundleContents, paths: IndexPaths): string {
  const { contract, madeAt, appVersion } = contents
  return `${[
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${STYLE_HASH}'">`,
    '<meta name="viewport" content="width=device-width">',
    '<title>Contents of this bundle</title>',
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    `<h1>${shown(contract.title)}</h1>`,
    `<p>A contract between ${shown(contract.vendor)} (vendor) and ${shown(contract.buyer)} (buyer). Put together at ${shown(madeAt)} with Counterdraft ${shown(appVersion)}.</p>`,
    '<p>This page proves nothing by itself: VERIFY.txt, one folder up, says how to check every file and signature.</p>',
    ...documents(paths, contents),
    ...changeOrders(contents),
    ...history(contents),
    '<h2>Also in this folder</h2>',
    `<p>${link('05-history/versions.csv')}, ${link('05-history/versions.json')}, ${link('06-issues-shared.csv')}, ${link('07-audit.jsonl')} (the contract’s part of the audit log: tamper-evident, kept by one party).</p>`,
    '</body>',
    '</html>',
  ].join('\n')}\n`
}
