import { describe, expect, it } from 'vitest'
import { findBuiltIn } from '#main/api/playbooks/built-in.ts'
import { fillWording } from '#shared/draft/fill-wording.ts'
import { DEPTHS, type Playbook } from '#shared/model/playbook/playbook.ts'
import { SIDES } from '#shared/model/side.ts'
import { reviewText } from '../../fixtures/review/review-text.ts'

function builtIn(id: string): Playbook {
  const found = findBuiltIn(id)
  if (found === null) throw new Error(`the playbook ${id} comes with the application`)
  return found
}

describe.each(['commercial', 'nda'])('the model wording of the playbook %s, with the usual values,', (id) => {
  it.each(builtIn(id).topics.map((topic) => [topic.id, topic] as const))('settles %s', (_, topic) => {
    for (const side of SIDES)
      for (const depth of DEPTHS) {
        const { text, blanks } = fillWording(topic.wording[side][depth], topic, new Map(), new Map())
        const clause = [`## 1. ${topic.title}`, ...text.split('\n')].join('\n\n')
        const judged = reviewText(id, clause, { side, depth }).topics.find((one) => one.id === topic.id)
        expect([side, depth, judged?.verdict, blanks]).toEqual([side, depth, 'explicit', []])
      }
  })
})

describe.each(['commercial', 'nda'])('the playbook %s', (id) => {
  it('has other wording for each side', () => {
    const same = builtIn(id).topics.filter(({ wording: { vendor, buyer } }) => vendor.enterprise === buyer.enterprise)
    expect(same.map((topic) => topic.id)).toEqual([])
  })
})
