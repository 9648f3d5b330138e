import type { Asked, Boundaries, Indicator, Issue, ObservationStatus, Question, Severity } from '@kts/domain';
import { BOUNDARIES, CODE_OF, MOST_QUESTION_CELLS, excerpt, lineIssue, question } from '@kts/domain';
import type { Table, TableRow } from '../formats/table.ts';
import { columnLetter } from '../formats/table.ts';
import type { CellReaders } from './cell-readers.ts';
import type { Constants } from './constants.ts';
import type { Draft, Remarks } from './drafts.ts';
import type { HeadingPeriod } from './heading-period.ts';
import type { HeadingPart } from './heading-text.ts';
import { readHeading } from './heading-text.ts';
import type { ImportSettings } from './import-request.ts';
import type { Lexicon } from './lexicon.ts';
import { memoised } from './outcome.ts';
import type { Complaint } from './row-context.ts';
import { type SlotFinder, slotFinder } from './slots.ts';
import type { WideShape } from './wide-shape.ts';

/** What the line above a group of rows said of them. */
export type Section = {
  readonly row: TableRow;
  readonly indicator: Indicator | null;
  readonly period: HeadingPeriod | null;
  readonly unit: string | null;
  readonly status: ObservationStatus | null;
  /** Text of the name of a province. */
  readonly area: string | null;
  /** What was not understood, and may name another indicator. */
  readonly unclear: string | null;
};

/** What reading the rows of a wide table needs and gathers. */
export type WideContext = {
  readonly table: Table;
  readonly shape: WideShape;
  readonly constants: Constants;
  readonly readers: CellReaders;
  readonly lexicon: Lexicon;
  readonly settings: ImportSettings;
  /** Periods that the titles name. */
  readonly periods: readonly HeadingPeriod[];
  readonly heading: (text: string) => HeadingPart;
  /** Boundaries that a person declared for the whole table. */
  readonly boundaries: Boundaries | null;
  /** How many different provinces the rows name. */
  readonly provinces: number;
  /** More than one indicator stands in the table. */
  readonly isMixed: boolean;
  readonly slotOf: SlotFinder;
  readonly drafts: Draft[];
  /** Sums of the provinces, to be compared with them and not to be stored. */
  readonly totals: Draft[];
  readonly issues: Issue[];
  readonly questions: Map<string, Question>;
  readonly complained: Set<string>;
  readonly remarks: Map<string, Remarks>;
  section: Section | null;
  /** Lines since the last row of figures, and what held before them. */
  between: { readonly rows: readonly TableRow[]; readonly section: Section | null };
  isPastEnd: boolean;
  /** What the lines of this one of several tables name. */
  tableSources: readonly string[];
  /** A table with other columns has begun. */
  isOther: boolean;
  /** Keys of the row before, for cells that were merged over several rows. */
  above: { province: string; indicator: string; period: string };
  refused: number;
  waiting: number;
  empty: number;
};

export function wideContext(
  table: Table,
  shape: WideShape,
  constants: Constants,
  readers: CellReaders,
  lexicon: Lexicon,
  settings: ImportSettings,
): WideContext {
  const declared = readers.boundaries(settings.boundaries ?? '');
  const indicators = new Set(shape.figures.map(({ indicator }) => indicator?.code ?? ''));
  return {
    table,
    shape,
    constants,
    readers,
    lexicon,
    settings,
    periods: constants.periods,
    heading: memoised((text: string) => readHeading(text, lexicon)),
    boundaries: declared.ok ? declared.value : null,
    provinces: countProvinces(table, shape, lexicon),
    isMixed: indicators.size > 1 || shape.places.has('indicator'),
    slotOf: slotFinder(),
    drafts: [],
    totals: [],
    issues: [],
    questions: new Map(),
    complained: new Set(),
    remarks: new Map(),
    section: null,
    between: { rows: [], section: null },
    isPastEnd: false,
    tableSources: [],
    isOther: false,
    above: { province: '', indicator: '', period: '' },
    refused: 0,
    waiting: 0,
    empty: 0,
  };
}

function countProvinces(table: Table, shape: WideShape, lexicon: Lexicon): number {
  const at = shape.places.get('province') ?? shape.places.get('provinceCode');
  if (at === undefined) return 0;
  const found = new Set<string>();
  for (const row of table.rows.slice(shape.block.last + 1)) {
    const text = row.cells[at] ?? '';
    if (text.trim() === '' || found.size > 2) continue;
    const area = BOUNDARIES.map((era) => lexicon.area(text, era)).find((known) => known !== null);
    if (area?.level === 'province') found.add(area.slug);
  }
  return found.size;
}

/** Notes an issue with one cell of a row, once. `index` null: no column of its own. */
export function complainAt(
  context: WideContext,
  row: TableRow,
  index: number | null,
  text: string,
  { severity = 'error', params }: Complaint & { readonly severity?: Severity },
): void {
  const id = `${index === null ? 'file' : row.line}|${index}|${CODE_OF[params.reason]}|${text}`;
  if (context.complained.has(id)) return;
  context.complained.add(id);
  context.issues.push({
    ...lineIssue(row.line, params, excerpt(text)),
    severity,
    line: index === null ? null : row.line,
    sheet: context.table.sheet,
    column: index === null ? null : columnLetter(index),
    columnName: index === null ? null : (context.shape.names[index] ?? null),
  });
}

/** Asks once, naming the cells at which it arises. */
export function askAt(context: WideContext, row: TableRow, index: number | null, asked: Asked): void {
  const { sheet } = context.table;
  const column = index === null ? null : columnLetter(index);
  const cell = column === null ? [] : [{ sheet, line: row.line, column }];
  const known = context.questions.get(asked.id);
  if (known === undefined)
    context.questions.set(asked.id, question(asked, { line: row.line, column, cells: cell }));
  else if (column !== null && mayName(known, row.line, column))
    context.questions.set(asked.id, { ...known, cells: [...known.cells, ...cell] });
}

const mayName = ({ cells }: Question, line: number, column: string): boolean => {
  const last = cells.at(-1);
  return cells.length < MOST_QUESTION_CELLS && !(last?.line === line && last.column === column);
};
