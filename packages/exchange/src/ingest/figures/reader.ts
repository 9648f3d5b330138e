import type {
  Asked,
  Boundaries,
  IsoDate,
  IssueParams,
  Question,
  Severity,
  ImportSettings,
} from '@kts/domain';
import { type Issue, MOST_QUESTION_CELLS, question } from '@kts/domain';
import { columnLetter, type Table, type TableRow } from '../../formats/table.ts';
import { CellAccount } from '../account/cell-account.ts';
import type { CellReaders } from '../keys/cell-readers.ts';
import type { Draft, SaidRemarks, SumRow } from '../drafts.ts';
import type { TextFacts } from '@kts/words/reading/text-facts';
import type { UnreadText } from '../keys/unread-text.ts';
import type { Lexicon } from '@kts/words/reading/lexicon';
import { issueAt } from '../shape/issue-at.ts';
import { memoised } from '../outcome.ts';
import { type SlotFinder, slotFinder } from '../slots.ts';
import { nameSort, type NameSort } from '@kts/words/reading/name-sort';

/** What reading one sheet needs and gathers. */
export type Reader = {
  readonly table: Table;
  readonly lexicon: Lexicon;
  readonly readers: CellReaders;
  readonly settings: ImportSettings;
  readonly answers: ReadonlyMap<string, string>;
  /** Day of the upload. */
  readonly today: IsoDate;
  /** The facts of a heading, a line or a label. */
  readonly read: (text: string) => TextFacts;
  /** Boundaries that a person declared for the whole file. */
  readonly boundaries: Boundaries | null;
  /** What the name of a row in a table by province is. */
  readonly nameSort: (label: string) => NameSort;
  readonly slotOf: SlotFinder;
  readonly account: CellAccount;
  readonly drafts: Draft[];
  /** Sums that the file gives, to be compared with their parts and not to be stored. */
  readonly totals: Draft[];
  readonly sums: SumRow[];
  readonly issues: Issue[];
  readonly questions: Map<string, Question>;
  readonly complained: Set<string>;
  /** Texts that a person decides or has decided about. */
  readonly unread: Set<UnreadText>;
  readonly remarks: Map<string, SaidRemarks>;
  /** Cells of figures that became no draft. */
  readonly counts: { refused: number; waiting: number };
};

export type ReaderSource = Pick<
  Reader,
  'table' | 'lexicon' | 'readers' | 'settings' | 'answers' | 'today' | 'read'
>;

/** @returns a reader, with complaints about settings that cannot be read */
export function readerOf(source: ReaderSource): Reader {
  const { boundaries = '', status = '' } = source.settings;
  const declared = source.readers.boundaries(boundaries);
  const reader: Reader = {
    ...source,
    boundaries: declared.ok ? declared.value : null,
    nameSort: memoised((label: string) => nameSort(source.lexicon, label)),
    slotOf: slotFinder(),
    account: new CellAccount(source.table.rows.length),
    drafts: [],
    totals: [],
    sums: [],
    issues: [],
    questions: new Map(),
    complained: new Set(),
    unread: new Set(),
    remarks: new Map(),
    counts: { refused: 0, waiting: 0 },
  };
  const stated = source.readers.status(status);
  if (!declared.ok) complain(reader, WHOLE_FILE, boundaries, declared);
  if (!stated.ok) complain(reader, WHOLE_FILE, status, stated);
  return reader;
}

/** Where something is said: a cell of a row; without a column the whole row, without a row the whole file. */
export type Place = {
  readonly row: TableRow | null;
  /** Place of the column; null for none. */
  readonly column: number | null;
  /** Heading of the column. */
  readonly name: string | null;
};

/** The file as a whole: what titles and settings say. */
export const WHOLE_FILE: Place = { row: null, column: null, name: null };

export type Complaint = { readonly params: IssueParams; readonly severity?: Severity };

/** The only way to complain: once of the same text at the same place. */
export function complain(
  { table, issues, complained }: Reader,
  { row, column, name }: Place,
  text: string,
  { params, severity = 'error' }: Complaint,
): void {
  const id = `${row?.line}|${column}|${params.reason}|${text}`;
  if (complained.has(id)) return;
  complained.add(id);
  const place = { sheet: table.sheet, line: row?.line ?? null, column, name };
  issues.push(issueAt(place, text, params, severity));
}

/** The only way to ask: once, from the first place at which it arises; other places are added to it. */
export function ask(
  { table, questions }: Reader,
  { row, column }: Place,
  asked: Asked,
  group: string | null = null,
): void {
  const letter = column === null ? null : columnLetter(column);
  const cells =
    row === null || letter === null ? [] : [{ sheet: table.sheet, line: row.line, column: letter }];
  const known = questions.get(asked.id);
  if (known === undefined)
    questions.set(asked.id, question(asked, { line: row?.line ?? null, column: letter, cells, group }));
  else if (known.cells.length < MOST_QUESTION_CELLS && !isAmong(known, row?.line, letter))
    questions.set(asked.id, { ...known, cells: [...known.cells, ...cells] });
}

const isAmong = ({ cells }: Question, line: number | undefined, letter: string | null): boolean =>
  cells.some((cell) => cell.line === line && cell.column === letter);
