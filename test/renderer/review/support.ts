import { openDocument } from '#main/formats/open-document.ts'
import { joinReview, type Reviewed, type ReviewedText } from '#renderer/review/model/reviewed.ts'
import type { ContractSettings, TopicChoice } from '#shared/model/playbook/contract-settings.ts'
import type { Playbook } from '#shared/model/playbook/playbook.ts'
import type { Side } from '#shared/model/side.ts'
import { preparePlaybook } from '#shared/review/prepare-playbook.ts'
import { reviewVersion } from '#shared/review/review-version.ts'
import { buildVersionText } from '#shared/text/build-version-text.ts'
import { nameClauses } from '#shared/text/clause-names.ts'
import { SMALL } from '../../fixtures/review/small-playbook.ts'

interface Given {
  readonly playbook?: Playbook
  readonly choices?: readonly TopicChoice[]
  /** Who sent the version. */
  readonly sender?: Side
  readonly settings?: Partial<ContractSettings>
}

const SETTINGS: ContractSettings = { playbook: 'small', side: 'vendor', depth: 'smb', provider: 'vendor' }

/** A text as the review screen has it. Its clauses' lineages are 100, 101 and so on. */
export function reviewed(
  markdown: string,
  { playbook = SMALL, choices = [], sender = 'buyer', settings = {} }: Given = {},
): { readonly reviewed: Reviewed; readonly text: ReviewedText } {
  const opened = openDocument('contract.md', new TextEncoder().encode(markdown))
  const prepared = preparePlaybook(playbook)
  if (!opened.ok || !prepared.ok) throw new Error('the contract and the playbook can be read')
  const { clauses, ...rest } = buildVersionText(opened.value.view('accepted'))
  const as = { ...SETTINGS, ...settings }
  const review = reviewVersion(prepared.value, { clauses, ...rest }, { ...as, choices })
  return {
    reviewed: joinReview({
      ...{ version: 2, playbook, isWithdrawn: false, settings: as, choices, assignments: [], review },
    }),
    text: {
      ...{ contract: 'C-01', version: { number: 2, side: sender }, clauses, names: nameClauses(clauses) },
      lineages: clauses.map((_, at) => 100 + at),
    },
  }
}
