import type { ReactNode } from 'react'

export const DraftingScreen = (): ReactNode => null
