import { isDate } from '@kts/domain';
import { getRouteApi } from '@tanstack/react-router';
import { homeOf, useCatalog } from './api/catalog.ts';
import { DEFAULT_LANGUAGE, type Language } from '@kts/words/language';

/**
 * What every page has in its address. A value that is the default is not written.
 * Pages get raw search values as text (repeated parameters as a list of texts): see `search-text.ts`.
 */
export type RootSearch = {
  /** Slug of the chosen area; absent: the home area. Nothing else remembers a choice. */
  readonly area?: string | undefined;
  /** Absent: Vietnamese. */
  readonly lang?: 'en' | undefined;
  /** Figures as known on this day (YYYY-MM-DD); absent: now. */
  readonly asOf?: string | undefined;
};

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export function validateRootSearch(raw: Record<string, unknown>): RootSearch {
  const { area, lang, asOf } = raw;
  return {
    ...(typeof area === 'string' && SLUG.test(area) ? { area } : {}),
    ...(lang === 'en' ? { lang } : {}),
    ...(typeof asOf === 'string' && isDate(asOf) ? { asOf } : {}),
  };
}

export const languageOf = ({ lang }: RootSearch): Language => lang ?? DEFAULT_LANGUAGE;

const root = getRouteApi('__root__');

/** The language alone, also where the catalog is not there: at the door. */
export const useLanguage = (): Language => languageOf(root.useSearch());

/** The chosen area (the home area by default), the day as known on, and the language. */
export function useRootSearch(): { area: string; asOf: string | undefined; language: Language } {
  const search = root.useSearch();
  const catalog = useCatalog();
  const { area = homeOf(catalog, search.asOf), asOf } = search;
  return { area, asOf, language: languageOf(search) };
}
