import { type Command, Option } from 'commander'
import type { Side } from '#shared/model/side.ts'
import { type ContractOptions, onContract, plainNumber, sideOption } from '../options.ts'
import { printAnswer } from '../output.ts'
import { pointText } from '../render/point-text.ts'
import { withWorkspace } from '../session.ts'

interface SideOptions extends ContractOptions {
  readonly side: Side
}

interface RecordOptions extends SideOptions {
  readonly text: string
  readonly in?: number
}

/** `point record|take-back|put-back`: what a side wants, as of a version. */
export function addPositionCommands(point: Command): void {
  const onSide = (name: string): Command =>
    onContract(point.command(`${name} <id>`)).addOption(sideOption('whose position it is'))

  onSide('record')
    .description('Record what a side wants now; what it wanted before stays on record.')
    .requiredOption('--text <text>', 'what it wants, in its own words')
    .addOption(new Option('--in <version>', 'the version it says so in (default: the latest)').argParser(plainNumber))
    .action((id: string, options: RecordOptions) =>
      withWorkspace(options, async (ask) => {
        const { contract, side, text, in: version = null } = options
        const recorded = await ask('point.record', { contract, point: id, side, version, text })
        printAnswer(options, recorded, pointText(recorded))
      }),
    )

  onSide('take-back')
    .description('Take back the position that a side recorded last.')
    .action((id: string, options: SideOptions) =>
      withWorkspace(options, async (ask) => {
        const { contract, side } = options
        const left = await ask('point.takeBack', { contract, point: id, side })
        printAnswer(options, left, `${pointText(left)}\nTook back position ${left.takenBack}.`)
      }),
    )

  onSide('put-back')
    .description('Put a position back that was taken back, while its side has recorded none since.')
    .addOption(
      new Option('--position <number>', 'the number that take-back gave').argParser(plainNumber).makeOptionMandatory(),
    )
    .action((id: string, options: SideOptions & { readonly position: number }) =>
      withWorkspace(options, async (ask) => {
        const { contract, side, position } = options
        const whole = await ask('point.putBack', { contract, point: id, side, position })
        printAnswer(options, whole, pointText(whole))
      }),
    )
}
