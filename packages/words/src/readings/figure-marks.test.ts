import { expect, test } from 'vitest';
import { formatFor, words } from '../index.ts';
import { type MarkedFigure, marksOf, writeMarkedFigure, writeLegend } from './figure-marks.ts';

const share = { code: 'share', unit: '%', unitEn: '%', unitKind: 'share', decimals: 2 } as const;
const figure = (change: Partial<MarkedFigure> = {}): MarkedFigure => ({
  value: 8.592,
  bound: null,
  status: ['A'],
  quality: 'ok',
  derivation: 'reported',
  ...change,
});
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const printed = (language: 'vi' | 'en', change: Partial<MarkedFigure>) =>
  plain(
    writeMarkedFigure(
      { words: words[language].readings, format: formatFor(language), indicator: share },
      figure(change),
    ),
  );

test.each<[Partial<MarkedFigure>, string, string]>([
  [{}, '8,59 %', '8.59 %'],
  [{ status: ['P'] }, '8,59 %', '8.59 %'],
  [{ status: ['E'] }, '8,59 % (ƯT)', '8.59 % (e)'],
  [{ status: ['V'] }, '8,59 % (*)', '8.59 % (*)'],
  [{ derivation: 'ratio-of-sums', status: ['E', 'V'] }, '8,59 % (ƯT)(*)(QĐ)', '8.59 % (e)(*)(r)'],
  [{ derivation: 'derived' }, '8,59 %', '8.59 %'],
  [{ bound: 'lower' }, 'trên 8,59 %', 'over 8.59 %'],
  [{ bound: 'upper' }, 'gần 8,59 %', 'nearly 8.59 %'],
  [{ bound: 'about', status: ['V'] }, 'khoảng 8,59 % (*)', 'about 8.59 % (*)'],
  [{ status: ['A', 'D'] }, '8,59 % (KĐN)', '8.59 % (d)'],
  [{ quality: 'doubtful' }, '8,59 % (?)', '8.59 % (?)'],
])('%j', (change, vi, en) => {
  expect([printed('vi', change), printed('en', change)]).toEqual([vi, en]);
});

test('the legend says the marks that are shown, once each and in their order', () => {
  const shown = [figure({ derivation: 'sum' }), figure({ status: ['E'] }), figure({ status: ['E'] })].flatMap(
    marksOf,
  );
  expect(plain(writeLegend(words.vi.readings, shown))).toBe(
    '(ƯT) ước tính; (QĐ) quy đổi từ các tỉnh trước sắp xếp',
  );
  expect(writeLegend(words.vi.readings, [])).toBe('');
});
