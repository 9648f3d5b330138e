import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { Plugin } from 'vite';

const compress = promisify(brotliCompress);

/** Smaller files are not worth a second one. */
const LEAST = 1024;

/** Writes a `.br` beside every text file, as small as it gets: the server need not compress at each visit. */
export const precompress = (): Plugin => ({
  name: 'kts-precompress',
  apply: 'build',
  async writeBundle({ dir = '' }, bundle) {
    const texts = Object.keys(bundle).filter((name) => /\.(js|css|json|svg)$/.test(name));
    await Promise.all(
      texts.map(async (name) => {
        const content = await readFile(join(dir, name));
        if (content.length < LEAST) return;
        const params = {
          [constants.BROTLI_PARAM_QUALITY]: 11,
          [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
        };
        await writeFile(join(dir, `${name}.br`), await compress(content, { params }));
      }),
    );
  },
});

/** The alphabets and weights that every page shows at once: asked for before the style sheet is read. */
const FIRST_FONTS = /be-vietnam-pro-(latin|vietnamese)-(400|500|600)-normal/;

export const preloadFonts = (): Plugin => ({
  name: 'kts-preload-fonts',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle = {} }) =>
      Object.keys(bundle)
        .filter((name) => FIRST_FONTS.test(name))
        .map((name) => ({
          tag: 'link',
          attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: `/${name}`, crossorigin: true },
          injectTo: 'head',
        })),
  },
});
