import type { ColumnRole, Understood } from '@kts/domain';
import { periodTextOf } from '@kts/words/reading/heading-period';
import type { Layout } from './layout.ts';

/** Whether a figure takes this from titles or settings. */
export function isUsed(about: Understood['about'], { figures, panels }: Layout): boolean {
  const has = (role: ColumnRole): boolean => panels.every(({ places }) => places.has(role));
  switch (about) {
    case 'province':
      return !has('province') && !has('provinceCode') && figures.some(({ area }) => area === null);
    case 'indicator':
      return !has('indicator') && figures.some(({ indicator }) => indicator === null);
    case 'period':
      return !has('period') && figures.some(({ period }) => period === null || periodTextOf(period) === null);
    case 'unit':
      return !has('unit') && figures.some(({ unit }) => unit === null);
    default:
      return !has(about);
  }
}
