import { describe, expect, test } from 'vitest';
import { words, writeCaveat, writeStatus, writeSureness } from './index.ts';

const [vi, en] = [words.vi.readings, words.en.readings];

describe('statuses', () => {
  test.each([
    [['A'], 'Chính thức', 'Official'],
    [[], 'Chính thức', 'Official'],
    [['V'], 'Chưa kiểm chứng', 'Not verified'],
    [['P', 'B'], 'Đứt chuỗi, sơ bộ', 'Series break, preliminary'],
  ] as const)('%j: the flag that matters most leads', (status, inVietnamese, inEnglish) => {
    expect(writeStatus(vi, status)).toBe(inVietnamese);
    expect(writeStatus(en, status)).toBe(inEnglish);
  });

  test('the quality is said where it is not plain', () => {
    expect(writeSureness(vi, { status: ['P'], quality: 'ok' })).toBe('Sơ bộ');
    expect(writeSureness(vi, { status: ['P'], quality: 'doubtful' })).toBe('Sơ bộ · Còn nghi vấn');
  });

  test.each([
    [['A'], ''],
    [['P', 'B'], ' (sơ bộ)'],
    [['E'], ''],
  ] as const)('%j: a provisional figure, which has no mark of its own, says so', (status, caveat) => {
    expect(writeCaveat(vi, status)).toBe(caveat);
  });
});
