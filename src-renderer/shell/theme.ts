import { create } from 'zustand'

export type Theme = 'light' | 'dark'

const systemTheme = (): Theme => (window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')

interface ThemeState {
  readonly theme: Theme
}

export const useTheme = create<ThemeState>()(() => ({ theme: systemTheme() }))

/** Follows the system until the user chooses. */
export function switchTheme(): void {
  const theme: Theme = useTheme.getState().theme === 'dark' ? 'light' : 'dark'
  document.documentElement.dataset.theme = theme
  useTheme.setState({ theme })
}
