import { expect, test } from 'vitest';
import { responseCache } from './response-cache.ts';

test('the answer that was asked for longest ago makes room', () => {
  const cache = responseCache<string>(10);
  cache.keep('/a', 'tag', 'aaaa');
  cache.keep('/b', 'tag', 'bbbb');
  cache.find('/a', 'tag');
  cache.keep('/c', 'tag', 'cccc');
  expect(['/a', '/b', '/c'].map((url) => cache.find(url, 'tag'))).toEqual(['aaaa', undefined, 'cccc']);
});

test('an answer larger than all room is given back, not kept', () => {
  const cache = responseCache<string>(3);
  expect(cache.keep('/a', 'tag', 'aaaa')).toBe('aaaa');
  expect(cache.has('/a')).toBe(false);
});

test('what an answer has grown by counts: others make room, and in the end it goes itself', () => {
  const cache = responseCache<{ length: number }>(10);
  const grows = cache.keep('/a', 'tag', { length: 2 });
  cache.keep('/b', 'tag', { length: 6 });
  grows.length = 5;
  cache.weighAgain('/a', grows);
  expect([cache.has('/a'), cache.has('/b')]).toEqual([true, false]);
  grows.length = 11;
  cache.weighAgain('/a', grows);
  expect(cache.has('/a')).toBe(false);
});

test('what was replaced while it grew does not come back', () => {
  const cache = responseCache<{ length: number }>(10);
  const old = cache.keep('/a', 'one', { length: 2 });
  const current = cache.keep('/a', 'two', { length: 3 });
  cache.weighAgain('/a', old);
  expect(cache.find('/a', 'two')).toBe(current);
});

test('nothing outlives its tag', () => {
  const cache = responseCache<string>();
  cache.keep('/a', 'one', 'a');
  expect(cache.find('/a', 'two')).toBeUndefined();
  expect(cache.find('/a', 'one')).toBeUndefined();
});
