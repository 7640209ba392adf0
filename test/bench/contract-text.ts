/** A small deterministic generator (mulberry32), so that every run measures the same text. */
export function makeRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const WHO = ['The Vendor', 'The Client', 'Either party', 'Each party', 'The receiving party', 'The disclosing party']
const MODALS = ['shall', 'may', 'must', 'will', 'shall not', 'is entitled to']
const VERBS = [
  'deliver',
  'notify',
  'retain',
  'delete',
  'review',
  'disclose',
  'assign',
  'invoice',
  'document',
  'approve',
]
const THINGS = [
  'the deliverables',
  'personal data',
  'the training data',
  'any confidential information',
  'the model weights',
  'the acceptance report',
  'each invoice',
  'the evaluation results',
  'the source code',
  'a written plan',
]
const WHEN = ['days', 'hours', 'business days', 'weeks', 'months']
const TAILS = [
  'after receiving written notice from the other party',
  'unless the parties agree otherwise in writing',
  'in accordance with the security schedule',
  'to the extent permitted by applicable law',
  'and shall keep a record of having done so',
  'at no additional cost to the other party',
  'before the end of the acceptance period',
  'where the incident affects more than one system',
]

const pick = <T>(random: () => number, items: readonly T[]): T => items[Math.floor(random() * items.length)] as T

function sentence(random: () => number): string {
  const number = 2 + Math.floor(random() * 88)
  return `${pick(random, WHO)} ${pick(random, MODALS)} ${pick(random, VERBS)} ${pick(random, THINGS)} within ${number} ${pick(random, WHEN)} ${pick(random, TAILS)}.`
}

const paragraph = (random: () => number): string =>
  Array.from({ length: 1 + Math.floor(random() * 4) }, () => sentence(random)).join(' ')

/** Texts of `count` clauses. */
export function makeClauses(count: number, seed = 7): readonly string[] {
  const random = makeRandom(seed)
  return Array.from({ length: count }, () => paragraph(random))
}

/** A next draft: one clause in six reworded, some removed, added and moved. */
export function editClauses(clauses: readonly string[], seed = 11): readonly string[] {
  const random = makeRandom(seed)
  const edited: string[] = []
  for (const text of clauses) {
    const roll = random()
    if (roll < 0.02) continue
    if (roll < 0.04) edited.splice(Math.floor(random() * edited.length), 0, text)
    else edited.push(roll < 0.2 ? reword(random, text) : text)
    if (roll > 0.98) edited.push(paragraph(random))
  }
  return edited
}

function reword(random: () => number, text: string): string {
  const words = text.split(' ')
  for (let edit = 0; edit < Math.max(1, words.length * 0.08); edit += 1) {
    words[Math.floor(random() * words.length)] = pick(random, [
      'prompt',
      'written',
      'reasonable',
      'prior',
      'applicable',
    ])
  }
  return words.join(' ')
}

/** Clause texts as a numbered Markdown contract, twelve clauses to a section. */
export function toMarkdown(clauses: readonly string[]): string {
  const lines = ['# Services Agreement']
  clauses.forEach((text, index) => {
    const section = Math.floor(index / 12) + 1
    if (index % 12 === 0) lines.push(`## ${section}. Section ${section}`)
    lines.push(`${section}.${(index % 12) + 1} ${text}`)
  })
  return `${lines.join('\n\n')}\n`
}
