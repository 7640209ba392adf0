import { type Command, InvalidArgumentError, Option } from 'commander'
import { SIDES } from '#shared/model/side.ts'
import { VIEWS } from '#shared/model/version-text.ts'

/** Adds what every command has. */
export const withJson = (command: Command): Command => command.option('--json', 'print one JSON value')

/** Adds what every command on a workspace has. */
export const onWorkspace = (command: Command): Command =>
  withJson(command)
    .requiredOption('--workspace <file>', 'the workspace file')
    .option('--passphrase-file <file>', 'a file whose first line is the passphrase')

/** Adds what every command on one contract has. */
export const onContract = (command: Command): Command =>
  onWorkspace(command).requiredOption('--contract <id>', 'the contract, such as C-01')

export const sideOption = (description: string): Option =>
  new Option('--side <side>', description).choices(SIDES).makeOptionMandatory()

export const viewOption = (): Option =>
  new Option('--as <view>', 'how tracked changes are read').choices(VIEWS).default('accepted')

/** A whole number, with its sign. */
export function wholeNumber(typed: string): number {
  if (!/^[+-]?\d{1,6}$/.test(typed)) throw new InvalidArgumentError('It must be a whole number such as 10 or -3.')
  return Number(typed)
}

/** A number that the command line gave before. */
export function plainNumber(typed: string): number {
  if (!/^[1-9]\d{0,8}$/.test(typed)) throw new InvalidArgumentError('It must be a number such as 2.')
  return Number(typed)
}

/** The number of a version: `2` or `v2`. */
export function versionNumber(typed: string): number {
  const match = /^v?([1-9]\d{0,5})$/i.exec(typed)
  if (match === null) throw new InvalidArgumentError('A version is a number such as 2.')
  return Number(match[1])
}

/** What a command on a contract is given. */
export interface ContractOptions {
  readonly workspace: string
  readonly passphraseFile?: string
  readonly contract: string
  readonly json?: boolean
}
