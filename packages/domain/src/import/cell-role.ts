/**
 * What a cell that is not blank was taken for: a figure, part of a key, what is said of figures (unit, status,
 * source, release, note), what stands around every table (letterhead, totals, signatures …), or nothing known.
 */
export const CELL_ROLES = ['figure', 'key', 'attribute', 'furniture', 'unread'] as const;
export type CellRole = (typeof CELL_ROLES)[number];

/** Cells that are not blank, by role; `filled` is their number, counted apart. */
export type AccountCounts = {
  readonly counts: Readonly<Record<CellRole, number>>;
  readonly filled: number;
};

export const noAccount = (): AccountCounts => ({
  counts: { figure: 0, key: 0, attribute: 0, furniture: 0, unread: 0 },
  filled: 0,
});
