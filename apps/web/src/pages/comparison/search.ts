import { type Boundaries, BOUNDARIES, isPeriod, type Period } from '@kts/domain';

export const DEFAULT_INDICATOR = 'digital-economy-grdp-share';

export const SORTS = ['rank', 'area', 'value', 'released'] as const;
export type Sort = (typeof SORTS)[number];

/** What the comparison has in its address besides the root's. A value that is the default is not written. */
export type ComparisonSearch = {
  readonly indicator?: string | undefined;
  /** Absent: the latest period with figures. */
  readonly period?: Period | undefined;
  /** Absent: the first source of the indicator that has figures. */
  readonly source?: string | undefined;
  /** Absent: the provinces in force on the last day of the period. */
  readonly boundaries?: Boundaries | undefined;
  /** Order of the table. Absent: by rank. */
  readonly sort?: Sort | undefined;
  readonly order?: 'desc' | undefined;
  /** Areas of the trend. Absent: the chosen one and the first of the ranking; `none`: no area. */
  readonly trend?: readonly string[] | undefined;
  /** Figures that are shown as tables. */
  readonly tables?: readonly string[] | undefined;
};

const CODE = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** More than the page draws; a longer list comes from nowhere on the page. */
const MOST = 20;

const isCode = (value: unknown): value is string => typeof value === 'string' && CODE.test(value);

function codes(value: unknown): readonly string[] | undefined {
  const list = (Array.isArray(value) ? value : [value]).filter(isCode);
  return list.length === 0 ? undefined : [...new Set(list)].slice(0, MOST);
}

const member = <T extends string>(value: unknown, members: readonly T[]): T | undefined =>
  members.find((one) => one === value);

/** Keeps what can be a value and drops the rest: a mended link shows something rather than an error. */
export function validateComparisonSearch(raw: Record<string, unknown>): ComparisonSearch {
  const sort = member(raw.sort, SORTS);
  const found: ComparisonSearch = {
    indicator: isCode(raw.indicator) ? raw.indicator : undefined,
    period: typeof raw.period === 'string' && isPeriod(raw.period) ? raw.period : undefined,
    source: isCode(raw.source) ? raw.source : undefined,
    boundaries: member(raw.boundaries, BOUNDARIES),
    sort: sort === 'rank' ? undefined : sort,
    order: member(raw.order, ['desc']),
    trend: codes(raw.trend),
    tables: codes(raw.tables),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}
