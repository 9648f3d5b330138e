import type { IsoDate, Period } from '@kts/domain';
import { isDate, isPeriod, lastDayOf } from '@kts/domain';
import { parseCsv } from '../formats/csv.ts';
import type { Issue, IssueCode } from '../formats/issue.ts';
import { fileIssue, shown } from '../formats/issue.ts';
import { columnLetter, isBlank } from '../formats/table.ts';

/** An issue of one of several files read together. */
export type FileIssue = Issue & { readonly file: string };

/**
 * One row of a file whose columns are fixed. A getter that meets a wrong text notes an issue with line
 * and column and returns something harmless: a file's issues come all at once, and any of them refuses it.
 */
export type FileRecord = {
  readonly line: number;
  readonly text: (column: string) => string;
  readonly optional: (column: string) => string | null;
  readonly required: (column: string) => string;
  readonly number: (column: string) => number | null;
  readonly oneOf: <T extends string>(column: string, allowed: readonly T[]) => T;
  readonly period: (column: string) => Period;
  readonly day: (column: string) => IsoDate;
  readonly optionalDay: (column: string) => IsoDate | null;
  /** As much of a date as is known: year, month or day. */
  readonly someDay: (column: string) => string | null;
  readonly list: (column: string, separator: string) => string[];
  readonly refuse: (column: string, code: IssueCode, message: string, suggestion?: string | null) => void;
};

/** Reads CSV text with a header line; issues are added to `issues`. An absent file has no records. */
export function readRecords(
  file: string,
  text: string | undefined,
  columns: readonly string[],
  issues: FileIssue[],
): FileRecord[] {
  if (text === undefined) return [];
  const { table, issues: broken } = parseCsv(text.replace(/^\ufeff/, '').normalize('NFC'), ',');
  issues.push(...broken.map((issue) => ({ ...issue, file })));
  const [header, ...rows] = table.rows;
  const places = new Map((header?.cells ?? []).map((name, index) => [name.trim(), index]));
  const missing = columns.filter((column) => !places.has(column));
  if (missing.length > 0) {
    issues.push({
      ...fileIssue(
        'header-missing',
        `Thiếu cột: ${missing.join(', ')}.`,
        `Dòng đầu phải có: ${columns.join(', ')}.`,
      ),
      file,
      line: 1,
    });
    return [];
  }
  return rows
    .filter((row) => !isBlank(row))
    .map((row) => recordOf(file, row.line, row.cells, places, issues));
}

function recordOf(
  file: string,
  line: number,
  cells: readonly string[],
  places: ReadonlyMap<string, number>,
  issues: FileIssue[],
): FileRecord {
  const text = (column: string): string => cells[places.get(column) ?? -1]?.trim() ?? '';
  const refuse: FileRecord['refuse'] = (column, code, message, suggestion = null) => {
    const place = { line, column: columnLetter(places.get(column) ?? 0), columnName: column, sheet: null };
    const found = shown(text(column));
    issues.push({ file, ...place, severity: 'error', code, message, found, suggestion });
  };
  if (cells.length !== places.size) {
    refuse(
      columnNameAt(places, 0),
      'row-ragged',
      `Dòng có ${cells.length} ô, tiêu đề có ${places.size} cột.`,
      'Đặt ô có dấu phẩy trong ngoặc kép.',
    );
  }
  const must: Must = (column, value, code, message, instead) => {
    if (value === null) refuse(column, code, message);
    return value ?? instead;
  };
  return { line, text, refuse, ...textGetters(text, refuse, must), ...dateGetters(text, refuse, must) };
}

type Text = FileRecord['text'];
type Refuse = FileRecord['refuse'];
type Must = <T>(column: string, value: T | null, code: IssueCode, message: string, instead: T) => T;

const textGetters = (
  text: Text,
  refuse: Refuse,
  must: Must,
): Pick<FileRecord, 'optional' | 'required' | 'number' | 'oneOf' | 'list'> => ({
  optional: (column) => text(column) || null,
  required: (column) => must(column, text(column) || null, 'missing-key', 'Ô này không được để trống.', ''),
  number: (column) => {
    if (text(column) === '') return null;
    const value = /^-?\d+(\.\d+)?$/.test(text(column)) ? Number(text(column)) : null;
    return must<number>(column, value, 'number-format', 'Không phải số (dấu thập phân là dấu chấm).', 0);
  },
  oneOf: (column, allowed) => {
    const found = allowed.find((value) => value === text(column));
    if (found === undefined)
      refuse(column, 'value-unknown', 'Giá trị không thuộc danh mục.', allowed.join(', '));
    return found ?? firstOf(allowed);
  },
  list: (column, separator) =>
    text(column)
      .split(separator)
      .map((part) => part.trim())
      .filter((part) => part !== ''),
});

const NOT_A_PERIOD = 'Không phải kỳ (2025, 2025-S1, 2025-Q2, 2025-06).';
const NOT_A_DAY = 'Không phải ngày (YYYY-MM-DD).';
const NOT_A_DATE = 'Không phải ngày, tháng hoặc năm (2024, 2024-02, 2024-02-29).';
const SOME_DAY: IsoDate = '1990-01-01';

function dateGetters(
  text: Text,
  refuse: Refuse,
  must: Must,
): Pick<FileRecord, 'period' | 'day' | 'optionalDay' | 'someDay'> {
  const day = (column: string): IsoDate =>
    must(column, isDate(text(column)) ? text(column) : null, 'date-format', NOT_A_DAY, SOME_DAY);
  return {
    period: (column) =>
      must(column, isPeriod(text(column)) ? text(column) : null, 'period-format', NOT_A_PERIOD, '1990'),
    day,
    optionalDay: (column) => (text(column) === '' ? null : day(column)),
    someDay: (column) => {
      if (text(column) !== '' && lastDayOf(text(column)) === null) refuse(column, 'date-format', NOT_A_DATE);
      return text(column) || null;
    },
  };
}

const columnNameAt = (places: ReadonlyMap<string, number>, index: number): string =>
  [...places.keys()][index] ?? '';

function firstOf<T>(values: readonly T[]): T {
  const [first] = values;
  if (first === undefined) throw new Error('An empty list of allowed values');
  return first;
}

/** Groups records by a column, order kept. */
export function byColumn(records: readonly FileRecord[], column: string): Map<string, FileRecord[]> {
  const groups = new Map<string, FileRecord[]>();
  for (const record of records) {
    const name = record.text(column);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [record]);
    else group.push(record);
  }
  return groups;
}

/** Refuses records whose column names nothing known. */
export function resolveColumn(
  records: readonly FileRecord[],
  column: string,
  known: { has: (name: string) => boolean },
  what: string,
): void {
  for (const record of records) {
    const name = record.text(column);
    if (name !== '' && !known.has(name))
      record.refuse(column, 'reference-unknown', `Không có ${what} này trong danh mục.`);
  }
}

/** Refuses a second record of the same name. */
export function refuseRepeats(records: readonly FileRecord[], columns: readonly string[]): void {
  const seen = new Set<string>();
  for (const record of records) {
    const name = columns.map((column) => record.text(column)).join('|');
    if (seen.has(name)) record.refuse(columns[0] ?? '', 'duplicate-conflict', `Đã có dòng khác cho ${name}.`);
    seen.add(name);
  }
}
