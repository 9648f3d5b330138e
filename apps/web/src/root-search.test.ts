import { expect, test } from 'vitest';
import { languageOf, validateRootSearch } from './root-search.ts';

test('keeps what it knows', () => {
  const search = { area: 'dong-thap-2025', lang: 'en', asOf: '2024-02-29' };
  expect(validateRootSearch(search)).toEqual(search);
});

test.each([
  ['the default language', { lang: 'vi' }],
  ['a language that there is not', { lang: 'fr' }],
  ['a day that there is not', { asOf: '2023-02-29' }],
  ['a day by its Vietnamese name', { asOf: '18/11/2022' }],
  ['an area that cannot be a slug', { area: '../x' }],
  ['two areas', { area: ['vn', 'ha-noi'] }],
  ['what is not its own', { period: '2021' }],
])('leaves out %s', (_what, search) => {
  expect(validateRootSearch(search)).toEqual({});
});

test('Vietnamese unless asked otherwise', () => {
  expect([languageOf({}), languageOf({ lang: 'en' })]).toEqual(['vi', 'en']);
});
