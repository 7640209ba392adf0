/** The parts of the screen, in the order of their tabs. */
export const SECTIONS = ['topics', 'checklist', 'signing', 'responsibilities', 'advice'] as const

export type Section = (typeof SECTIONS)[number]
