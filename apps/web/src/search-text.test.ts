import { expect, test } from 'vitest';
import { parseSearchText, writeSearchText } from './search-text.ts';

test('periods and figures stay text', () => {
  expect(parseSearchText('?period=2021&flag=true')).toEqual({ period: '2021', flag: 'true' });
});

test('a repeated parameter is a list', () => {
  expect(parseSearchText('?area=vn&area=ha-noi&year=2025')).toEqual({ area: ['vn', 'ha-noi'], year: '2025' });
});

test('what is absent or empty is not written', () => {
  expect(writeSearchText({ area: undefined, asOf: null, q: '', period: '2021' })).toBe('?period=2021');
  expect(writeSearchText({})).toBe('');
});

test.each(['', '?area=vn&area=ha-noi', '?q=%C4%90%E1%BB%93ng+Th%C3%A1p', '?period=2023-Q2'])(
  'reading and writing %s gives it back',
  (text) => expect(writeSearchText(parseSearchText(text))).toBe(text),
);
