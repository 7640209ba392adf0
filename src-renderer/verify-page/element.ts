type Child = Node | string

/** An element with attributes and children. Text becomes a text node, so nothing of a bundle is ever read as HTML. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.append(...children)
  return made
}

/** Text that came in from elsewhere, kept from turning the line around it. */
export const isolated = (text: string): HTMLElement => element('bdi', {}, text)
