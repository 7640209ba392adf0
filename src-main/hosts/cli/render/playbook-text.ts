import type { Output } from '#shared/api/contract.ts'
import type { Playbook, Topic } from '#shared/model/playbook/playbook.ts'
import { SIDES } from '#shared/model/side.ts'

type Fault = Output<'playbook.check'>['faults'][number]

const placeOf = ({ line, column, path }: Fault): string => {
  const at = line === null ? '' : `line ${line}, column ${column}`
  return [at, path].filter((part) => part !== '').join(': ')
}

/** Every fault of a playbook's file, a line each. */
export const faultsText = (faults: readonly Fault[]): string =>
  faults.length === 0
    ? 'Nothing is wrong with it.'
    : faults.map((fault) => [placeOf(fault), fault.problem].filter((part) => part !== '').join(': ')).join('\n')

/** A playbook: what it is about, and its topics by group. */
export function playbookText({ id, title, about, topics, redFlags, conflicts, controls }: Playbook): string {
  const groups = Map.groupBy(topics, ({ group }) => group)
  return [
    `${id}: ${title}`,
    about,
    ...[...groups].flatMap(([group, ofGroup]) => [
      '',
      group.toUpperCase(),
      ...ofGroup.map((topic) => `  ${topic.id}  ${topic.title}: ${topic.question}`),
    ]),
    '',
    `${redFlags.length} red flags, ${conflicts.length} conflicts, ${controls.length} shared controls.`,
  ].join('\n')
}

/** A topic: what it asks for, what each side wants, and the wording that each would propose. */
export function topicText({ id, title, question, fields, positions, wording }: Topic): string {
  return [
    `${id} ${title}`,
    question,
    ...fields.map(
      (field) => `  ${field.title}${field.needed.length > 0 ? ` (needed: ${field.needed.join(', ')})` : ''}`,
    ),
    ...SIDES.flatMap((side) => [
      '',
      `FOR THE ${side.toUpperCase()}`,
      `  Preferred: ${positions[side].preferred.text}`,
      `  Fallback: ${positions[side].fallback.text}`,
      `  Wording: ${wording[side].smb}`,
    ]),
  ].join('\n')
}
