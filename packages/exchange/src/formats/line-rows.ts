import type { Delimiter } from '@kts/domain';
import type { TableRow } from './table.ts';

/** The cells of the row that was looked at last: rows are read one after the other, each several times. */
class LastSplit {
  readonly delimiter: Delimiter;
  text: string | null = null;
  cells: readonly string[] = [];

  constructor(delimiter: Delimiter) {
    this.delimiter = delimiter;
  }
}

/** A line of a text without quotes, split only when it is read: 200,000 rows of cells are a heavy load. */
class LineRow implements TableRow {
  readonly line: number;
  readonly #text: string;
  readonly #last: LastSplit;

  constructor(line: number, text: string, last: LastSplit) {
    this.line = line;
    this.#text = text;
    this.#last = last;
  }

  get cells(): readonly string[] {
    const last = this.#last;
    if (last.text !== this.#text) {
      last.cells = this.#text.split(last.delimiter);
      last.text = this.#text;
    }
    return last.cells;
  }
}

/** The rows of a text that holds no quotes, one a line. Line ends are LF; the last one begins no other row. */
export function lineRows(text: string, delimiter: Delimiter): TableRow[] {
  const last = new LastSplit(delimiter);
  const rows: TableRow[] = [];
  for (let from = 0; from < text.length; ) {
    const found = text.indexOf('\n', from);
    const end = found < 0 ? text.length : found;
    rows.push(new LineRow(rows.length + 1, text.slice(from, end), last));
    from = end + 1;
  }
  return rows;
}
