// Writes packages/pictures/src/letter-widths.ts from the files of the fonts that pages and papers are set in:
// how wide each letter is, in thousandths of the size. Run by hand when a font changes; a test compares.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflateSync } from 'node:zlib';

const root = fileURLToPath(new URL('..', import.meta.url));
const LETTERS = [
  ...Array.from({ length: 95 }, (_, index) => String.fromCodePoint(32 + index)),
  ...'\u00a0°±²³·×ĐđƠơƯư–—’“”…₫−≈≤≥ΔΣ',
];
/** What pages and papers are set in; Tinos has the widths of Times New Roman. */
const FONTS = {
  screen: { name: 'be-vietnam-pro', regular: 400, bold: 600 },
  paper: { name: 'tinos', regular: 400, bold: 700 },
};

/** The tables of a WOFF file, by name. */
function tablesOf(file) {
  const tables = new Map();
  for (let index = 0; index < file.readUInt16BE(12); index += 1) {
    const at = 44 + index * 20;
    const [offset, short, long] = [4, 8, 12].map((add) => file.readUInt32BE(at + add));
    const bytes = file.subarray(offset, offset + short);
    tables.set(file.toString('latin1', at, at + 4), short < long ? inflateSync(bytes) : bytes);
  }
  return tables;
}

/** Code point → glyph, from the table of the basic plane (format 4). */
function glyphsOf(cmap) {
  const starts = Array.from({ length: cmap.readUInt16BE(2) }, (_, i) => cmap.readUInt32BE(8 + i * 8));
  const at = starts.find((start) => cmap.readUInt16BE(start) === 4);
  const segments = cmap.readUInt16BE(at + 6) / 2;
  const word = (list, index) =>
    cmap.readUInt16BE(at + 14 + list * segments * 2 + (list > 0 ? 2 : 0) + index * 2);
  return (code) => {
    const index = Array.from({ length: segments }, (_, i) => i).find((i) => word(0, i) >= code);
    if (index === undefined || word(1, index) > code) return 0;
    const [delta, range] = [word(2, index), word(3, index)];
    if (range === 0) return (code + delta) % 65536;
    const place = at + 16 + 6 * segments + index * 2 + range + (code - word(1, index)) * 2;
    const glyph = cmap.readUInt16BE(place);
    return glyph === 0 ? 0 : (glyph + delta) % 65536;
  };
}

/** Width of a letter in thousandths, or null where the file has no such letter. */
function metricsOf(path) {
  const tables = tablesOf(readFileSync(path));
  const glyphOf = glyphsOf(tables.get('cmap'));
  const [hmtx, last] = [tables.get('hmtx'), tables.get('hhea').readUInt16BE(34) - 1];
  const size = tables.get('head').readUInt16BE(18);
  return (letter) => {
    const glyph = glyphOf(letter.codePointAt(0));
    return glyph === 0 ? null : Math.round((hmtx.readUInt16BE(Math.min(glyph, last) * 4) / size) * 1000);
  };
}

/** Letters by their width, narrow ones first. */
function widthsOf(name, weight) {
  const files = ['latin', 'vietnamese', 'latin-ext'].map((alphabet) =>
    metricsOf(
      join(root, `apps/web/node_modules/@fontsource/${name}/files/${name}-${alphabet}-${weight}-normal.woff`),
    ),
  );
  const widths = new Map();
  for (const letter of LETTERS) {
    const width = files.map((widthOf) => widthOf(letter)).find((found) => found !== null);
    if (width !== undefined) widths.set(width, `${widths.get(width) ?? ''}${letter}`);
  }
  return Object.fromEntries([...widths].toSorted(([one], [other]) => one - other));
}

/** The tables of both fonts, each in two weights. */
export const letterWidths = () =>
  Object.fromEntries(
    Object.entries(FONTS).map(([use, { name, regular, bold }]) => [
      use,
      { regular: widthsOf(name, regular), bold: widthsOf(name, bold) },
    ]),
  );

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { screen, paper } = letterWidths();
  const write = (table) => JSON.stringify(table, null, 2).replace(/\u00a0/g, '\\u00a0');
  writeFileSync(
    join(root, 'packages/pictures/src/letter-widths.ts'),
    `/** Written by scripts/letter-widths.mjs from the files of Be Vietnam Pro: width in thousandths → letters. */
export const SCREEN_WIDTHS = ${write(screen)} as const;

/** Of Tinos, which is as wide as Times New Roman. */
export const PAPER_WIDTHS = ${write(paper)} as const;
`,
  );
}
