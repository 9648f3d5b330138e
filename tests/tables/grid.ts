import { headingRows } from './headings.ts';
import type { Choices } from './choices.ts';
import { type Column, type Draft, type FigureColumn, type FigureRow, type Row, figureRows } from './draft.ts';
import { type Cell, type Facts, type Grid, type Meaning, together } from './facts.ts';
import { figureCell, meaningOf, scaled, unitOf } from './values.ts';

/** A draft in cells: titles, headings, rows, footers. */
export function gridOf(draft: Draft, choices: Choices): Grid {
  const lines = (list: Draft['titles']): Cell[][] =>
    list.map(({ text, right }) =>
      right === undefined
        ? [text]
        : [text, ...Array.from({ length: Math.max(0, draft.columns.length - 2) }, () => null), right],
    );
  const above = lines(draft.titles);
  const headings = headingRows(draft.columns, above.length, choices);
  return {
    rows: [...above, ...headings.rows, ...bodyRows(draft, choices), ...lines(draft.footers)],
    merges: headings.merges,
  };
}

/** How the cells of a table's body come about. */
type Body = {
  /** Where lines and totals are named. */
  readonly label: Column | undefined;
  readonly factsOf: (row: FigureRow, column: FigureColumn) => Facts;
  readonly cellOf: (row: FigureRow, column: FigureColumn) => Cell;
};

function bodyRows(draft: Draft, choices: Choices): Cell[][] {
  const figures = figureRows(draft);
  const gaps = figures.length < 3 ? null : choices.pick('gaps', [null, null, null, null, '…', '-', '']);
  let section: Facts = {};
  const factsOf = (row: FigureRow, column: FigureColumn): Facts => {
    const beside = draft.columns.flatMap((each) =>
      each.kind === 'text' && each.facts !== undefined ? [each.facts(row)] : [],
    );
    const places = [draft.facts, section, column.facts, row.facts, ...beside];
    return together(...places, partOf(places));
  };
  const cellOf = (row: FigureRow, column: FigureColumn): Cell => {
    const facts = factsOf(row, column);
    const gap =
      gaps !== null &&
      choices.chance(`gap ${facts.subject?.code} ${facts.place?.slug} ${facts.period}`, 0.06);
    if (!gap) return figureCell(choices.seed, facts);
    // A remark stands behind figures only.
    const { part, remark, ...own } = facts;
    const said = remark === undefined && part !== undefined ? { ...own, part } : own;
    return { kind: 'mark', text: gaps, means: meaningOf(said, null) };
  };
  const texts = draft.columns.filter(({ kind }) => kind === 'text');
  const label = texts.find((column) => column.kind === 'text' && column.labels) ?? texts[0];
  return draft.rows.map((row) => {
    if (row.kind === 'line') section = row.facts;
    return draft.columns.map((column, at) =>
      row.kind === 'cells' ? row.text(column, at) : rowCell(row, column, figures, { label, factsOf, cellOf }),
    );
  });
}

/** A part stays a part, whatever is nearer. */
const partOf = (places: readonly Facts[]): Facts => {
  const part = places.findLast((facts) => facts.part !== undefined)?.part;
  return part === undefined ? {} : { part };
};

function rowCell(
  row: Exclude<Row, { kind: 'cells' }>,
  column: Column,
  figures: readonly FigureRow[],
  body: Body,
): Cell {
  if (row.kind === 'blank') return null;
  if (row.kind === 'figures') return figureRowCell(row, column, figures.indexOf(row), body);
  if (column === body.label) return row.kind === 'line' ? row.text : row.label;
  if (column.kind === 'text') return null;
  return row.kind === 'line' ? null : totalCell(row, column, body);
}

function figureRowCell(row: FigureRow, column: Column, at: number, body: Body): Cell {
  const own = column.order === undefined ? row : column.order[at];
  if (own === undefined) return null;
  return column.kind === 'figures' ? body.cellOf(own, column) : column.text(own, at);
}

/** Sums where figures add up, means where they don't; nothing for ranks. */
function totalCell(
  row: Extract<Row, { kind: 'total' }>,
  column: FigureColumn,
  { factsOf, cellOf }: Body,
): Cell {
  const [first] = row.of;
  if (first === undefined) return null;
  const { part: _, ...own } = first.facts;
  const facts = factsOf({ ...first, facts: own }, column);
  const figures = row.of.flatMap((each) => {
    const cell = cellOf(each, column);
    return cell !== null && typeof cell === 'object' && cell.kind === 'figure' ? [cell.mantissa] : [];
  });
  if (facts.subject?.code.endsWith('-rank') || figures.length === 0) return null;
  const sum = figures.reduce((total, mantissa) => total + mantissa, 0);
  const mantissa = facts.subject?.adds ? sum : Math.round(sum / figures.length);
  const { decimals, exponent } = unitOf(facts);
  const means: Meaning =
    row.place === null
      ? { kind: 'total' }
      : meaningOf({ ...facts, place: row.place }, scaled(mantissa, exponent - decimals));
  return { kind: 'figure', mantissa, decimals, means };
}
