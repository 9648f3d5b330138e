import { excerpt, type Issue, lineIssue } from '@kts/domain';
import type { Table, TableRow } from '../../formats/table.ts';
import type { Draft } from '../drafts.ts';
import { bare } from '@kts/words/reading/fold';

/** Periods that do not begin with the year: what ran up from January is not theirs. */
const LATER = /-(?:Q[234]|S2|0[2-9]|1[0-2])$/;
const RUNNING = /luy ke|cong don/;

/** A title that says "lũy kế" over figures of single quarters, months or second halves: refused, since nobody can tell. */
export function runningTotals(
  { sheet }: Table,
  titles: readonly TableRow[],
  drafts: readonly Draft[],
): Issue[] {
  const title = titles.find(({ cells }) =>
    cells.some((cell) => cell.length < 300 && RUNNING.test(bare(cell))),
  );
  const isOfPart = drafts.some(
    ({ slot }) => slot.indicator.accumulation === 'flow' && LATER.test(slot.period),
  );
  if (title === undefined || !isOfPart) return [];
  const text = title.cells.filter((cell) => cell.trim() !== '').join(' ┊ ');
  return [{ ...lineIssue(title.line, { reason: 'title-of-running-total' }, excerpt(text)), sheet }];
}
