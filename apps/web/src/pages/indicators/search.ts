import { type Boundaries, BOUNDARIES } from '@kts/domain';

/** What the list and the page of one indicator have in their address besides the root's. */
export type IndicatorsSearch = {
  /** Of the list: what is looked for. */
  readonly q?: string | undefined;
  /** Of the series: absent means all areas, all sources, boundaries as published, the first page. */
  readonly areas?: readonly string[] | undefined;
  readonly source?: string | undefined;
  readonly boundaries?: Boundaries | undefined;
  readonly page?: number | undefined;
  /** Figures that are shown as tables. */
  readonly tables?: readonly string[] | undefined;
};

const CODE = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LONGEST = 100;
const MOST_AREAS = 100;
const MOST_PAGES = 10_000;

const isCode = (value: unknown): value is string => typeof value === 'string' && CODE.test(value);

function codes(value: unknown): readonly string[] | undefined {
  const list = (Array.isArray(value) ? value : [value]).filter(isCode);
  return list.length === 0 ? undefined : [...new Set(list)].slice(0, MOST_AREAS);
}

/** The first page is not written. */
function pageOf(value: unknown): number | undefined {
  const page = Number(/^\d{1,5}$/.test(String(value)) ? value : Number.NaN);
  return page >= 2 && page <= MOST_PAGES ? page : undefined;
}

/** Keeps what can be a value and drops the rest. */
export function validateIndicatorsSearch(raw: Record<string, unknown>): IndicatorsSearch {
  const q = typeof raw.q === 'string' ? raw.q.slice(0, LONGEST) : '';
  const found: IndicatorsSearch = {
    q: q.trim() === '' ? undefined : q,
    areas: codes(raw.areas),
    source: isCode(raw.source) ? raw.source : undefined,
    boundaries: BOUNDARIES.find((set) => set === raw.boundaries),
    page: pageOf(raw.page),
    tables: codes(raw.tables),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}
