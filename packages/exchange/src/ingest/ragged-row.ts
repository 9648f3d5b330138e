import type { Issue } from '@kts/domain';
import { lineIssue } from '@kts/domain';
import type { TableRow } from '../formats/table.ts';

const LONGEST = 120;

/** A row with more or fewer cells than its heading has columns: none of it can be trusted. */
export const raggedRow = ({ line, cells }: TableRow, columns: number): Issue =>
  lineIssue(
    line,
    { reason: 'row-ragged', cells: cells.length, columns },
    cells.join(' ┊ ').slice(0, LONGEST),
  );
