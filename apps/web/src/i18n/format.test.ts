import { expect, test } from 'vitest';
import { formatFor } from './format.ts';

test('the flag that matters most leads', () => {
  const [vi, en] = [formatFor('vi'), formatFor('en')];
  expect(vi.status(['A'])).toBe('Chính thức');
  expect(vi.status(['P', 'B'])).toBe('Đứt chuỗi, sơ bộ');
  expect(vi.status([])).toBe('Chính thức');
  expect(en.status(['V'])).toBe('Unvalidated');
});
