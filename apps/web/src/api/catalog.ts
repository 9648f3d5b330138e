import {
  type AreaItem,
  getSettings,
  type IndicatorItem,
  listAreas,
  listIndicators,
  type Settings,
} from '@kts/contract';
import { areaInForce, type Boundaries, belongsTo, calledIn, type IsoDate } from '@kts/domain';
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { sortedByName } from '../i18n/collation.ts';
import { useFormat } from '../i18n/format.ts';
import { call } from './call.ts';

type SourceItem = IndicatorItem['sources'][number];

/** What every page refers to: areas, indicators, sources, settings. Loaded once. */
export type Catalog = {
  readonly settings: Settings;
  readonly areas: ReadonlyMap<string, AreaItem>;
  readonly indicators: ReadonlyMap<string, IndicatorItem>;
  /** The same under the names that they have where the area is the country: "… trong GDP". */
  readonly countryIndicators: ReadonlyMap<string, IndicatorItem>;
  readonly sources: ReadonlyMap<string, SourceItem>;
  /** Names borne by more than one area: "Đồng Tháp". */
  readonly sharedNames: ReadonlySet<string>;
};

async function loadCatalog({ signal }: { signal: AbortSignal }): Promise<Catalog> {
  const [settings, areas, indicators] = await Promise.all([
    call(getSettings, {}, signal),
    call(listAreas, { query: { on: 'all' } }, signal),
    call(listIndicators, {}, signal),
  ]);
  return toCatalog(settings, areas.items, indicators.items);
}

export function toCatalog(
  settings: Settings,
  areas: readonly AreaItem[],
  indicators: readonly IndicatorItem[],
): Catalog {
  const names = areas.map(({ nameVi }) => nameVi);
  return {
    settings,
    areas: new Map(areas.map((area) => [area.slug, area])),
    indicators: new Map(indicators.map((indicator) => [indicator.code, indicator])),
    countryIndicators: new Map(
      indicators.map((indicator) => [indicator.code, calledIn('country', indicator)]),
    ),
    sources: new Map(indicators.flatMap(({ sources }) => sources).map((source) => [source.code, source])),
    sharedNames: new Set(names.filter((name, index) => names.indexOf(name) !== index)),
  };
}

const MINUTE = 60_000;

export const catalogQuery = queryOptions({
  queryKey: ['catalog'],
  queryFn: loadCatalog,
  staleTime: 10 * MINUTE,
  structuralSharing: false,
});

/** The provinces of a list, in Vietnamese order. */
export const provincesOf = (catalog: Catalog, boundaries: Boundaries): AreaItem[] =>
  sortedByName(
    [...catalog.areas.values()].filter((area) => area.level === 'province' && belongsTo(area, boundaries)),
    ({ nameVi }) => nameVi,
  );

/**
 * The area of an address that names none, the same for everybody: that of the installation, or what it has
 * become by the day whose figures are shown.
 */
export function homeOf({ settings, areas }: Pick<Catalog, 'settings' | 'areas'>, asOf?: IsoDate): string {
  const home = areas.get(settings.homeArea);
  const find = (slug: string) => areas.get(slug);
  return home === undefined ? settings.homeArea : areaInForce(home, asOf ?? settings.today, find).slug;
}

/** The catalog with names in the language of the page; what it does not know is shown by its code. */
export function useCatalog() {
  const { data: catalog } = useSuspenseQuery(catalogQuery);
  const format = useFormat();
  const nameIn = (known: { nameVi: string; nameEn: string } | undefined, code: string) =>
    known === undefined ? code : format.name(known);
  const areaName = (slug: string) => nameIn(catalog.areas.get(slug), slug);
  const indicatorsOf = (area: string) =>
    catalog.areas.get(area)?.level === 'country' ? catalog.countryIndicators : catalog.indicators;

  return {
    ...catalog,
    areaName,
    /** Tells the two Đồng Tháp apart: "Đồng Tháp (trước 01/7/2025)". */
    areaLabel: (slug: string) => {
      const area = catalog.areas.get(slug);
      if (area === undefined || !catalog.sharedNames.has(area.nameVi)) return areaName(slug);
      return `${areaName(slug)} (${spanOf(area, format.language)})`;
    },
    /** The indicators as they are called where the area is this one. */
    indicatorsOf,
    /** @param area whose figure or target it is, where it is of one area */
    indicatorName: (code: string, area = '') => nameIn(indicatorsOf(area).get(code), code),
    sourceName: (code: string) => nameIn(catalog.sources.get(code), code),
    provinces: (boundaries: Boundaries) => provincesOf(catalog, boundaries),
  };
}

/** Two areas share a name only across the merger of 1 July 2025. */
function spanOf(area: AreaItem, language: 'vi' | 'en'): string {
  if (area.validTo === null) return language === 'vi' ? 'từ 01/7/2025' : 'from 1 July 2025';
  return language === 'vi' ? 'trước 01/7/2025' : 'before 1 July 2025';
}
