import { expect, test } from 'vitest';
import { askedCoding } from './content-coding.ts';

test.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, deflate', 'gzip'],
  ['GZIP', 'gzip'],
  ['gzip;q=1.0, br;q=0.5', 'gzip'],
  ['br;q=0', 'identity'],
  ['br;q=0, *', 'gzip'],
  ['*', 'br'],
  ['gzip, *;q=0', 'gzip'],
  ['identity;q=1, br;q=0.5', 'identity'],
  ['identity;q=0, gzip;q=0.1', 'gzip'],
  ['*;q=0', 'identity'],
  ['zstd', 'identity'],
  ['br;q=high, gzip;q=0.1', 'gzip'],
])('of %j the caller gets %s', (header, encoding) => {
  expect([askedCoding(header), askedCoding(header)]).toEqual([encoding, encoding]);
});
