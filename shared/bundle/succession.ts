import type { Result } from '../model/result.ts'
import { type LineFault, plainLine } from './plain-line.ts'

/** A statement by which one key names another one its successor. Fingerprints as OpenSSH prints them. */
export interface Succession {
  readonly name: string
  readonly before: string
  readonly after: string
  /** ISO 8601, UTC. */
  readonly at: string
}

/** The statement that the older key signs when a new one takes its place; or why the name may not stand in it. */
export function composeSuccession({ name, before, after, at }: Succession): Result<string, LineFault> {
  const line = plainLine(name)
  if (!line.ok) return line
  const lines = [
    'Counterdraft key statement, format 1',
    '',
    'From now on I sign with the new key instead of the old one.',
    '',
    `Name: ${line.value}`,
    `Old key: ${before}`,
    `New key: ${after}`,
    `Stated at: ${at} (declared by the signer's own clock)`,
  ]
  return { ok: true, value: `${lines.join('\n')}\n` }
}
