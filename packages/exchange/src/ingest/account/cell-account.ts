import { type AccountCounts, CELL_ROLES, type CellRole, noAccount } from '@kts/domain';
import type { Table } from '../../formats/table.ts';

const BY_COLUMN = 0;
const BY_CELL = 254;
const UNMARKED = 255;

/**
 * What every cell of a sheet was taken for. Rows of figures are told by their columns, other rows by one role,
 * and single cells where they differ; so that a sheet of a million cells costs a byte a row.
 */
export class CellAccount {
  readonly #rows: Uint8Array;
  readonly #columns = new Map<number, readonly CellRole[]>();
  readonly #cells = new Map<number, Map<number, CellRole>>();
  /** Place of the first row that each list of column roles holds for, ascending. */
  readonly #froms: number[] = [];

  constructor(rows: number) {
    this.#rows = new Uint8Array(rows).fill(UNMARKED);
  }

  /** The columns of the table whose body begins here. */
  columnsFrom(at: number, roles: readonly CellRole[]): void {
    if (!this.#columns.has(at)) this.#froms.push(at);
    this.#columns.set(at, roles);
  }

  /** Marks a row of figures: its cells are what their columns are. */
  markByColumns(at: number): void {
    this.#rows[at] = BY_COLUMN;
  }

  markRow(at: number, role: CellRole): void {
    this.#rows[at] = CELL_ROLES.indexOf(role) + 1;
    this.#cells.delete(at);
  }

  markCell(at: number, column: number, role: CellRole): void {
    const cells = this.#cells.get(at) ?? new Map<number, CellRole>();
    cells.set(column, role);
    this.#cells.set(at, cells);
    if (this.#rows[at] === UNMARKED) this.#rows[at] = BY_CELL;
  }

  /** The role of a cell; null for one that nothing was made of by mistake of this program. */
  roleOf(at: number, column: number): CellRole | null {
    return roleIn(this.rowOf(at), column);
  }

  /** What is known of the cells of a row, for {@link roleIn}. */
  rowOf(at: number): RowRoles {
    const mark = this.#rows[at] ?? UNMARKED;
    const whole = mark === BY_CELL || mark === UNMARKED ? null : (CELL_ROLES[mark - 1] ?? null);
    return { cells: this.#cells.get(at), columns: mark === BY_COLUMN ? this.#columnsAt(at) : null, whole };
  }

  /** The role that the column has for rows of figures at this place; cells beyond the heading are unread. */
  columnRole(at: number, column: number): CellRole | null {
    return roleIn({ cells: undefined, columns: this.#columnsAt(at), whole: null }, column);
  }

  #columnsAt(at: number): readonly CellRole[] | null {
    const from = this.#froms.findLast((begin) => begin <= at);
    return from === undefined ? null : (this.#columns.get(from) ?? null);
  }
}

type RowRoles = {
  readonly cells: ReadonlyMap<number, CellRole> | undefined;
  /** Roles of the columns, for a row of figures. */
  readonly columns: readonly CellRole[] | null;
  /** The role of all cells of another row. */
  readonly whole: CellRole | null;
};

const roleIn = ({ cells, columns, whole }: RowRoles, column: number): CellRole | null =>
  cells?.get(column) ?? (columns === null ? whole : (columns[column] ?? 'unread'));

/**
 * Adds an account up: every cell that is not blank has one role, and the figures are those that were read,
 * refused or wait. Anything else is a mistake of this program, and nothing of the file may be stored.
 */
export function addUp(table: Table, account: CellAccount, figures: number): AccountCounts {
  const counts = { ...noAccount().counts };
  let filled = 0;
  table.rows.forEach(({ cells, line }, at) => {
    const row = account.rowOf(at);
    for (let column = 0; column < cells.length; column += 1) {
      if (isBlankCell(cells[column])) continue;
      filled += 1;
      const role = roleIn(row, column);
      if (role === null)
        throw new Error(`Nothing was made of the cell in line ${line}, column ${column + 1}`);
      counts[role] += 1;
    }
  });
  if (counts.figure !== figures)
    throw new Error(`${counts.figure} cells are figures, but ${figures} figures are accounted for`);
  return { counts, filled };
}

/** Most cells begin with a letter or a digit: trimming each of a million would take as long as reading them. */
function isBlankCell(text: string | undefined): boolean {
  if (text === undefined || text === '') return true;
  const first = text.charCodeAt(0);
  return first > 32 && first < 128 ? false : text.trim() === '';
}
