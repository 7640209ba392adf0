import { text } from '#renderer/messages/text.ts'

/** A check's name in a reader's words. */
export const checkTitle = (name: string): string => text.verify.checks[name] ?? name
