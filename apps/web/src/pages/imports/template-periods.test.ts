import { expect, test } from 'vitest';
import { templatePeriods } from './template-periods.ts';

test.each([
  ['2026-01-15', '2025-Q4 2025-Q3 2025-Q2 2025-Q1 2025-S2 2025-S1 2025 2024 2023'],
  ['2026-07-01', '2026-Q2 2026-Q1 2025-Q4 2025-Q3 2026-S1 2025-S2 2025 2024 2023'],
  ['2026-11-22', '2026-Q3 2026-Q2 2026-Q1 2025-Q4 2026-S1 2025-S2 2025 2024 2023'],
])('on %s', (today, periods) => {
  expect(templatePeriods(today).join(' ')).toBe(periods);
});
