/** Each text once, in the order in which they come first. */
export const onlyOnce = (texts: readonly string[]): readonly string[] => [...new Set(texts)]
