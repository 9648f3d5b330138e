import { describe, expect, test } from 'vitest';
import { changeKind, erases } from './change-set.ts';
import type { Reading } from './observation.ts';

const before: Reading = {
  value: 8.59,
  missingReason: null,
  status: ['P', 'B'],
  quality: 'ok',
  bound: null,
  note: null,
  noteEn: null,
  releasedOn: '2022-11-18',
  sourceTitle: 'Niên giám',
  sourceUrl: null,
};

describe('a change', () => {
  test.each<[name: string, change: Partial<Reading>]>([
    ['the same value with another status', { status: ['A', 'B'] }],
    ['the same value with one status more', { status: ['P', 'B', 'D'] }],
    ['the same value with one status fewer', { status: ['P'] }],
    ['another value with the same status', { value: 8.6 }],
    ['0 where 8.59 was', { value: 0 }],
    ['a missing value', { value: null, missingReason: 'O' }],
    ['the same value with a note', { note: 'Ước tính' }],
    ['the same value of another quality', { quality: 'doubtful' }],
  ])('%s is a revision', (_name, change) => {
    expect(changeKind({ before, after: { ...before, ...change } })).toBe('revised');
  });

  test('another reason why there is no value is a revision', () => {
    const missing = { ...before, value: null, missingReason: 'O' as const };
    expect(changeKind({ before: missing, after: { ...missing, missingReason: 'L' } })).toBe('revised');
  });

  test.each<[name: string, change: Partial<Reading>]>([
    ['the same again', {}],
    ['the same status in another order', { status: ['B', 'P'] }],
    ['the same reading of a later release', { releasedOn: '2023-02-01', sourceTitle: 'Báo cáo' }],
  ])('%s changes nothing', (_name, change) => {
    expect(changeKind({ before, after: { ...before, ...change } })).toBe('unchanged');
  });

  test('a first reading creates, the end of one withdraws', () => {
    expect(changeKind({ before: null, after: before })).toBe('created');
    expect(changeKind({ before, after: null })).toBe('withdrawn');
  });

  test('a figure for which none is given any more is erased; a reason in the place of another erases nothing', () => {
    const missing = { ...before, value: null, missingReason: 'O' as const };
    expect(erases({ before, after: missing })).toBe(true);
    expect(erases({ before: { ...before, value: 0 }, after: missing })).toBe(true);
    expect(erases({ before: missing, after: { ...missing, missingReason: 'L' } })).toBe(false);
    expect(erases({ before: null, after: missing })).toBe(false);
    expect(erases({ before, after: { ...before, value: 0 } })).toBe(false);
  });
});
