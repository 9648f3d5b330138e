import type { CodebookThing, IsoDate, Issue, IssueParams, Period } from '@kts/domain';
import { excerpt, fileIssue, isDate, isPeriod, lastDayOf, lineIssue } from '@kts/domain';
import { parseCsv } from '../../formats/csv.ts';
import { raggedRow } from '../shape/ragged-row.ts';
import { columnLetter, isBlank } from '../../formats/table.ts';

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
  readonly refuse: (column: string, params: IssueParams) => void;
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
      ...fileIssue({ reason: 'record-columns-missing', missing, all: columns }),
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
  const refuse: FileRecord['refuse'] = (column, params) => {
    const place = { column: columnLetter(places.get(column) ?? 0), columnName: column };
    issues.push({ ...lineIssue(line, params, excerpt(text(column))), ...place, file });
  };
  const ragged = raggedRow(cells, places.size, places.size);
  if (ragged !== null) refuse(columnNameAt(places, 0), ragged);
  const must: Must = (column, value, reason, instead) => {
    if (value === null) refuse(column, { reason });
    return value ?? instead;
  };
  return { line, text, refuse, ...textGetters(text, refuse, must), ...dateGetters(text, refuse, must) };
}

type Text = FileRecord['text'];
type Refuse = FileRecord['refuse'];
type Must = <T>(column: string, value: T | null, reason: PlainReason, instead: T) => T;
type PlainReason = 'record-blank' | 'record-number' | 'record-period' | 'record-day';

const textGetters = (
  text: Text,
  refuse: Refuse,
  must: Must,
): Pick<FileRecord, 'optional' | 'required' | 'number' | 'oneOf' | 'list'> => ({
  optional: (column) => text(column) || null,
  required: (column) => must(column, text(column) || null, 'record-blank', ''),
  number: (column) => {
    if (text(column) === '') return null;
    const value = /^-?\d+(\.\d+)?$/.test(text(column)) ? Number(text(column)) : null;
    return must<number>(column, value, 'record-number', 0);
  },
  oneOf: (column, allowed) => {
    const found = allowed.find((value) => value === text(column));
    if (found === undefined) refuse(column, { reason: 'record-value', allowed });
    return found ?? firstOf(allowed);
  },
  list: (column, separator) =>
    text(column)
      .split(separator)
      .map((part) => part.trim())
      .filter((part) => part !== ''),
});

const SOME_DAY: IsoDate = '1990-01-01';

function dateGetters(
  text: Text,
  refuse: Refuse,
  must: Must,
): Pick<FileRecord, 'period' | 'day' | 'optionalDay' | 'someDay'> {
  const day = (column: string): IsoDate =>
    must(column, isDate(text(column)) ? text(column) : null, 'record-day', SOME_DAY);
  return {
    period: (column) => must(column, isPeriod(text(column)) ? text(column) : null, 'record-period', '1990'),
    day,
    optionalDay: (column) => (text(column) === '' ? null : day(column)),
    someDay: (column) => {
      if (text(column) !== '' && lastDayOf(text(column)) === null) refuse(column, { reason: 'record-date' });
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
  thing: CodebookThing,
): void {
  for (const record of records) {
    const name = record.text(column);
    if (name !== '' && !known.has(name)) record.refuse(column, { reason: 'reference-unknown', thing, name });
  }
}

/** Refuses a second record of the same name. */
export function refuseRepeats(records: readonly FileRecord[], columns: readonly string[]): void {
  const seen = new Set<string>();
  for (const record of records) {
    const name = columns.map((column) => record.text(column)).join('|');
    if (seen.has(name)) record.refuse(columns[0] ?? '', { reason: 'record-repeated', name });
    seen.add(name);
  }
}
