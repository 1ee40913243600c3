import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** React Aria ships its words in thirty-four languages; the screens exist in three. */
const kept = /^(?:en-US|ru-RU|ko-KR)$/
const ourLanguages: Plugin = {
  name: 'our-languages',
  enforce: 'pre',
  resolveId(source, importer) {
    const locale = /(?:^|\/)([a-z]{2}-[A-Z]{2})\.m?js$/.exec(source)?.[1]
    return locale && !kept.test(locale) && importer && /react-aria|react-stately/.test(importer) ? '\0no-language' : null
  },
  load: (id) => (id === '\0no-language' ? 'export default {}' : null),
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [ourLanguages, react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2023',
    // Nothing inline: the content policy allows no data: address, no inline script and no inline style.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1_500,
  },
})
