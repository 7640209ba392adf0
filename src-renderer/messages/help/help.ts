import { dealPages } from './deal.ts'
import { workPages } from './work.ts'

export const help = {
  title: 'Help',
  pagesName: 'Pages of the help',
  notAdvice: 'Counterdraft gives no legal advice.',
  pages: [...workPages, ...dealPages],
} as const
