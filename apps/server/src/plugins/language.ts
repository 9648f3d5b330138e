import { DEFAULT_LANGUAGE, LANGUAGES, type Language } from '@kts/words';

/** The language a caller wants most (RFC 9110, 12.5.4), of those that there are; Vietnamese where they want none of them. */
export function askedLanguage(header: string | undefined): Language {
  const wanted = (header ?? '')
    .split(',')
    .map(weighted)
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ language }) => language);
  return wanted.flatMap((tag) => LANGUAGES.find((one) => one === tag) ?? [])[0] ?? DEFAULT_LANGUAGE;
}

function weighted(range: string): { language: string | undefined; weight: number } {
  const [tag = '', ...parameters] = range
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  const weight = parameters.find((each) => each.startsWith('q='));
  return { language: tag.split('-')[0], weight: weight === undefined ? 1 : Number(weight.slice(2)) };
}
