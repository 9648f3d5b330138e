import { DEFAULT_LANGUAGE, LANGUAGES, type Language } from '@kts/words';
import { byWeight } from './by-weight.ts';

/** The language a caller wants most (RFC 9110, 12.5.4), of those that there are; Vietnamese where they want none of them. */
export function askedLanguage(header: string | undefined): Language {
  const wanted = byWeight(header ?? '')
    .filter(({ weight }) => weight > 0)
    .map(({ value }) => value.split('-')[0]);
  return wanted.flatMap((tag) => LANGUAGES.find((one) => one === tag) ?? [])[0] ?? DEFAULT_LANGUAGE;
}
