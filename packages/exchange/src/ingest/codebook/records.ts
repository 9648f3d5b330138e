import { type CodebookThing, fileIssue, type Issue, type IssueParams } from '@kts/domain';
import { parseCsv } from '../../formats/csv.ts';
import { isBlank, type TableRow } from '../../formats/table.ts';
import { type RecordColumns, recordRow } from '../shape/record-row.ts';
import { columnOf, type Fields, type ValuesOf } from './fields.ts';

/** An issue of one of several files read together. */
export type FileIssue = Issue & { readonly file: string };

/** One row of a file whose columns are fixed. */
export type FileRecord<F extends Fields> = {
  readonly values: ValuesOf<F>;
  readonly refuse: (field: keyof F & string, params: IssueParams) => void;
};

/**
 * Reads a CSV file with a header line. What is wrong becomes an issue with line and column: a file's issues come
 * all at once, and any of them refuses it. An absent file has no records.
 * @param key fields by which no two records may be alike
 */
export type ReadRecords = <F extends Fields>(
  file: string,
  fields: F,
  key?: readonly (keyof F & string)[],
) => FileRecord<F>[];

/** Reads files by name, and adds to `issues`. */
export const recordReader =
  (files: ReadonlyMap<string, string>, issues: FileIssue[]): ReadRecords =>
  (file, fields, key = []) => {
    const note = (issue: Issue): void => void issues.push({ ...issue, file });
    const text = files.get(file);
    if (text === undefined) return [];
    const { table, issues: broken } = parseCsv(text.replace(/^\ufeff/, '').normalize('NFC'), ',');
    broken.forEach(note);
    const [header, ...rows] = table.rows;
    const columns = columnsOf(header, fields, note);
    if (columns === null) return [];
    const records = rows.filter((row) => !isBlank(row)).map((row) => recordOf(columns, row, fields, note));
    refuseRepeats(records, key);
    return records;
  };

/** Where each field stands, or null where columns are missing. */
function columnsOf<F extends Fields>(
  header: TableRow | undefined,
  fields: F,
  note: (issue: Issue) => void,
): RecordColumns<keyof F & string> | null {
  const names = (header?.cells ?? []).map((name) => name.trim());
  const all = Object.entries(fields).map(([name, field]) => columnOf(name, field));
  const missing = all.filter((column) => !names.includes(column));
  if (missing.length > 0) {
    note({ ...fileIssue({ reason: 'record-columns-missing', missing, all }), line: 1 });
    return null;
  }
  const places = Object.keys(fields).map((name, at) => [name, names.indexOf(all[at] ?? '')] as const);
  return { places: new Map(places), names, needed: names.length };
}

function recordOf<F extends Fields>(
  columns: RecordColumns<keyof F & string>,
  row: TableRow,
  fields: F,
  note: (issue: Issue) => void,
): FileRecord<F> {
  const { text, complain } = recordRow(columns, row, note);
  const values = Object.entries(fields).map(([name, { read, instead }]) => {
    const outcome = read(text(name));
    if (!outcome.ok) complain(name, outcome.params);
    return [name, outcome.ok ? outcome.value : instead];
  });
  return { values: Object.fromEntries(values) as ValuesOf<F>, refuse: complain };
}

function refuseRepeats<F extends Fields>(
  records: readonly FileRecord<F>[],
  key: readonly (keyof F & string)[],
): void {
  const [first] = key;
  if (first === undefined) return;
  const seen = new Set<string>();
  for (const { values, refuse } of records) {
    const name = key.map((field) => values[field]).join('|');
    if (seen.has(name)) refuse(first, { reason: 'record-repeated', name });
    seen.add(name);
  }
}

/** The records' values: for files whose rows are what they say, and nothing further. */
export const valuesOf = <F extends Fields>(records: readonly FileRecord<F>[]): ValuesOf<F>[] =>
  records.map(({ values }) => values);

/** Refuses a record that lists what is not known. */
export function resolveCodes(
  codes: readonly string[],
  thing: CodebookThing,
  known: { readonly has: (code: string) => boolean },
  refuse: (params: IssueParams) => void,
): void {
  for (const name of codes) if (!known.has(name)) refuse({ reason: 'reference-unknown', thing, name });
}
