import { createHash } from 'node:crypto';
import type { Table } from '../../formats/table.ts';
import { formText } from '@kts/words/reading/form-text';
import type { FoundBlock } from '../shape/find-blocks.ts';

const LONGEST = 300;

/**
 * Tells files of one form: a digest of its headings and titles without their periods and numbers. The next
 * quarter's file of the same form has the same.
 */
export function formOf({ rows }: Table, blocks: readonly FoundBlock[]): string {
  const headings = blocks.flatMap(({ layout }) =>
    layout.columns.flatMap(({ path }) => path.map(({ text }) => text)),
  );
  const titles = rows.slice(0, blocks[0]?.block.first ?? 0).flatMap(({ cells }) => cells);
  const texts = new Set([...headings, ...titles].filter(({ length }) => length <= LONGEST).map(formText));
  texts.delete('');
  return createHash('sha256')
    .update([...texts].toSorted().join('\n'))
    .digest('hex')
    .slice(0, 32);
}
