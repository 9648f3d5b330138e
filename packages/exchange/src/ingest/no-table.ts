import type { Issue } from '../formats/issue.ts';
import { lineIssue, shown } from '../formats/issue.ts';
import type { Table } from '../formats/table.ts';
import { headerMissing, type Heading, missingRoles } from './header.ts';
import type { ImportSettings } from './import-request.ts';
import type { WideShape } from './wide-shape.ts';

/** Why no table was found: the columns that a heading lacks, or that there is none. */
export function noTable(
  table: Table,
  long: Heading | null,
  shape: WideShape | null,
  settings: ImportSettings,
): Issue {
  const lost = lostLetters(table);
  if (lost !== null) return lost;
  const missing = long === null ? [] : missingRoles(long.places, settings);
  const line = long?.line ?? shape?.line ?? null;
  const at = table.rows.findIndex((row) => row.line === line);
  const found = table.rows[Math.max(at, 0)]?.cells.filter((cell) => cell.trim() !== '').join(' ┊ ') ?? '';
  const named = missing.length === 0 && line !== null ? ['tỉnh', 'giá trị'] : missing;
  return { ...headerMissing(line, named, shown(found)), sheet: table.sheet };
}

/** "T?nh", "Ngu?n": letters that a code page did not have were saved as question marks. */
const QUESTION_MARKS = /\p{L}\?(?:\p{L}|\s|$)/u;

function lostLetters({ rows, sheet }: Table): Issue | null {
  const texts = rows
    .slice(0, 60)
    .flatMap(({ line, cells }) =>
      cells
        .filter((cell) => QUESTION_MARKS.test(cell) && !cell.includes('://'))
        .map((cell) => ({ line, cell })),
    );
  const [first] = texts;
  if (first === undefined || texts.length < 3) return null;
  const message = 'Chữ tiếng Việt đã mất (thành dấu ?) khi lưu sai bảng mã.';
  const mend = 'Lưu lại tệp gốc ở dạng CSV UTF-8.';
  return { ...lineIssue(first.line, 'file-encoding', message, mend, shown(first.cell)), sheet };
}
