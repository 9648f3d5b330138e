import { type Boundaries, BOUNDARIES, type Codebook, namedUnit } from '@kts/domain';
import type { Draft } from '../drafts.ts';
import type { FigureTable } from '../figure-table.ts';
import type { Objection } from '../settle/gathering.ts';
import type { PlannedFigure } from '../planned-figure.ts';

/** Sums of rounded figures differ a little. */
const TOLERANCE = 0.005;

/** Compares what a file gives as the country's sum with the sum of the provinces, where all of them are there. */
export function totalObjection(
  { slot }: Draft,
  total: number,
  table: FigureTable,
  codebook: Codebook,
): Objection | null {
  const sums = BOUNDARIES.map((boundaries) => {
    const figures = table.beside({ ...slot, boundaries }, slot.indicator.code);
    return sumOf([...(figures?.values() ?? [])], boundaries, codebook);
  });
  const sum = sums.find((known) => known !== null) ?? null;
  if (sum === null || Math.abs(total - sum) <= TOLERANCE * Math.abs(sum)) return null;
  return {
    severity: 'warning',
    params: {
      reason: 'country-total-differs',
      stated: total,
      sum: Number(sum.toPrecision(12)),
      unit: namedUnit(slot.indicator),
    },
  };
}

/** Null unless every province of the list has a value. */
function sumOf(figures: readonly PlannedFigure[], era: Boundaries, codebook: Codebook): number | null {
  const values = figures.flatMap(({ draft, value }) =>
    draft.area.level === 'province' && value !== null ? [value] : [],
  );
  if (values.length === 0 || values.length < codebook.provinces(era).length) return null;
  return values.reduce((sum, value) => sum + value, 0);
}
