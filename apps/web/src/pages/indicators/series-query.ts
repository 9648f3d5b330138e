import { listObservations } from '@kts/contract';
import { queryFor } from '../../api/query-for.ts';
import type { IndicatorsSearch } from './search.ts';

export const ROWS_A_PAGE = 50;
/** The most that one answer may have. */
const ALL_ROWS = 10_000;

type SeriesSearch = IndicatorsSearch & { readonly asOf?: string | undefined };

const filterOf = (indicator: string, { areas, source, boundaries, asOf }: SeriesSearch) => ({
  indicator,
  area: areas === undefined ? undefined : [...areas],
  source,
  boundaries,
  asOf,
});

/** One page of the rows that the address asks for. */
export const seriesPageQuery = (indicator: string, search: SeriesSearch) =>
  queryFor(listObservations, {
    query: {
      ...filterOf(indicator, search),
      limit: ROWS_A_PAGE,
      offset: ((search.page ?? 1) - 1) * ROWS_A_PAGE,
    },
  });

/** All rows of the same filter: what the file has. */
export const wholeSeriesQuery = (indicator: string, search: SeriesSearch) =>
  queryFor(listObservations, { query: { ...filterOf(indicator, search), limit: ALL_ROWS } });
