import { bare } from './fold.ts';

const NUMBERS: Readonly<Record<string, number>> = {
  gieng: 1,
  mot: 1,
  hai: 2,
  ba: 3,
  tu: 4,
  bon: 4,
  nam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
  muoi: 10,
  'muoi mot': 11,
  'muoi hai': 12,
  chap: 12,
};
/** Longest first: "muoi hai" is not "muoi". */
const NUMBER = Object.keys(NUMBERS)
  .toSorted((a, b) => b.length - a.length)
  .join('|');
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH_NAME = `(${MONTHS.join('|')})(?:uary|ruary|ch|il|e|y|ust|tember|ober|ember|t)?`;
const digits = (word: string): string => String(NUMBERS[word] ?? word);

const ENGLISH_PLACES: ReadonlyMap<string, number> = new Map(
  ['first', 'second', 'third', 'fourth', '1st', '2nd', '3rd', '4th'].map((word, at) => [word, (at % 4) + 1]),
);

type Spelling = readonly [pattern: RegExp, plain: (match: string, ...groups: string[]) => string];

/** Spellings of a period and the ones by digits that the rules know; of text that {@link bare} made plain. */
const SPELLINGS: readonly Spelling[] = [
  [/(?<![\p{L}\d])['’](\d{2})(?!\d)/gu, (_all, year = '') => `20${year}`],
  [
    new RegExp(`(?<!\\p{L})${MONTH_NAME}[ .'/-]{1,2}(\\d{2})(?!\\d)`, 'gu'),
    (_all, name = '', year = '') => `thang ${MONTHS.indexOf(name) + 1}/20${year}`,
  ],
  [/(?<!\d)(\d{4}) ?[-/]? ?q([1-4])(?!\d)/gu, (_all, year = '', index = '') => `q${index}/${year}`],
  [
    /(?<!\d)(\d{4}) ?-? ?m(\d{1,2})(?!\d)/gu,
    (_all, year = '', index = '') => `thang ${Number(index)}/${year}`,
  ],
  [
    /(?<!\p{L})(first|second|third|fourth|1st|2nd|3rd|4th) (quarter|half)(?: of)?(?: the year)?,? ?(\d{4})/gu,
    (_all, place = '', part = '', year = '') =>
      `${part === 'half' ? 's' : 'q'}${ENGLISH_PLACES.get(place)}/${year}`,
  ],
  [/(?<!\p{L})quarter ([1-4])(?: of)?,? ?(\d{4})/gu, (_all, index = '', year = '') => `q${index}/${year}`],
  [
    /(?<!\d)(\d{1,2}) months(?: of)? (\d{4})/gu,
    (_all, months = '', year = '') => `${months} thang dau nam ${year}`,
  ],
  [/(?<!\p{L})(?:annual|year|fy) ?(\d{4})(?!\d)/gu, (_all, year = '') => `nam ${year}`],
  [/(?<!\d)(\d{4}) annual(?!\p{L})/gu, (_all, year = '') => `nam ${year}`],
  // "Tháng năm 2023" is May to one reader and a month left blank to another.
  [
    new RegExp(
      `(?<!\\p{L})(thang|quy) (${NUMBER})(?!\\p{L})(?! \\d{4})|(?<!\\p{L})(thang|quy) (?!nam)(${NUMBER})(?!\\p{L})`,
      'gu',
    ),
    (_all, ...[word, number, other, another]) => `${word ?? other} ${digits(number ?? another ?? '')}`,
  ],
  [
    new RegExp(`(?<!\\p{L})(?<!(?:thang|quy) )(?!nam)(${NUMBER}) thang(?! ?\\d)`, 'gu'),
    (_all, number = '') => `${digits(number)} thang`,
  ],
  [/(?<![\p{L}\d])(\d{1,2}) ?tdn(?!\p{L})/gu, (_all, months = '') => `${months} thang dau nam`],
  [
    /(?<![\p{L}\d])([1-4]) ?([qh]) ?[/.-]? ?(?=\d{4})/gu,
    (_all, index = '', letter = '') => `${letter}${index}/`,
  ],
  [/(?<![\p{L}\d])([hs][12])\.(?=\d{4})/gu, (_all, half = '') => `${half}/`],
  [/(?<=\d{4})e(?![\p{L}\d])/gu, () => ' uoc'],
  [/(?<!\p{L})n\.? ?(?=(?:19|20)\d{2}(?!\d))/gu, () => 'nam '],
  [
    new RegExp(`(?<!\\p{L})${MONTH_NAME}[ .'/-]*(?=\\d{4})`, 'gu'),
    (_all, name = '') => `thang ${MONTHS.indexOf(name) + 1}/`,
  ],
];

/** As {@link bare}, with the numbers of months and quarters in digits: "Tháng Sáu năm 2023" → "thang 6 nam 2023". */
export const plainPeriod = (text: string): string => {
  const plain = bare(text);
  if (!/\d{4}|thang|quy|\d{2}(?!\d)/.test(plain)) return plain;
  return SPELLINGS.reduce((words, [pattern, spelled]) => words.replace(pattern, spelled), plain);
};
