const EXTENSION = '.counterdraft'

/** What a workspace at this path is called. */
export function workspaceNameOf(path: string): string {
  const last = path.split(/[/\\]/).at(-1) ?? path
  return last.endsWith(EXTENSION) ? last.slice(0, -EXTENSION.length) : last
}

/** Where a workspace of this name will lie; a full path stays what it is. Only to be shown: the core decides. */
export function placeOf(name: string, folder: string): string {
  const trimmed = name.trim()
  if (/^(?:[/\\~]|[A-Za-z]:[/\\])/.test(trimmed)) return trimmed
  const separator = folder.includes('\\') ? '\\' : '/'
  return `${folder}${separator}${trimmed}${trimmed.toLowerCase().endsWith(EXTENSION) ? '' : EXTENSION}`
}
