import type { Sheet } from './use-sheet.ts';

const LEAST = 5;
const MOST = 26;
/** Rows that are looked at: the first ones tell how wide the others are. */
const LOOKED_AT = 60;

/** The columns of the grid, each as wide as most of what it holds; a title alone in its row does not count. */
export function columnWidths({ columns, lines, rowAt }: Pick<Sheet, 'columns' | 'lines' | 'rowAt'>): string {
  const longest = columns.map(() => 0);
  for (let line = 1; line <= Math.min(lines, LOOKED_AT); line += 1) {
    const cells = rowAt(line)?.cells ?? [];
    if (cells.filter(({ text }) => text.trim() !== '').length < 2) continue;
    for (const [index, { text }] of cells.entries()) {
      const wide = Math.max(...text.split('\n').map((part) => part.length));
      longest[index] = Math.max(longest[index] ?? 0, wide);
    }
  }
  const widths = longest.map((long) => `${Math.min(Math.max(long + 4, LEAST), MOST)}ch`);
  return `3.25rem ${widths.join(' ')}`;
}
