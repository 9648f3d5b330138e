import { namedUnit } from '@kts/domain';
import type { SumRow } from '../drafts.ts';
import type { CheckFinding } from './finding.ts';
import { shiftDecimal } from '@kts/words/reading/number';
import type { PlannedFigure } from '../planned-figure.ts';
import { readCell } from '../figures/read-cell.ts';

/** Sums of rounded figures differ a little. */
const TOLERANCE = 0.005;

/** Totals that are not what their parts add up to; told of the first part, with both numbers. */
export function checkSums(figures: readonly PlannedFigure[], sums: readonly SumRow[]): CheckFinding[] {
  if (sums.length === 0) return [];
  const columns = Map.groupBy(figures, ({ draft }) => draft.column);
  return sums.flatMap(({ label, cells, lines: [first, last] }) =>
    cells.flatMap(({ column, text, kind }): CheckFinding[] => {
      const parts = (columns.get(column) ?? []).filter(
        ({ draft }) => draft.line >= first && draft.line <= last && draft.area.level === 'province',
      );
      const [of] = parts;
      const sum = sumOf(parts);
      const number = readCell(text, kind);
      if (of === undefined || sum === null || number.kind === 'refused' || number.kind === 'missing')
        return [];
      const readings = number.kind === 'value' ? [number.value] : [number.asDecimal, number.asGrouped];
      const stated = readings.map((value) => shiftDecimal(value, of.draft.unit.exponent));
      if (stated.some((value) => Math.abs(value - sum) <= TOLERANCE * Math.abs(sum))) return [];
      const unit = namedUnit(of.draft.slot.indicator);
      const params = { reason: 'total-differs', label, stated: stated.at(-1) ?? 0, sum, unit } as const;
      return [{ severity: 'warning', of, params }];
    }),
  );
}

/** Null where the parts are not of one kind that adds up, or one of them is missing. */
function sumOf(parts: readonly PlannedFigure[]): number | null {
  const slots = new Set(parts.map(({ draft }) => draft.slot));
  const [slot] = slots;
  if (slots.size !== 1 || slot?.indicator.restate !== 'sum' || parts.length < 2) return null;
  let sum = 0;
  for (const { value } of parts) {
    if (value === null) return null;
    sum += value;
  }
  return Number(sum.toPrecision(12));
}

/** Years beside all their quarters, of one area: flows add up. */
export function checkYears(figures: readonly PlannedFigure[]): CheckFinding[] {
  const flows = figures.filter(
    ({ draft }) => draft.slot.indicator.accumulation === 'flow' && draft.slot.indicator.restate === 'sum',
  );
  const quarters = Map.groupBy(
    flows.filter(({ draft }) => draft.slot.frequency === 'Q'),
    yearKey,
  );
  if (quarters.size === 0) return [];
  return flows
    .filter(({ draft }) => draft.slot.frequency === 'A')
    .flatMap((of): CheckFinding[] => {
      const parts = quarters.get(yearKey(of)) ?? [];
      const values = parts.flatMap(({ value }) => value ?? []);
      if (of.value === null || values.length !== 4) return [];
      const sum = Number(values.reduce((all, value) => all + value, 0).toPrecision(12));
      if (Math.abs(of.value - sum) <= TOLERANCE * Math.abs(sum)) return [];
      const unit = namedUnit(of.draft.slot.indicator);
      const label = of.draft.slot.period;
      const params = { reason: 'total-differs', label, stated: of.value, sum, unit } as const;
      return [{ severity: 'warning', of, params }];
    });
}

const yearKey = ({ draft: { slot, area } }: PlannedFigure): string =>
  [slot.indicator.code, area.slug, slot.period.slice(0, 4), slot.source, slot.boundaries].join('|');
