import type { Codebook } from './codebook.ts';
import { directParts } from './derived-indicator.ts';
import type { Formula, Indicator } from './indicator.ts';
import { type Period, periodEnd, shiftYears, yearOf } from './period.ts';

/**
 * Of which periods figures are needed to compute an indicator in some periods: the same, those with the same
 * last day and the years that they lie in (for a denominator of a named source), all of it also of the years
 * before (for growth).
 */
export function periodsRead(
  indicator: Indicator,
  periods: readonly Period[],
  codebook: Pick<Codebook, 'indicator'>,
): (period: Period) => boolean {
  const years = Array.from({ length: yearsBefore(indicator, codebook) + 1 }, (_, before) => -before);
  const read = periods.flatMap((period) => years.map((year) => shiftYears(period, year)));
  const names = new Set(read.flatMap((period) => [period, yearOf(period)]));
  const ends = new Set(read.map(periodEnd));
  return (period) => names.has(period) || ends.has(periodEnd(period));
}

/** A growth reads the year before, a growth of a growth two. */
function yearsBefore(indicator: Indicator, codebook: Pick<Codebook, 'indicator'>): number {
  const visit = (code: string, formula: Formula | null, above: ReadonlySet<string>): number => {
    const parts = directParts(formula).filter((part) => part !== code && !above.has(part));
    const below = parts.map((part) =>
      visit(part, codebook.indicator(part)?.formula ?? null, new Set([...above, code])),
    );
    return Math.max(0, ...below) + (formula?.kind === 'growth' ? 1 : 0);
  };
  return visit(indicator.code, indicator.formula, new Set());
}
