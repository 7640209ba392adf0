import { defaultKeybindingsHandlerIgnore, tinykeys } from 'tinykeys'
import { canRun, runCommand } from './registry.ts'
import { type CommandId, commandIds, commands } from './table.ts'

const isApple = /Mac|iPhone|iPad/.test(navigator.platform)

const NAMES: Readonly<Record<string, string>> = {
  $mod: isApple ? '⌘' : 'Ctrl',
  Shift: isApple ? '⇧' : 'Shift',
  Alt: isApple ? '⌥' : 'Alt',
  Escape: 'Esc',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
}

/** The keys of a shortcut as they are printed: `Ctrl Shift L`, `G then O`. One list for each press. */
export function keyNames(keys: string): readonly (readonly string[])[] {
  return keys.split(' ').map((press) =>
    press
      .split('+')
      .filter((part, at, all) => !(part === 'Shift' && all[at + 1] === '?'))
      .map((part) => NAMES[part] ?? (part.length === 1 ? part.toUpperCase() : part)),
  )
}

/** Shortcuts without a modifier belong to the text while somebody types, and to a dialog while one is open. */
function isElsewhere(event: KeyboardEvent): boolean {
  if (defaultKeybindingsHandlerIgnore(event)) return true
  const { target } = event
  if (event.ctrlKey || event.metaKey || event.altKey) return false
  if (!(target instanceof Element)) return false
  return (
    target.closest('input, textarea, select, [contenteditable], [role=dialog], [role=menu], [role=listbox]') !== null
  )
}

/** Enter and Space press the button they stand on; they are a shortcut only elsewhere. */
const isPress = (event: KeyboardEvent): boolean =>
  event.key === 'Enter' && event.target instanceof Element && event.target.closest('button, a, summary') !== null

const SEQUENCE_MS = 1_000

/** The key that was pressed last, as long as it can be the first of a sequence. */
function watchPresses(): { readonly before: () => string; readonly end: () => void } {
  let last = { key: '', at: 0 }
  const note = ({ key, timeStamp }: KeyboardEvent): void => {
    last = { key, at: timeStamp }
  }
  window.addEventListener('keydown', note)
  return {
    before: () => (performance.now() - last.at < SEQUENCE_MS ? last.key : ''),
    end: () => window.removeEventListener('keydown', note),
  }
}

/** The commands of each shortcut: those of several screens may share one, of which no two can be used at once. */
function commandsByKeys(): ReadonlyMap<string, readonly CommandId[]> {
  const found = new Map<string, CommandId[]>()
  for (const id of commandIds) {
    for (const keys of [commands[id].keys, commands[id].also]) {
      if (keys !== null) found.set(keys, [...(found.get(keys) ?? []), id])
    }
  }
  return found
}

/** Listens for the shortcuts of all commands; the answer ends it. */
export function listenForShortcuts(): () => void {
  const sequences = new Set(commandIds.map((id) => commands[id].keys).filter((keys) => keys?.includes(' ')))
  const bound = [...commandsByKeys()].map(([keys, ids]) => {
    const press = (event: KeyboardEvent): void => {
      // The N of "G then N" is no N of its own.
      const endsSequence = sequences.has(`${presses.before()} ${event.key}`) && !keys.includes(' ')
      const id = ids.find(canRun)
      if (isPress(event) || endsSequence || id === undefined) return
      event.preventDefault()
      runCommand(id)
    }
    return [keys, press] as const
  })
  const unbind = tinykeys(window, Object.fromEntries(bound), { ignore: isElsewhere })
  // After the shortcuts have been looked at: they see the press before.
  const presses = watchPresses()
  return () => {
    unbind()
    presses.end()
  }
}
