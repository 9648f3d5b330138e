import { describe, expect, test } from 'vitest';
import { validateComparisonSearch } from './search.ts';

describe('validateComparisonSearch', () => {
  test('keeps a whole address', () => {
    const search = {
      indicator: 'dti',
      period: '2022',
      source: 'mic',
      boundaries: '2024',
      sort: 'area',
      order: 'desc',
      trend: ['tien-giang', 'long-an'],
      tables: ['ranking'],
    };
    expect(validateComparisonSearch(search)).toEqual(search);
    expect(validateComparisonSearch(validateComparisonSearch(search))).toEqual(search);
  });

  test.each([
    ['not a period', { period: '2022-13' }],
    ['a code that cannot be', { indicator: 'DTI; drop' }],
    ['other boundaries', { boundaries: '1975' }],
    ['as reported is not written', { boundaries: 'reported' }],
    ['by rank is not written', { sort: 'rank' }],
    ['an order that is none', { order: 'up' }],
    ['numbers and objects', { indicator: 5, source: {}, trend: [3, null] }],
    ['foreign parameters', { area: 'vn', utm: 'x' }],
  ])('drops %s', (_case, raw) => {
    expect(validateComparisonSearch(raw)).toEqual({});
  });

  test('one area, areas twice', () => {
    expect(validateComparisonSearch({ trend: 'tien-giang' })).toEqual({ trend: ['tien-giang'] });
    expect(validateComparisonSearch({ trend: ['a', 'a', 'b'] })).toEqual({ trend: ['a', 'b'] });
  });
});
