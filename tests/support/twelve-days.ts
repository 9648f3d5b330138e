/** Days before and after the merger, within plans and after them, and the tests' own today. */
export const TWELVE_DAYS = [
  '2021-12-31',
  '2022-06-30',
  '2022-12-31',
  '2023-12-31',
  '2024-06-30',
  '2024-12-31',
  '2025-03-31',
  '2025-06-30',
  '2025-07-01',
  '2025-12-31',
  '2026-01-01',
  '2026-11-22',
] as const;
