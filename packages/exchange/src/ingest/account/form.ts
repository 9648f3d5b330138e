import { createHash } from 'node:crypto';
import type { Table } from '../../formats/table.ts';
import { fold, tidy } from '@kts/words/reading/fold';
import { findPeriod } from '@kts/words/reading/heading-period';
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

/** The words of a heading or title without any period, number or Roman number. */
export function formText(text: string): string {
  let rest = tidy(text);
  for (let turn = 0; turn < 4; turn += 1) {
    const found = findPeriod(rest);
    if (found.period === null) break;
    rest = found.rest;
  }
  return fold(rest)
    .split(' ')
    .filter((word) => !/\d|^[ivx]+$/.test(word))
    .join(' ');
}
