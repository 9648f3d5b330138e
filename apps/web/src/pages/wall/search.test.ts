import { expect, test } from 'vitest';
import { listOf, secondsOf, validateWallSearch } from './search.ts';

test('keeps what it knows', () => {
  const search = { areas: 'tien-giang,vn', indicators: 'dti', seconds: '20' };
  expect(validateWallSearch(search)).toEqual(search);
});

test.each([{ areas: 'a,,b' }, { areas: 'A' }, { indicators: ',' }, { seconds: '2s' }, { seconds: '' }])(
  'leaves out %o',
  (search) => expect(validateWallSearch(search)).toEqual({}),
);

test('a list names each once; absent is no list', () => {
  expect(listOf('vn,tien-giang,vn')).toEqual(['vn', 'tien-giang']);
  expect(listOf(undefined)).toBeNull();
});

test.each([
  [undefined, 20],
  ['5', 5],
  ['0', 3],
  ['9999', 600],
])('%s is %d seconds', (text, seconds) => expect(secondsOf(text)).toBe(seconds));
