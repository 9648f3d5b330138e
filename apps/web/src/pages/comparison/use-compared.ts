import { type Comparison, getComparison, type IndicatorItem } from '@kts/contract';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useDeferredValue } from 'react';
import { useTranslations } from 'use-intl';
import { homeOf, useCatalog } from '../../api/catalog.ts';
import { queryFor } from '../../api/query-for.ts';
import { useFormat } from '../../i18n/format.ts';
import { type MarkedAreas, markedAreas } from './marked-areas.ts';
import { type ComparisonSearch, DEFAULT_INDICATOR } from './search.ts';

const route = getRouteApi('/compare');

/** What is compared, with the words that every part of the page needs. */
export type Compared = {
  readonly comparison: Comparison;
  readonly indicator: IndicatorItem;
  readonly search: ComparisonSearch & { readonly asOf?: string | undefined };
  /** The address now: what the controls show while an earlier answer still stands. */
  readonly asked: ComparisonSearch;
  readonly waiting: boolean;
  readonly area: string;
  readonly marked: MarkedAreas;
  readonly indicatorName: string;
  /** '' without a source. */
  readonly sourceName: string;
  /** "63 tỉnh, thành phố". */
  readonly provinces: string;
  /** "năm 2022". */
  readonly period: string;
  /** The day as known on, as it is written. */
  readonly knownOn: string;
};

/** Asks for what the address names; the page before stays until the answer is there. Null: no such indicator. */
export function useCompared(): Compared | null {
  const t = useTranslations('comparison');
  const format = useFormat();
  const catalog = useCatalog();
  const current = route.useSearch();
  const search = useDeferredValue(current);
  const { indicator: code = DEFAULT_INDICATOR, period, source, boundaries, asOf } = search;
  const { data: comparison } = useSuspenseQuery(
    queryFor(getComparison, { query: { indicator: code, period, source, boundaries, asOf } }),
  );
  const indicator = catalog.indicators.get(comparison.indicator);
  if (indicator === undefined) return null;
  const area = search.area ?? homeOf(catalog, asOf);
  return {
    comparison,
    indicator,
    search,
    asked: current,
    waiting: search !== current,
    area,
    marked: markedAreas(catalog.areas.get(area), comparison.boundaries, catalog.areas),
    indicatorName: format.name(indicator),
    sourceName: comparison.source === null ? '' : catalog.sourceName(comparison.source),
    provinces: t(`provinces${comparison.boundaries}`),
    period: format.periodInText(comparison.period),
    knownOn: format.date(asOf ?? catalog.settings.today),
  };
}

/** Provinces have figures of the indicator in some period; else there is nothing to choose. */
export const hasProvinces = ({ indicator }: Compared): boolean =>
  indicator.coverage.some(({ boundaries }) => boundaries !== null);

/** Changes a part of the address; the rest of it stays. */
export function useChange(): (part: ComparisonSearch) => void {
  const navigate = route.useNavigate();
  return (part) => {
    void navigate({ search: (before) => ({ ...before, ...part }), resetScroll: false });
  };
}
