import type { Indicator, RowCounts, UnitConversion } from '@kts/domain';
import type { Table } from '../formats/table.ts';
import { type Draft, type DraftRead, noRowsSkipped } from './drafts.ts';
import type { Observed } from './settle/observe.ts';
import { valueAt } from './slots.ts';

/** Which figures were not in their indicator's own unit, and how many. */
export function conversionsOf(drafts: readonly Draft[]): UnitConversion[] {
  const counts = new Map<Indicator, Map<string, UnitConversion & { figures: number }>>();
  for (const { slot, unit } of drafts) {
    if (unit.exponent === 0) continue;
    const ofIndicator = valueAt(counts, slot.indicator, () => new Map());
    const conversion = valueAt(ofIndicator, unit.text, () => ({
      indicator: slot.indicator.code,
      from: unit.text,
      to: slot.indicator.unit,
      exponent: unit.exponent,
      figures: 0,
    }));
    conversion.figures += 1;
  }
  return [...counts.values()].flatMap((ofIndicator) => [...ofIndicator.values()]);
}

/** Every row and every figure is somewhere; a count that does not come out is a mistake of this program. */
export function rowCounts(table: Table, read: DraftRead, observed: Observed): RowCounts {
  const figures = read.drafts.length + read.refused + read.waiting + read.empty;
  const counts: RowCounts = {
    read: table.rows.length,
    withFigures: read.withFigures,
    skipped: read.skipped,
    figures,
    observations: observed.figures.length,
    identical: observed.identical,
    refused: read.refused + observed.refused,
    waiting: read.waiting + observed.waiting,
    empty: read.empty,
  };
  const aside = Object.values(counts.skipped).reduce((sum, count) => sum + count, 0);
  const settled = counts.observations + counts.identical + counts.refused + counts.waiting + counts.empty;
  if (counts.read !== counts.withFigures + aside || settled !== figures)
    throw new Error(`Rows do not add up: ${JSON.stringify(counts)}`);
  return counts;
}

/** Of a file of which nothing was read. */
export const noRows = (): RowCounts => ({
  read: 0,
  withFigures: 0,
  skipped: noRowsSkipped(),
  figures: 0,
  observations: 0,
  identical: 0,
  refused: 0,
  waiting: 0,
  empty: 0,
});
