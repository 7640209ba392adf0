import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/source-serif-4/wght.css'
import '@fontsource-variable/source-serif-4/wght-italic.css'
import './tokens/colors.css'
import './tokens/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './shell/app.tsx'

const FACES = ['400 13px "Inter Variable"', '600 13px "Inter Variable"', '400 14px "Source Serif 4 Variable"']
const PATIENCE_MS = 1_000

/** The faces that every screen uses. Text drawn before they are there would move when they come. */
const loadFaces = (): Promise<unknown> =>
  Promise.race([
    Promise.all(FACES.map((face) => document.fonts.load(face))),
    new Promise((resolve) => setTimeout(resolve, PATIENCE_MS)),
  ])

const root = document.getElementById('root')
if (root !== null) {
  await loadFaces()
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}
