/** How a number of a workbook is meant, told by its format. */
export type NumberStyle =
  | { readonly kind: 'number' | 'percent' | 'scaled' }
  | { readonly kind: 'date'; readonly precision: 'day' | 'month' | 'year' };

const PLAIN: NumberStyle = { kind: 'number' };
const PERCENT: NumberStyle = { kind: 'percent' };
const SCALED: NumberStyle = { kind: 'scaled' };
const DAY: NumberStyle = { kind: 'date', precision: 'day' };

/** Formats that files name by number only (ECMA-376, §18.8.30): 9 and 10 per cent, 14–22 and others dates. */
function builtIn(id: number): NumberStyle {
  if (id === 9 || id === 10) return PERCENT;
  if (id === 17) return { kind: 'date', precision: 'month' };
  const isDate =
    (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
  return isDate ? DAY : PLAIN;
}

/** What a format code makes of a number: its first section, without quoted text, escapes, colours and padding. */
export function numberStyle(id: number, code: string | undefined): NumberStyle {
  if (code === undefined) return builtIn(id);
  const bare = code
    .replace(/"[^"]*"/g, '')
    .replace(/\\./g, '')
    .replace(/[_*]./g, '')
    .replace(/\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, '')
    .split(';')[0]
    ?.toLowerCase();
  if (bare === undefined || bare === 'general' || bare === '@') return PLAIN;
  if (bare.includes('%')) return PERCENT;
  if (/[ymd]|\[?h/.test(bare)) return { kind: 'date', precision: precisionOf(bare) };
  return /[0#?],+(?:[^0#?,.]|$)/.test(bare) ? SCALED : PLAIN;
}

function precisionOf(format: string): 'day' | 'month' | 'year' {
  if (/d|h/.test(format)) return 'day';
  return format.includes('m') ? 'month' : 'year';
}

const DAY_MS = 86_400_000;

/** The text of a serial date as much of it as is shown: `2023-06-30`, `2023-06` or `2023`; null for no date. */
export function dateText(
  serial: number,
  precision: 'day' | 'month' | 'year',
  is1904: boolean,
): string | null {
  const days = Math.floor(serial) + (is1904 ? 1462 : 0);
  if (!Number.isFinite(days) || days < 1 || days > 2_958_465) return null;
  // Excel believes that 1900 was a leap year: days up to 28 February count from one day later.
  const date = new Date(Date.UTC(1899, 11, days < 60 ? 31 : 30) + days * DAY_MS);
  const length = { day: 10, month: 7, year: 4 }[precision];
  return date.toISOString().slice(0, length);
}
