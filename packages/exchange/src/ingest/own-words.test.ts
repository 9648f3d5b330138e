import { DERIVATIONS, OBSERVATION_STATUSES, QUALITIES } from '@kts/domain';
import { LANGUAGES, words, writeStatus } from '@kts/words';
import { describe, expect, test } from 'vitest';
import { readBoundaries } from './boundary-names.ts';
import { ownDerivation, ownQuality } from './own-words.ts';
import { readQuality } from './remark-readers.ts';
import { readStatus } from './status.ts';

describe.each(LANGUAGES)('what our pages say in %s is read back', (language) => {
  const { readings } = words[language];

  test.each(OBSERVATION_STATUSES)('status %s', (status) => {
    expect(readStatus(writeStatus(readings, [status]))).toEqual([status]);
  });

  test('several statuses', () => {
    expect(readStatus(writeStatus(readings, ['P', 'B']))?.toSorted()).toEqual(['B', 'P']);
    expect(readStatus(writeStatus(readings, ['E', 'D']))?.toSorted()).toEqual(['D', 'E']);
  });

  test.each(QUALITIES)('quality %s', (quality) => {
    expect(ownQuality(readings.qualities[quality])).toBe(quality);
    expect(readQuality(readings.qualities[quality])).toEqual({ ok: true, value: quality });
  });

  test.each(DERIVATIONS)('derivation %s', (derivation) => {
    expect(ownDerivation(readings.derivations[derivation])).toBe(derivation);
  });
});

test.each([
  ['63 tỉnh', '2024'],
  ['34 tỉnh', '2025'],
  ['63 tỉnh (đến 30/6/2025)', '2024'],
  ['34 tỉnh, thành phố (từ 01/7/2025)', '2025'],
  ['63 provinces (until 30 June 2025)', '2024'],
  ['34 provinces', '2025'],
  ['Cả nước', null],
  ['', null],
])('the list of «%s»', (text, boundaries) => {
  expect(readBoundaries(text)).toEqual({ ok: true, value: boundaries });
});

test('what is not ours stays unknown', () => {
  expect([ownQuality('tốt'), ownDerivation('điều tra'), readStatus('sơ bộ, tốt')]).toEqual([
    null,
    null,
    null,
  ]);
});
