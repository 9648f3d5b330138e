import { describe, expect, test } from 'vitest';
import { detailFor } from './detail-for-tests.ts';
import {
  forget,
  headingsDigest,
  headingsOf,
  keep,
  learn,
  type Memory,
  recall,
  takenBack,
  toApply,
} from './remembered-settings.ts';

const memory = (): Memory & { readonly kept: Map<string, string> } => {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
};
const forbidden: Memory = {
  getItem: () => {
    throw new Error('SecurityError');
  },
  setItem: () => {
    throw new Error('QuotaExceededError');
  },
  removeItem: () => {
    throw new Error('SecurityError');
  },
};

const fresh = detailFor();
const corrected = detailFor({
  settings: { source: 'province', period: '2023-Q2', meanings: { B: 'indicator:grdp' }, headerLine: 3 },
  answers: { 'decimal-sign': ',', 'column:C': 'ignore' },
});
const next = detailFor({ id: 'b'.repeat(22) });

describe('what was corrected once', () => {
  test('is said of the next file with the same headings, but for what each file has of its own', () => {
    const kept = memory();
    learn(kept, fresh, corrected);
    expect(toApply(kept, next)).toMatchObject({
      settings: { source: 'province', meanings: { B: 'indicator:grdp' } },
      answers: { 'column:C': 'ignore' },
      fileName: 'quy-2.csv',
    });
    expect(Object.keys(toApply(kept, next)?.settings ?? {})).toEqual(['source', 'meanings']);
  });

  test('is kept for the headings before the correction too', () => {
    const kept = memory();
    const after = detailFor({
      settings: { encoding: 'windows-1258' },
      columns: [{ role: null, column: 'A', columnName: 'Địa phương', meaning: 'unknown' }],
    });
    learn(kept, fresh, after);
    expect(recall(kept, headingsOf(fresh))?.settings).toEqual({ encoding: 'windows-1258' });
    expect(recall(kept, ['địa phương'])?.settings).toEqual({ encoding: 'windows-1258' });
  });

  test('says where the heading is only if it was not found, and where it is in that file', () => {
    const kept = memory();
    learn(kept, fresh, corrected);
    const preview = [
      { line: 5, cells: ['BIỂU SỐ 2', ''] },
      { line: 6, cells: ['Tỉnh', 'Giá trị'] },
    ];
    expect(toApply(kept, { ...next, columns: [], preview })?.settings.headerLine).toBe(6);
    expect(toApply(kept, next)?.settings.headerLine).toBeUndefined();
  });

  test('is not said twice of one file, nor of a file that something was said of, nor of another’s', () => {
    const kept = memory();
    learn(kept, fresh, corrected);
    expect(toApply(kept, fresh)).toBeNull();
    expect(toApply(kept, { ...next, settings: { unit: '%' } })).toBeNull();
    expect(toApply(kept, { ...next, may: { ...next.may, change: false } })).toBeNull();
  });

  test('is forgotten when nothing is left of it, or on request', () => {
    const kept = memory();
    learn(kept, fresh, corrected);
    learn(kept, corrected, fresh);
    expect(kept.kept.size).toBe(0);
    learn(kept, fresh, corrected);
    forget(kept, headingsOf(fresh));
    expect(toApply(kept, next)).toBeNull();
  });

  test('can be taken back', () => {
    const kept = memory();
    learn(kept, fresh, corrected);
    const applied = toApply(kept, next);
    expect(applied && takenBack(applied)).toEqual({
      settings: { source: null, meanings: null },
      answers: { 'column:C': null },
    });
  });
});

test('where no heading was understood, the first row with several cells stands for it', () => {
  const preview = [
    { line: 1, cells: ['BIỂU SỐ 2', '', ''] },
    { line: 2, cells: ['Tỉnh', 'Số', 'Cột lạ'] },
    { line: 3, cells: ['Hà Nội', '7', '8'] },
  ];
  expect(headingsOf(detailFor({ columns: [], preview }))).toEqual(['Tỉnh', 'Số', 'Cột lạ']);
  expect(headingsOf(detailFor({ columns: [], preview: [] }))).toEqual([]);
});

test('case and spaces of headings do not count, their order does', () => {
  expect(headingsDigest(['Tỉnh', 'Giá  trị'])).toBe(headingsDigest([' tỉnh', 'giá trị'.normalize('NFD')]));
  expect(headingsDigest(['a', 'b'])).not.toBe(headingsDigest(['b', 'a']));
  expect(headingsDigest(['a b'])).not.toBe(headingsDigest(['a', 'b']));
});

test.each([
  '',
  'null',
  '{"headings":',
  '{"headings":[1]}',
  '[]',
  '{"headings":["khác"],"settings":{},"answers":{},"fileName":"x"}',
])('what somebody else wrote there is no memory: %s', (text) => {
  const kept = memory();
  kept.setItem(`kts.import-settings.${headingsDigest(headingsOf(fresh))}`, text);
  expect(recall(kept, headingsOf(fresh))).toBeNull();
});

test('a browser that keeps nothing does no harm', () => {
  learn(forbidden, fresh, corrected);
  forget(forbidden, headingsOf(fresh));
  keep(forbidden, { headings: ['a'], settings: { unit: '%' }, answers: {}, fileName: 'x', appliedTo: null });
  expect(toApply(forbidden, next)).toBeNull();
});
