import { describe, expect, test } from 'vitest';
import { validateIndicatorsSearch } from './search.ts';

describe('validateIndicatorsSearch', () => {
  test('keeps a whole address, also when read twice', () => {
    const once = validateIndicatorsSearch({
      q: 'kinh te',
      areas: ['vn', 'tien-giang'],
      source: 'nso',
      boundaries: '2024',
      page: '3',
      tables: 'trend',
    });
    expect(once).toEqual({
      q: 'kinh te',
      areas: ['vn', 'tien-giang'],
      source: 'nso',
      boundaries: '2024',
      page: 3,
      tables: ['trend'],
    });
    expect(validateIndicatorsSearch({ ...once })).toEqual(once);
  });

  test.each([
    ['the first page', { page: '1' }],
    ['pages that are none', { page: '-2' }],
    ['pages that are no number', { page: '1e9' }],
    ['empty search', { q: '  ' }],
    ['codes that cannot be', { source: '../etc', areas: ['Hà Nội'] }],
    ['other boundaries', { boundaries: 'reported' }],
  ])('drops %s', (_case, raw) => {
    expect(validateIndicatorsSearch(raw)).toEqual({});
  });

  test('keeps a word of the search at most 100 letters long', () => {
    expect(validateIndicatorsSearch({ q: 'a'.repeat(300) }).q).toHaveLength(100);
  });
});
