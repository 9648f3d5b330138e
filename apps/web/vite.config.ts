import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import mantine from 'postcss-preset-mantine';
import { defineConfig } from 'vite';
import { precompress, preloadFonts } from './build-plugins.ts';

export default defineConfig({
  plugins: [react(), preloadFonts(), precompress()],
  resolve: {
    // The schemas of the contract stay on the server: docs/decisions/0020-no-schemas-in-the-browser.md.
    alias: { zod: fileURLToPath(new URL('./zod-absent.ts', import.meta.url)) },
  },
  css: { postcss: { plugins: [mantine()] } },
  build: {
    target: 'es2023',
    sourcemap: false,
    // Small files inlined as `data:` would be refused by the policy for fonts (`font-src 'self'`).
    assetsInlineLimit: 0,
    rollupOptions: {
      output: {
        // What every page loads, in one file rather than in twenty small ones.
        codeSplitting: {
          groups: [
            {
              name: 'base',
              test: /node_modules\/(react|react-dom|scheduler|@tanstack|use-intl|intl-messageformat|@formatjs|use-sync-external-store|clsx)\//,
            },
            { name: 'shared', minShareCount: 14 },
          ],
        },
        // By its own ending nobody would know that it is text, and send it uncompressed.
        assetFileNames: ({ names }) =>
          names.some((name) => name.endsWith('.topojson'))
            ? 'assets/[name]-[hash].json'
            : 'assets/[name]-[hash][extname]',
      },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
});
