/** What a column of a long table holds. */
export const COLUMN_ROLES = [
  'indicator',
  'province',
  'provinceCode',
  'period',
  /** Parts of the year that the period's own column names. */
  'quarter',
  'month',
  'value',
  'unit',
  'status',
  'source',
  'releasedOn',
  'boundaries',
  'note',
  'noteEn',
  'quality',
  'bound',
  'sourceTitle',
  'sourceUrl',
  'ordinal',
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** Roles of the cells that stand beside a figure and are no key of it. */
export const REMARK_ROLES = [
  'quality',
  'bound',
  'note',
  'noteEn',
  'releasedOn',
  'sourceTitle',
  'sourceUrl',
] as const satisfies readonly ColumnRole[];
