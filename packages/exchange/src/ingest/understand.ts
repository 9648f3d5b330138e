import type { Issue, Question, Understood } from '@kts/domain';
import type { Table, TableRow } from '../formats/table.ts';
import { columnLetter, isBlank } from '../formats/table.ts';
import { askBoundaries, askListOfTitles } from './boundaries-question.ts';
import type { CellReaders } from './cell-readers.ts';
import type { Constants } from './constants.ts';
import { constantsOf, indicatorOption } from './constants.ts';
import type { DraftRead } from './drafts.ts';
import { findHeading, missingRoles } from './header.ts';
import type { Heading } from './header.ts';
import { periodTextOf } from './heading-period.ts';
import { givenBy, toldByHeading } from './long-given.ts';
import { valueHeading } from './long-heading.ts';
import { mapped } from './mapped-column.ts';
import type { MappedColumn } from './import-plan.ts';
import type { ImportSettings } from './import-request.ts';
import type { Lexicon } from './lexicon.ts';
import { noTable } from './no-table.ts';
import { askPlanTitle } from './plan-title.ts';
import { readLong } from './read-long.ts';
import { readWide } from './read-wide.ts';
import { isFooter, repeats } from './rows-aside.ts';
import { type TableSources, tableSources } from './table-sources.ts';
import { repeatsBlock } from './wide-again.ts';
import { findHeadingBlock } from './table-shape.ts';
import { factsOf, sheetTitle } from './titles.ts';
import { unclearTitles } from './long-titles.ts';
import { shapeOf, type WideShape } from './wide-shape.ts';

/** What a table was taken for, and the figures read from it. */
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
};

/** Finds the table in the rows and reads it; an issue when there is none. */
export function understand(
  table: Table,
  lexicon: Lexicon,
  readers: CellReaders,
  settings: ImportSettings,
  onRows: (rows: number) => void,
): Understanding | Issue {
  const meant = withAnswers(settings, readers.answers);
  const long = longHeading(table, meant);
  if (long !== null && missingRoles(long.places, meant).length === 0 && hasNoOther(long, lexicon))
    return asLong(table, long, constantsFor(table, long.at, lexicon, meant), lexicon, readers, meant, onRows);
  const block = findHeadingBlock(table, lexicon, meant);
  const shape = block === null ? null : shapeOf(table, block, lexicon, meant);
  if (block === null || shape === null || !isTable(shape)) return noTable(table, long, shape, meant);
  const constants = constantsFor(table, block.first, lexicon, meant);
  if (long !== null && isPlainLong(shape) && !isRepeated(table, long)) {
    const given = givenBy(constants, long, meant);
    if (missingRoles(long.places, given).length === 0)
      return asLong(table, long, constants, lexicon, readers, given, onRows);
  }
  return asWide(table, shape, constants, lexicon, readers, meant, onRows);
}

/** Answers to questions about columns are meanings of columns; others are settings already. */
function withAnswers(settings: ImportSettings, answers: ReadonlyMap<string, string>): ImportSettings {
  const meanings = new Map(Object.entries(settings.meanings ?? {}));
  for (const [id, value] of answers)
    if (id.startsWith('column:')) meanings.set(id.slice('column:'.length), value);
  return meanings.size === 0 ? settings : { ...settings, meanings: Object.fromEntries(meanings) };
}

function longHeading(table: Table, settings: ImportSettings): Heading | null {
  const heading = findHeading(table, settings);
  return heading?.places.has('value') ? heading : null;
}

/** No column besides the value names an indicator or a period of its own. */
const hasNoOther = (heading: Heading, lexicon: Lexicon): boolean =>
  heading.names.every(
    (name, index) => [...heading.places.values()].includes(index) || lexicon.indicator(name) === null,
  );

const isPlainLong = ({ figures, columns }: WideShape): boolean =>
  figures.length === 1 &&
  figures.every(({ indicator, period, area }) => indicator === null && period === null && area === null) &&
  !columns.some(({ kind }) => kind === 'unknown');

/** Several tables under one another: each has its own title. */
const isRepeated = ({ rows }: Table, { at, names }: Heading): boolean =>
  rows
    .slice(at + 1)
    .some((row) => !isBlank(row) && row.cells.every((cell, index) => cell.trim() === (names[index] ?? '')));

const isTable = ({ figures, places, columns }: WideShape): boolean =>
  (figures.length > 0 || columns.some(({ kind }) => kind === 'unknown')) &&
  (['province', 'provinceCode', 'indicator', 'period'].some((role) => places.has(role as 'province')) ||
    figures.some(({ indicator, period, area }) => indicator !== null || period !== null || area !== null));

function constantsFor(table: Table, first: number, lexicon: Lexicon, settings: ImportSettings): Constants {
  const titles = table.rows.slice(0, first);
  const footers: TableRow[] = [];
  for (let at = table.rows.length - 1; at > first && footers.length < 30; at -= 1) {
    const row = table.rows[at];
    if (row !== undefined && !isBlank(row)) footers.push(row);
  }
  const below = footers.filter((row) => isFooter(row, -1));
  const sheet = factsOf(sheetTitle(table.sheet, lexicon), [], lexicon);
  return constantsOf(settings, factsOf(titles, below, lexicon), sheet);
}

function asLong(
  table: Table,
  heading: Heading,
  constants: Constants,
  lexicon: Lexicon,
  readers: CellReaders,
  settings: ImportSettings,
  onRows: (rows: number) => void,
): Understanding {
  const told = valueHeading(heading, lexicon);
  const sources = heading.places.has('source')
    ? null
    : tableSources(table.rows, heading.at, (row) => repeats(row, heading.names), lexicon);
  const { understood, ...known } = withoutSource(constants, sources, settings);
  const given = { ...givenBy({ ...known, understood }, heading, settings), ...toldByHeading(told) };
  const objections = told.objection === null ? [] : [told.objection];
  const read = readLong(table, heading, lexicon, readers, given, sources, onRows);
  const titles = table.rows.slice(0, heading.at);
  const isDeclared = heading.places.has('boundaries') || settings.boundaries !== undefined;
  return {
    layout: 'long',
    headerLine: heading.line,
    headerAt: heading.at,
    names: heading.names,
    columns: [...heading.places].map(([role, index]) => ({
      role,
      column: columnLetter(index),
      columnName: heading.names[index] ?? '',
      meaning: `role:${role}`,
    })),
    understood: understood.filter(
      ({ about }) => !heading.places.has(about as 'unit') && about !== 'province',
    ),
    issues: [...heading.issues, ...objections, ...unclearTitles(table, heading, constants, given, read)],
    read: askBoundaries(
      askPlanTitle(askListOfTitles(read, titles, isDeclared), titles, readers.answers),
      lexicon,
      isDeclared,
    ),
  };
}

function asWide(
  table: Table,
  shape: WideShape,
  constants: Constants,
  lexicon: Lexicon,
  readers: CellReaders,
  settings: ImportSettings,
  onRows: (rows: number) => void,
): Understanding {
  const isHeading = (row: TableRow): boolean => repeatsBlock(table, shape.block, row);
  const sources = shape.places.has('source')
    ? null
    : tableSources(table.rows, shape.block.last, isHeading, lexicon);
  const known = withoutSource(constants, sources, settings);
  const read = readWide(table, shape, known, readers, lexicon, settings, sources, onRows);
  const isDeclared = shape.places.has('boundaries') || settings.boundaries !== undefined;
  const titles = table.rows.slice(0, shape.block.first);
  const listed = askListOfTitles(read, titles, isDeclared);
  const isTold = shape.columns.some((column) => column.kind === 'aside' && column.why === 'plan');
  const isOnly = shape.figures.length === 0 && shape.questions.length === 1;
  const questions = isOnly
    ? shape.questions.map((one) => offering(one, constants, lexicon))
    : shape.questions;
  const planned = isTold ? listed : askPlanTitle(listed, titles, readers.answers);
  const asked = askBoundaries(planned, lexicon, isDeclared);
  return {
    layout: 'wide',
    headerLine: shape.line,
    headerAt: shape.block.first,
    names: shape.names,
    columns: shape.columns.map(mapped),
    understood: known.understood.filter(({ about }) => isUsed(about, shape)),
    issues: shape.issues,
    read: {
      ...asked,
      questions: [...questions, ...asked.questions],
    },
  };
}

/** What the titles are about is the first guess at the only column of figures: "Tỉnh | Tỷ trọng". */
function offering(question: Question, { indicator, likely }: Constants, { codebook }: Lexicon): Question {
  const named = codebook.indicator(indicator ?? '');
  const guesses = (named === undefined ? likely : [named]).map((one) => ({
    value: `indicator:${one.code}`,
    params: indicatorOption(one),
  }));
  const known = new Set(question.options.map(({ value }) => value));
  return { ...question, options: [...guesses.filter(({ value }) => !known.has(value)), ...question.options] };
}

/** Where each table has its own source, none is that of all, unless a person says so. */
function withoutSource(
  constants: Constants,
  sources: TableSources | null,
  { source }: ImportSettings,
): Constants {
  if (sources === null) return constants;
  return {
    ...constants,
    source,
    understood: constants.understood.filter(({ about }) => about !== 'source'),
  };
}

function isUsed(about: string, { figures, places }: WideShape): boolean {
  if (about === 'province')
    return (
      !places.has('province') && !places.has('provinceCode') && figures.some(({ area }) => area === null)
    );
  if (about === 'indicator')
    return !places.has('indicator') && figures.some(({ indicator }) => indicator === null);
  if (about === 'period')
    return (
      !places.has('period') && figures.some(({ period }) => period === null || periodTextOf(period) === null)
    );
  if (about === 'unit') return figures.some(({ unit }) => unit === null);
  return !places.has(about as 'source');
}
