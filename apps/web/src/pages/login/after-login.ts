import type { Language } from '@kts/words/language';

type AfterLogin = {
  /** The page that one came from, of this site. */
  readonly next: string | undefined;
  readonly language: Language;
  /** One's own; null for all. */
  readonly area: string | null;
};

/** Where login leads: back to a page that was named; who came from home, or from nowhere, to the own area. */
export function afterLogin({ next, language, area }: AfterLogin): string {
  const home = language === 'en' ? '/?lang=en' : '/';
  if (next !== undefined && !/^\/(?:\?lang=\w+)?$/.test(next)) return next;
  const path = next ?? home;
  return area === null ? path : `${path}${path.includes('?') ? '&' : '?'}area=${area}`;
}
