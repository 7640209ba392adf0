/** The element of a topic in the grid, so that the focus can follow what is chosen. */
export const cellId = (topic: string): string => `topic-${topic}`
