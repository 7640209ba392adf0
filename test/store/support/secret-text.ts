import type { VersionText } from '#shared/model/version-text.ts'
import { versionText } from './version-texts.ts'

const STEMS = 'acknowledg indemnif terminat confidenti subprocess reimburs warrant jurisdict assign deliver'.split(' ')
const ENDINGS = 'ements ication ionable ality urables ations ingworth uousness icularly atories'.split(' ')

/** Contract-like text of long words in an order that does not repeat, the same on every run. */
export const SECRET_CLAUSES: readonly string[] = Array.from({ length: 120 }, (_, clause) =>
  Array.from({ length: 60 }, (_, place) => {
    const turn = (clause * 7919 + place * 104_729 + clause * place * 31) % 100_003
    return `${STEMS[turn % 10]}${ENDINGS[Math.floor(turn / 10) % 10]} ${turn.toString(36)}`
  }).join(' '),
)

export const SECRET_TEXT: VersionText = versionText(
  SECRET_CLAUSES.map((text, index) => [`${index + 1}.`, text.slice(0, 40), text]),
)
