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

type Spelling = readonly [pattern: RegExp, plain: (match: string, ...groups: string[]) => string];

/** Spellings of a period and the ones by digits that the rules know; of text that {@link bare} made plain. */
const SPELLINGS: readonly Spelling[] = [
  // "Tháng năm 2023" is May to one reader and a month left blank to another.
  [
    new RegExp(
      `(?<!\\p{L})(thang|quy) (${NUMBER})(?!\\p{L})(?! \\d{4})|(?<!\\p{L})(thang|quy) (?!nam)(${NUMBER})(?!\\p{L})`,
      'gu',
    ),
    (_all, word, number, other, another) => `${word ?? other} ${digits(number ?? another ?? '')}`,
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
  if (!/\d{4}|thang|quy/.test(plain)) return plain;
  return SPELLINGS.reduce((words, [pattern, spelled]) => words.replace(pattern, spelled), plain);
};
