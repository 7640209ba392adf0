import { verifyPage as words } from '../messages/verify-page.ts'
import type { Signer } from './check-chosen.ts'
import { element, isolated } from './element.ts'

/** Who signed, with which key: the fingerprint as it is read out by phone. What was signed before stands apart. */
export function signersView(signers: readonly Signer[]): HTMLElement {
  const before = signers.filter(({ isCurrent }) => !isCurrent)
  return element(
    'section',
    {},
    element('h2', {}, words.signersTitle),
    element('p', {}, signers.length === 0 ? words.noSigners : words.confirm),
    cards(signers.filter(({ isCurrent }) => isCurrent)),
    ...(before.length === 0 ? [] : [element('h3', {}, words.signedBefore), cards(before)]),
  )
}

const cards = (signers: readonly Signer[]): HTMLElement => element('ul', { class: 'signers' }, ...signers.map(card))

function card(signer: Signer): HTMLElement {
  const { side, party, name, capacity, signedAt, path, ok } = signer
  const facts: readonly (readonly [string, Node | null])[] = [
    [words.capacity, capacity === '' ? null : isolated(capacity)],
    [words.signedAt, signedAt === '' ? null : isolated(signedAt)],
    [words.fingerprint, fingerprint(signer)],
    [words.words, signer.words === null ? null : eightWords(signer.words)],
    [words.statement, element('code', {}, path)],
  ]
  return element(
    'li',
    { class: ok ? 'signer good' : 'signer bad' },
    element(
      'p',
      { class: 'who' },
      element('span', { class: `side ${side}` }, words.sides[side]),
      ' ',
      isolated(party === '' ? name : party),
    ),
    element('p', { class: 'result' }, ok ? words.holds : words.holdsNot),
    element(
      'dl',
      {},
      ...(party === '' ? [] : [element('dt', {}, words.name), element('dd', {}, isolated(name))]),
      ...facts.flatMap(([term, value]) => (value === null ? [] : [element('dt', {}, term), element('dd', {}, value)])),
    ),
  )
}

/** `SHA256:` and the rest in groups of four, as it is read out. */
function fingerprint({ key }: Signer): Node {
  const [, hash] = /^SHA256:(.+)$/.exec(key) ?? []
  if (hash === undefined) return element('span', {}, words.noKey)
  const groups = hash.match(/.{1,4}/g) ?? []
  return element(
    'code',
    { class: 'groups' },
    ...['SHA256:', ...groups].map((group) => element('span', {}, `${group} `)),
  )
}

const eightWords = (all: readonly string[]): Node =>
  element('span', { class: 'groups' }, ...all.map((word) => element('span', {}, `${word} `)))
