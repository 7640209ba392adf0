import { escapeAttribute } from '../../edit/xml/escape.ts'
import type { Scope, XmlNode } from '../../edit/xml/parse-part.ts'
import { knownName } from '../../read/xml/names.ts'

/** The names that a part's root has in scope, for what is written into it. */
export interface Target {
  /** A name of another document as it is to be written here, and the declarations it needs. */
  readonly tag: (tag: string, scope: Scope, kind: 'element' | 'attribute') => Written
  /** Declarations that names in the value of an attribute need (`Requires`). */
  readonly declare: (prefixes: readonly string[], scope: Scope) => string
}

export interface Written {
  readonly tag: string
  readonly declaration: string
}

/** One key for namespaces that mean the same in transitional and strict OOXML. */
const keyOf = (uri: string): string => {
  const known = knownName(uri, '')
  return known === '?:' ? uri : known
}

/** Reads the scope of a part that is to be written into. */
export function makeTarget(root: XmlNode): Target {
  const prefixes = new Map<string, string>()
  for (const [prefix, uri] of root.scope) if (prefix !== '') prefixes.set(keyOf(uri), prefix)
  const known = new Map<Scope, Map<string, Written>>()
  const find = (tag: string, scope: Scope, kind: 'element' | 'attribute'): Written => {
    const colon = tag.indexOf(':')
    const prefix = colon < 0 ? '' : tag.slice(0, colon)
    const local = tag.slice(colon + 1)
    const uri = colon < 0 && kind === 'attribute' ? undefined : scope.get(prefix)
    if (uri === undefined) return { tag: local, declaration: '' }
    const own = prefixes.get(keyOf(uri))
    if (own !== undefined) return { tag: `${own}:${local}`, declaration: '' }
    const fresh = prefix === '' || root.scope.has(prefix) ? `redline${[...scope.keys()].indexOf(prefix)}` : prefix
    return { tag: `${fresh}:${local}`, declaration: ` xmlns:${fresh}="${escapeAttribute(uri)}"` }
  }
  return {
    tag: (tag, scope, kind) => {
      const names = known.get(scope) ?? new Map<string, Written>()
      known.set(scope, names)
      const key = `${kind} ${tag}`
      const written = names.get(key) ?? find(tag, scope, kind)
      names.set(key, written)
      return written
    },
    declare: (wanted, scope) =>
      wanted
        .map((prefix) => {
          const uri = scope.get(prefix)
          return uri === undefined || root.scope.get(prefix) === uri ? '' : ` xmlns:${prefix}="${escapeAttribute(uri)}"`
        })
        .join(''),
  }
}
