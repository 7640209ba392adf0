import type { WordRun } from '../../model/comparison.ts'
import { sameButTypography } from '../../text/normalise.ts'
import type { TokenText } from './token-text.ts'

/** The runs of two texts whose tokens have been matched, white space and all. */
export function writeRuns(
  old: TokenText,
  now: TokenText,
  partner: Int32Array,
): { readonly runs: readonly WordRun[]; readonly typography: boolean } {
  const runs = startRuns()
  let endOld = 0
  let endNew = 0
  partner.forEach((inNew, inOld) => {
    if (inNew < 0) return
    const [startOld, startNew] = [old.starts[inOld] ?? 0, now.starts[inNew] ?? 0]
    runs.between(old.text.slice(endOld, startOld), now.text.slice(endNew, startNew))
    endOld = old.ends[inOld] ?? 0
    endNew = now.ends[inNew] ?? 0
    runs.between(old.text.slice(startOld, endOld), now.text.slice(startNew, endNew))
  })
  runs.between(old.text.slice(endOld), now.text.slice(endNew))
  return runs.finish()
}

function startRuns() {
  const runs: [kind: '=' | '-' | '+', text: string][] = []
  let [gone, come] = ['', '']
  let typography = false
  const flush = (): void => {
    if (gone !== '') runs.push(['-', gone])
    if (come !== '') runs.push(['+', come])
    ;[gone, come] = ['', '']
  }
  const equal = (text: string): void => {
    if (text === '') return
    flush()
    const last = runs.at(-1)
    if (last?.[0] === '=') last[1] += text
    else runs.push(['=', text])
  }
  const between = (older: string, newer: string): void => {
    if (older === newer) {
      equal(older)
      return
    }
    if (sameButTypography(older, newer)) typography = true
    const lead = commonSpace(older, newer)
    const [restOld, restNew] = [older.slice(lead.length), newer.slice(lead.length)]
    const tail = commonSpaceAtEnd(restOld, restNew)
    equal(lead)
    gone += restOld.slice(0, restOld.length - tail)
    come += restNew.slice(0, restNew.length - tail)
    equal(restOld.slice(restOld.length - tail))
  }
  const finish = () => {
    flush()
    return { runs, typography }
  }
  return { between, finish }
}

/** The white space that both texts begin with. */
function commonSpace(one: string, other: string): string {
  let length = 0
  while (length < one.length && one[length] === other[length] && /\s/.test(one[length] ?? '')) length += 1
  return one.slice(0, length)
}

/** How much white space both texts end with. */
function commonSpaceAtEnd(one: string, other: string): number {
  let length = 0
  while (length < one.length && one.at(-1 - length) === other.at(-1 - length) && /\s/.test(one.at(-1 - length) ?? '')) {
    length += 1
  }
  return length
}
