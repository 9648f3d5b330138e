import type { AccountCounts, Issue, Understood, MappedColumn, ImportSettings } from '@kts/domain';
import type { Table, TableRow } from '../formats/table.ts';
import { addUp, type CellAccount } from './account/cell-account.ts';
import { askBoundaries, askListOfTitles } from './keys/boundaries-question.ts';
import { runningTotals } from './check/running-totals.ts';
import { type DraftRead, noRowsSkipped } from './drafts.ts';
import { markUnread } from './figures/mark-lines.ts';
import type { RowTally } from './figures/row-tally.ts';
import { readSheet } from './figures/read-sheet.ts';
import { type Reader, readerOf, type ReaderSource } from './figures/reader.ts';
import { isToned, withMenNamed } from '@kts/words/reading/plain-words';
import { readText } from '@kts/words/reading/text-facts';
import { mapped } from './mapped-column.ts';
import { noTable } from './open/no-table.ts';
import { memoised } from './outcome.ts';
import { columnIssues } from './shape/column-issues.ts';
import { findBlocks, type FoundBlock } from './shape/find-blocks.ts';
import { isTable, type Layout } from './shape/layout.ts';
import { isUsed } from './shape/taken-from-titles.ts';

/** What a sheet was taken for, and the figures read from it. */
export type Understanding = {
  readonly layout: 'long' | 'wide';
  readonly headerLine: number;
  readonly headerAt: number;
  /** Headings by column, for issues. */
  readonly names: readonly string[];
  readonly columns: readonly MappedColumn[];
  readonly understood: readonly Understood[];
  readonly issues: readonly Issue[];
  readonly read: DraftRead;
  readonly blocks: readonly FoundBlock[];
  readonly account: CellAccount;
  readonly counts: AccountCounts;
};

export type TableRequest = Omit<ReaderSource, 'read'> & { readonly onRows: (rows: number) => void };

/** Finds the tables of a sheet and reads them; an issue when there is none. */
export function readTable(request: TableRequest): Understanding | Issue {
  const { table, lexicon, answers } = request;
  const settings = withAnswers(request.settings, answers);
  const spoken = menNamer(table);
  const source = {
    ...request,
    settings,
    read: memoised((text: string) => readText(spoken(text), lexicon)),
    readers: { ...request.readers, period: memoised((text) => request.readers.period(spoken(text))) },
  };
  const blocks = findBlocks(source);
  const [first] = blocks;
  if (first === undefined || !isTable(first.layout)) return noTable(table, first?.layout ?? null, settings);
  const reader = readerOf(source);
  const tally = tallyOf(request.onRows);
  const facts = readSheet(reader, blocks, tally);
  const counts = account(reader, tally);
  const { layout } = first;
  const titles = table.rows.slice(0, first.block.first);
  const read = asked(reader, tally, titles, layout);
  return {
    layout: layout.isLong ? 'long' : 'wide',
    headerLine: layout.line,
    headerAt: first.block.first,
    names: layout.names,
    columns: layout.columns.map(mapped),
    understood: facts?.understood.filter(({ about }) => isUsed(about, layout)) ?? [],
    issues: [
      ...blocks.flatMap((block) => columnIssues(block.layout, table.sheet)),
      ...runningTotals(table, titles, read.drafts),
    ],
    read,
    blocks,
    account: reader.account,
    counts,
  };
}

/** In a file with tone marks "Nam 2019" is men, no year. */
function menNamer({ rows }: Table): (text: string) => string {
  const isWithTones = rows.slice(0, 100).some(({ cells }) => cells.some(isToned));
  return isWithTones ? withMenNamed : (text) => text;
}

/** Answers to questions about columns are meanings of columns; others are settings already. */
function withAnswers(settings: ImportSettings, answers: ReadonlyMap<string, string>): ImportSettings {
  const meanings = new Map(Object.entries(settings.meanings ?? {}));
  for (const [id, value] of answers)
    if (id.startsWith('column:')) meanings.set(id.slice('column:'.length), value);
  return meanings.size === 0 ? settings : { ...settings, meanings: Object.fromEntries(meanings) };
}

const tallyOf = (onRows: (rows: number) => void): RowTally => ({
  withFigures: 0,
  skipped: noRowsSkipped(),
  empty: 0,
  blankDrafts: 0,
  leftOut: 0,
  onRows,
});

/** Every cell with its role, added up. */
function account(reader: Reader, { blankDrafts }: RowTally): AccountCounts {
  const { drafts, counts, table } = reader;
  markUnread(reader);
  return addUp(table, reader.account, drafts.length - blankDrafts + counts.refused + counts.waiting);
}

/** The figures that were read, and what must be asked of all of them. */
function asked(reader: Reader, tally: RowTally, titles: readonly TableRow[], layout: Layout): DraftRead {
  const { drafts, totals, issues, questions, counts, settings, lexicon } = reader;
  const { withFigures, skipped, empty, leftOut } = tally;
  const read: DraftRead = {
    drafts,
    totals,
    sums: reader.sums,
    issues,
    questions: [...questions.values()],
    withFigures,
    skipped,
    refused: counts.refused,
    waiting: counts.waiting,
    empty: empty + leftOut,
  };
  const isDeclared =
    settings.boundaries !== undefined || layout.panels.some(({ places }) => places.has('boundaries'));
  return askBoundaries(askListOfTitles(read, titles, isDeclared), lexicon, isDeclared);
}
