/** What was made of some cells of the row before, for as long as they stay the same. */
export class Repeated<T extends object> {
  readonly #columns: readonly number[];
  #texts: readonly (string | undefined)[] = [];
  #made: T | null = null;

  /** @param columns places of the cells; -1 for one that the table lacks */
  constructor(columns: readonly number[]) {
    this.#columns = columns.filter((column) => column >= 0);
  }

  find(cells: readonly string[]): T | null {
    if (this.#made === null) return null;
    for (let at = 0; at < this.#columns.length; at += 1) {
      if (cells[this.#columns[at] ?? -1] !== this.#texts[at]) return null;
    }
    return this.#made;
  }

  forget(): void {
    this.#made = null;
  }

  keep(cells: readonly string[], made: T): T {
    this.#texts = this.#columns.map((column) => cells[column]);
    this.#made = made;
    return made;
  }
}
