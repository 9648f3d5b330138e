import type { Issue } from '../formats/issue.ts';
import { shown } from '../formats/issue.ts';
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
  const missing = long === null ? [] : missingRoles(long.places, settings);
  const line = long?.line ?? shape?.line ?? null;
  const at = table.rows.findIndex((row) => row.line === line);
  const found = table.rows[Math.max(at, 0)]?.cells.filter((cell) => cell.trim() !== '').join(' ┊ ') ?? '';
  const named = missing.length === 0 && line !== null ? ['tỉnh', 'giá trị'] : missing;
  return { ...headerMissing(line, named, shown(found)), sheet: table.sheet };
}
