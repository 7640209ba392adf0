/** The element of a topic's row, so that the preview can lead to it. */
export const rowId = (topic: string): string => `draft-${topic}`
