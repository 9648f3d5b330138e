import { fileIssue, type ImportSettings, type Issue, type Question, question } from '@kts/domain';
import { columnIndex, isBlank, type TableRow } from '../../formats/table.ts';
import type { SheetTable } from '../../formats/xlsx.ts';
import { fold } from '@kts/words/reading/fold';
import type { Lexicon } from '@kts/words/reading/lexicon';
import { readNumber } from '@kts/words/reading/number';
import { NOTHING_OPENED, type Opened } from './opened.ts';
import { readText } from '@kts/words/reading/text-facts';
import { memoised } from '../outcome.ts';
import { findHeadingBlock } from '../shape/heading-block.ts';
import { isTable, layoutOf } from '../shape/layout.ts';

/** The sheet that is meant: the one named, the only one with a table, or the one that a person chooses. */
export function chooseSheet(all: readonly SheetTable[], settings: ImportSettings, lexicon: Lexicon): Opened {
  const sheets = all.map(({ name, hidden }) => ({ name, hidden }));
  const opened = { ...NOTHING_OPENED, sheets };
  if (settings.sheet !== undefined) return openNamed(all, settings.sheet, opened, settings);
  const filled = all.filter(({ rows, issues }) => rows.some((row) => !isBlank(row)) || issues.length > 0);
  if (filled.length === 0) return { ...opened, issues: [NO_FIGURES] };
  const candidates = candidatesOf(filled, settings, lexicon);
  const [only] = candidates;
  if (only === undefined || candidates.length > 1) {
    return { ...opened, questions: [sheetQuestion(candidates.length > 1 ? candidates : filled)] };
  }
  const withNotes = openSheet(only, opened, settings);
  return { ...withNotes, issues: [...sheetsNotRead(filled, only), ...withNotes.issues] };
}

const NO_FIGURES = fileIssue({ reason: 'workbook-without-figures' });

/** The only sheet that is shown, else those that look like a table; none when only a person can say. */
function candidatesOf(
  filled: readonly SheetTable[],
  settings: ImportSettings,
  lexicon: Lexicon,
): readonly SheetTable[] {
  const visible = filled.filter(({ hidden }) => !hidden);
  return visible.length > 1 ? visible.filter((sheet) => isLikely(sheet, settings, lexicon)) : visible;
}

function openNamed(
  all: readonly SheetTable[],
  name: string,
  opened: Opened,
  settings: ImportSettings,
): Opened {
  const named = all.find((sheet) => sheet.name === name);
  if (named !== undefined) return openSheet(named, opened, settings);
  const sheets = all.map((sheet) => sheet.name);
  return { ...opened, issues: [fileIssue({ reason: 'sheet-unknown', sheets }, name)] };
}

function isLikely({ rows, issues, name }: SheetTable, settings: ImportSettings, lexicon: Lexicon): boolean {
  if (issues.length > 0) return true;
  const table = { sheet: name, rows };
  const read = memoised((text: string) => readText(text, lexicon));
  const block = findHeadingBlock(table, read, settings.headerLine);
  return block !== null && isTable(layoutOf({ table, lexicon, read, settings }, block));
}

const sheetQuestion = (sheets: readonly SheetTable[]): Question =>
  question({
    id: 'sheet',
    about: 'sheet',
    params: { reason: 'which-sheet' },
    options: sheets.map(({ name, hidden }) => ({ value: name, params: { reason: 'sheet', name, hidden } })),
  });

/** How to fill in a table, as our templates have it: no figure can be lost there. */
const isGuide = ({ name, rows, issues }: SheetTable): boolean =>
  issues.length === 0 &&
  /^(?:huong dan|guide|instructions)/.test(fold(name)) &&
  rows.every(({ cells }) => cells.every((cell) => cell.trim() === '' || readNumber(cell).kind === 'refused'));

/** Sheets that nobody chose and that hold something are named, so that none is lost in silence. */
const sheetsNotRead = (filled: readonly SheetTable[], read: SheetTable): Issue[] =>
  filled
    .filter((sheet) => sheet !== read && !isGuide(sheet))
    .map(({ name, hidden }) => ({
      ...fileIssue({ reason: hidden ? 'sheet-hidden' : 'sheet-without-table', name }, name),
      severity: 'warning',
      sheet: name,
    }));

/** Hidden rows and columns are read only when a person says so. */
function openSheet(sheet: SheetTable, opened: Opened, settings: ImportSettings): Opened {
  if (sheet.rows.length === 0 && sheet.issues.length > 0) return { ...opened, issues: sheet.issues };
  const table = { sheet: sheet.name, rows: sheet.rows };
  const hides = sheet.hiddenRows.length + sheet.hiddenColumns.length > 0;
  if (!hides || settings.hidden === 'read') return { ...opened, table, issues: sheet.issues };
  const rows = withoutHidden(sheet);
  if (settings.hidden === 'skip') return { ...opened, table: { ...table, rows }, issues: sheet.issues };
  return { ...opened, table, issues: sheet.issues, questions: [hiddenQuestion(sheet)] };
}

function withoutHidden({ rows, hiddenRows, hiddenColumns }: SheetTable): TableRow[] {
  const lines = new Set(hiddenRows);
  const places = new Set(hiddenColumns.map(columnIndex));
  return rows
    .filter(({ line }) => !lines.has(line))
    .map((row) =>
      places.size === 0 ? row : { ...row, cells: row.cells.map((cell, at) => (places.has(at) ? '' : cell)) },
    );
}

const hiddenQuestion = ({ hiddenRows, hiddenColumns }: SheetTable): Question =>
  question(
    {
      id: 'hidden',
      about: 'hidden',
      params: { reason: 'read-hidden', rows: hiddenRows, columns: hiddenColumns },
      options: [
        { value: 'skip', params: { reason: 'skip-hidden' } },
        { value: 'read', params: { reason: 'keep-hidden' } },
      ],
    },
    { line: hiddenRows[0] ?? null, column: hiddenColumns[0] ?? null },
  );
