import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { letNothingThrough } from './empty-html.ts'

letNothingThrough()
const place = document.getElementById('holdfast')
if (place) {
  createRoot(place).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}
