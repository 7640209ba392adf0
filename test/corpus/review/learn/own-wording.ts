import { openDocument } from '#main/formats/open-document.ts'
import { fillWording } from '#shared/draft/fill-wording.ts'
import { DEPTHS, type Playbook } from '#shared/model/playbook/playbook.ts'
import { invariant } from '#shared/model/result.ts'
import { SIDES } from '#shared/model/side.ts'
import { buildVersionText } from '#shared/text/build-version-text.ts'
import type { LabelledContract } from '../contracts.ts'

/** The model wording of a playbook as contracts of one clause each, labelled with the topic that it settles. */
export const readOwnWording = ({ topics }: Playbook): readonly LabelledContract[] =>
  topics.flatMap((topic) =>
    SIDES.flatMap((side) =>
      DEPTHS.map((depth): LabelledContract => {
        const { text } = fillWording(topic.wording[side][depth], topic, new Map(), new Map())
        const markdown = [`## 1. ${topic.title}`, ...text.split('\n')].join('\n\n')
        const opened = openDocument('wording.md', new TextEncoder().encode(markdown))
        invariant(opened.ok, 'a clause of ours can be read')
        return {
          name: `${topic.id}-${side}-${depth}`,
          isForTuning: true,
          text: buildVersionText(opened.value.view('accepted')),
          labels: new Map([[topic.id, [text]]]),
        }
      }),
    ),
  )
