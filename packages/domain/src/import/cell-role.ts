/**
 * What a cell that is not blank was taken for: a figure, part of a key, what is said of figures (unit, status,
 * source, release, note), what stands around every table (letterhead, totals, signatures …), or nothing known.
 */
export const CELL_ROLES = ['figure', 'key', 'attribute', 'furniture', 'unread'] as const;
export type CellRole = (typeof CELL_ROLES)[number];
