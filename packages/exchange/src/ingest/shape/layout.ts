import type { ColumnRole, ImportSettings } from '@kts/domain';
import { columnIndex, isBlank, MOST_COLUMNS, type Table, type TableRow } from '../../formats/table.ts';
import { tidy } from '@kts/words/reading/fold';
import type { Lexicon } from '@kts/words/reading/lexicon';
import { roleByContent, splitsRows } from './column-content.ts';
import { readColumn } from './columns.ts';
import type { FigureColumn, TableColumn } from './table-column.ts';
import { bodyOf, type HeadingBlock } from './heading-block.ts';
import { headingPaths } from './heading-paths.ts';
import { withOwnPlaces } from './own-places.ts';
import { withRowNumbers } from './row-numbers.ts';
import { type Panel, panelsOf, type RepeatedRole } from './panels.ts';
import { isUnitText } from '@kts/words/reading/table-words';
import { isNumbering, isUnitsRow, type ReadFacts } from './row-kinds.ts';

/** How a table is laid out: what each column is, and which keys go with which figures. */
export type Layout = {
  readonly block: HeadingBlock;
  /** Line of the heading's last row. */
  readonly line: number;
  /** Heading of each column, rows above one another joined by a stroke. */
  readonly names: readonly string[];
  /** How many cells a row of a text file must have: Excel leaves out blank ones behind these. */
  readonly needed: number;
  readonly columns: readonly TableColumn[];
  readonly figures: readonly FigureColumn[];
  /** Tables side by side; mostly one. */
  readonly panels: readonly Panel[];
  /** Columns that mean the same as one before them. */
  readonly repeated: readonly RepeatedRole[];
  /** One figure a row under "Giá trị"; what it is stands beside it. */
  readonly isLong: boolean;
  /** More than one indicator stands in the table. */
  readonly isMixed: boolean;
};

export type LayoutSource = {
  readonly table: Table;
  readonly lexicon: Lexicon;
  readonly read: ReadFacts;
  readonly settings: ImportSettings;
};

const SAMPLE = 120;

/** Understands the columns under a heading. */
export function layoutOf({ table, lexicon, read, settings }: LayoutSource, block: HeadingBlock): Layout {
  const from = bodyOf(block);
  const body = table.rows.slice(from, from + SAMPLE).filter((row) => !isBlank(row) && !isNumbering(row));
  const source = { read, lexicon, body, headingAt: block.last };
  const units = unitsBelow(table, block, read);
  const found: TableColumn[] = [];
  for (const [index, path] of headingPaths(table, block).entries()) {
    const column = readColumn(path, source, declaredMeaning(settings, index), found[index - 1]);
    found.push(withUnit(column, units));
  }
  const columns = withWholes(
    withKeysByContent(withRowNumbers(withOwnPlaces(found), body), body, lexicon, read),
  );
  const figures = columns.filter((column) => column.kind === 'figures');
  const { panels, repeated } = panelsOf(columns, (column) => splitsRows(column, columns, body, read));
  const names = columns.map(({ name }) => name);
  const isLong = figures.length === 1 && figures.every(({ isValue }) => isValue) && isList(panels);
  return {
    block,
    line: table.rows[block.last]?.line ?? 1,
    names,
    needed: neededWidth(names, panels, isLong),
    columns,
    figures,
    panels,
    repeated,
    isLong,
    isMixed:
      new Set(figures.map(({ indicator }) => indicator?.code ?? '')).size > 1 ||
      panels.some(({ places }) => places.has('indicator')),
  };
}

const MAY_BE_LEFT_OUT = new Set<ColumnRole>([
  'note',
  'noteEn',
  'quality',
  'bound',
  'sourceTitle',
  'sourceUrl',
  'releasedOn',
  'status',
]);

/** Cells up to the last column with a heading; in a list, up to the last that says what a figure is. */
function neededWidth(names: readonly string[], panels: readonly Panel[], isLong: boolean): number {
  const remarks = panels.flatMap(({ places }) =>
    [...places].flatMap(([role, at]) => (isLong && MAY_BE_LEFT_OUT.has(role) ? [at] : [])),
  );
  return names.findLastIndex((name, index) => name !== '' && !remarks.includes(index)) + 1;
}

/** Each row says what its figure is, and where. */
const isList = (panels: readonly Panel[]): boolean =>
  panels.every(
    ({ places }) => places.has('indicator') && (places.has('province') || places.has('provinceCode')),
  );

/**
 * "Tổng số | Nam | Nữ": where the parts are asked about, so is the whole: which of them is the indicator?
 * Parts under "Trong đó" are left out, and nobody is asked.
 */
function withWholes(columns: readonly TableColumn[]): readonly TableColumn[] {
  const rows = new Set(
    columns.flatMap((column) =>
      column.kind === 'figures' && !column.isPart
        ? column.unread.flatMap(({ cells }) => cells.map(({ at }) => at))
        : [],
    ),
  );
  return columns.map((column) => {
    const whole = column.kind === 'figures' ? column.whole : null;
    const isBeside = whole?.cells.some(({ at }) => rows.has(at)) ?? false;
    return column.kind === 'figures' && whole !== null && isBeside
      ? { ...column, unread: [...column.unread, whole] }
      : column;
  });
}

/** True where a layout holds figures and something that says what they are. */
export const isTable = ({ figures, panels }: Layout): boolean =>
  figures.length > 0 &&
  (panels.some(({ places }) => KEY_ROLES.some((role) => places.has(role))) ||
    figures.some(({ indicator, period, area }) => indicator !== null || period !== null || area !== null));

const KEY_ROLES = ['province', 'provinceCode', 'indicator', 'period', 'quarter', 'month'] as const;

/** The meaning of a column that a person set, by its letter. */
const declaredMeaning = (settings: ImportSettings, index: number): string | undefined => {
  const role = Object.entries(settings.columns ?? {}).find(
    ([, letter]) => columnIndex(letter) === index,
  )?.[0];
  if (role !== undefined) return `role:${role}`;
  return Object.entries(settings.meanings ?? {}).find(([letter]) => columnIndex(letter) === index)?.[1];
};

/** Units that stand in a row of their own below the heading. */
function unitsBelow(table: Table, block: HeadingBlock, read: ReadFacts): readonly string[] {
  const below = table.rows.slice(block.last + 1, bodyOf(block));
  const row = below.find((each) => isUnitsRow(each, read));
  const units =
    row?.cells.map((cell) => (isUnitText(read(cell)) ? tidy(cell).replace(/^[^:]*:\s*/u, '') : '')) ?? [];
  const [only, ...others] = units.filter((unit) => unit !== '');
  // "Đơn vị tính: triệu đồng" in one cell is said of all columns.
  const isOfAll = only !== undefined && others.length === 0 && units[0] === only;
  return isOfAll ? Array.from({ length: MOST_COLUMNS }, () => only) : units;
}

const withUnit = (column: TableColumn, units: readonly string[]): TableColumn =>
  column.kind === 'figures' && column.unit === null && (units[column.index] ?? '') !== ''
    ? { ...column, unit: units[column.index] ?? null }
    : column;

/** Where no heading says what a row is about, the cells do: "Đơn vị" over the names of provinces. */
function withKeysByContent(
  columns: readonly TableColumn[],
  body: readonly TableRow[],
  lexicon: Lexicon,
  read: ReadFacts,
): TableColumn[] {
  const isAreaKnown = columns.some(
    (column) =>
      (column.kind === 'key' && (column.role === 'province' || column.role === 'provinceCode')) ||
      (column.kind === 'figures' && column.area !== null),
  );
  const firstFigure = columns.findIndex(({ kind }) => kind === 'figures');
  const lastFigure = columns.findLastIndex(({ kind }) => kind === 'figures');
  const taken = new Set<ColumnRole>(
    columns.flatMap((column) => (column.kind === 'key' ? [column.role] : [])),
  );
  return columns.map((column): TableColumn => {
    const mayBe = column.kind === 'text' || (column.kind === 'key' && column.role === 'unit' && !isAreaKnown);
    if (!mayBe || (firstFigure >= 0 && column.index > lastFigure)) return column;
    const role = roleByContent(column.index, body, lexicon, read);
    // Beside figures only a further column of areas begins something of its own.
    if (role === null || (taken.has(role) && role !== 'province')) return column;
    if (role !== 'province' && firstFigure >= 0 && column.index > firstFigure) return column;
    taken.add(role);
    const { index, name, path } = column;
    return { kind: 'key', index, name, path, role };
  });
}
