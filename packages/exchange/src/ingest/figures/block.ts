import type { TableRow } from '../../formats/table.ts';
import type { BlockFacts } from '../keys/block-facts.ts';
import type { FigureColumn } from '../shape/table-column.ts';
import type { Layout } from '../shape/layout.ts';
import type { Panel } from '../shape/panels.ts';
import type { Place, Reader } from './reader.ts';
import type { RowKeys } from './row-keys.ts';
import type { Section } from './section.ts';

/** One of the tables of a sheet while it is read. */
export type Block = {
  readonly layout: Layout;
  readonly facts: BlockFacts;
  /** What the marks on headings and names mean, by the notes below the table: "(*)" → "Số liệu sơ bộ". */
  readonly notes: ReadonlyMap<string, string>;
  /** Sources that the lines of this one of several tables name; null: those of the whole sheet. */
  readonly sources: readonly string[] | null;
  /** More provinces than one stand in its rows: the country among them is their sum. */
  readonly hasProvinces: boolean;
  section: Section | null;
  /** What the rows that held figures so far are called. */
  readonly rowNames: Set<string>;
};

/** Places of the first row of a table and behind its last. */
export type Range = { readonly from: number; readonly end: number };

/** The figure of one cell: where it stands, and what stands around it. */
export type Spot = {
  readonly block: Block;
  readonly panel: Panel;
  readonly row: TableRow;
  /** Place of the row in the sheet. */
  readonly at: number;
  readonly column: FigureColumn;
  readonly keys: RowKeys;
};

/** Cell, heading or file: where a fact was said, for complaints and questions. */
export const atCell = ({ block, row }: Pick<Spot, 'block' | 'row'>, column: number): Place => ({
  row,
  column,
  name: block.layout.names[column] ?? null,
});

/** An issue with a heading stands on the heading's line, once. */
export const atHeading = ({ table }: Reader, { block, column }: Spot): Place => ({
  row: table.rows[block.layout.block.last] ?? null,
  column: column.index,
  name: column.name,
});
