import type { ColumnRole } from '@kts/domain';
import type { TableColumn, FigureColumn } from './table-column.ts';

/** Figures side by side that share their keys: a column of areas begins a panel where figures stand before it. */
export type Panel = {
  readonly figures: readonly FigureColumn[];
  readonly places: ReadonlyMap<ColumnRole, number>;
  /** Columns of texts beside the figures of which each may say something of its row. */
  readonly texts: readonly number[];
  /** Columns of texts that are remarks, and asked about as a whole. */
  readonly remarks: readonly number[];
};

/** A column that means the same as an earlier one of its panel. */
export type RepeatedRole = { readonly column: TableColumn; readonly first: TableColumn };

/** Roles that may stand twice: they say nothing of what a figure is. */
const REPEATABLE = new Set<ColumnRole>(['ordinal', 'note']);
/** Roles of which a second column, behind figures, begins a panel of its own. */
const OPENING = new Set<ColumnRole>(['province', 'provinceCode', 'indicator', 'period']);

/** Parts columns into panels; keys that stand only once are those of all panels. */
export function panelsOf(
  columns: readonly TableColumn[],
  isSplit: (column: TableColumn) => boolean,
): {
  readonly panels: readonly Panel[];
  readonly repeated: readonly RepeatedRole[];
} {
  const spans = spansOf(columns);
  const repeated: RepeatedRole[] = [];
  const owned = spans.map((span) => {
    const places = new Map<ColumnRole, number>();
    for (const column of span) {
      if (column.kind !== 'key') continue;
      const first = columns[places.get(column.role) ?? -1];
      if (first === undefined) places.set(column.role, column.index);
      else if (!REPEATABLE.has(column.role)) repeated.push({ column, first });
    }
    return places;
  });
  const shared = sharedPlaces(owned);
  const texts = columns.filter(({ kind }) => kind === 'text');
  const panels = spans.flatMap((span, at): Panel[] => {
    const figures = span.filter((column) => column.kind === 'figures');
    const own = spans.length > 1 ? texts.filter((column) => span.includes(column)) : texts;
    const places = new Map([...shared, ...(owned[at] ?? [])]);
    const split = own.filter(isSplit);
    const indexes = (of: readonly TableColumn[]): number[] => of.map(({ index }) => index);
    const remarks = indexes(own.filter((column) => !split.includes(column)));
    return figures.length === 0 ? [] : [{ figures, places, texts: indexes(split), remarks }];
  });
  const twice = alike(panels);
  const isRead = (column: FigureColumn): boolean => !twice.some((each) => each.column === column);
  return {
    panels: panels.map((panel) => ({ ...panel, figures: panel.figures.filter(isRead) })),
    repeated: [...repeated, ...twice],
  };
}

/** A key column behind figures whose role stood before them opens another span. */
function spansOf(columns: readonly TableColumn[]): TableColumn[][] {
  const spans: TableColumn[][] = [[]];
  let opened = new Set<ColumnRole>();
  let hasFigures = false;
  for (const column of columns) {
    const opens = column.kind === 'key' && hasFigures && OPENING.has(column.role) && opened.has(column.role);
    if (opens) {
      spans.push([]);
      opened = new Set();
      hasFigures = false;
    }
    spans.at(-1)?.push(column);
    if (column.kind === 'figures') hasFigures = true;
    else if (column.kind === 'key') opened.add(column.role);
  }
  return spans;
}

/** Roles that only one span has. */
function sharedPlaces(owned: readonly ReadonlyMap<ColumnRole, number>[]): Map<ColumnRole, number> {
  const shared = new Map<ColumnRole, number>();
  const several = new Set<ColumnRole>();
  for (const places of owned)
    for (const [role, at] of places) {
      if (shared.has(role)) several.add(role);
      shared.set(role, at);
    }
  for (const role of several) shared.delete(role);
  return shared;
}

/** Two columns of figures of one panel whose headings say the same would bring one figure twice. */
function alike(panels: readonly Panel[]): RepeatedRole[] {
  return panels.flatMap(({ figures }) => {
    const known = new Map<string, FigureColumn>();
    return figures.flatMap((column): RepeatedRole[] => {
      if (column.isPart || !column.isFilled || column.unread.length > 0) return [];
      const { indicator, area, period, unit, status } = column;
      const said = JSON.stringify([indicator?.code, area, period, unit, status]);
      const first = known.get(said);
      if (first === undefined) known.set(said, column);
      return first === undefined ? [] : [{ column, first }];
    });
  });
}
