import type { Bound, ObservationStatus } from '@kts/domain';
import { type NumberCell, readNumber } from '@kts/words/reading/number';
import { type IsUnit, splitFigure } from '@kts/words/reading/worded-figure';
import type { DraftUnit } from '../drafts.ts';
import type { Outcome } from '../outcome.ts';

/** A figure with words beside it, read: its own unit must not contradict the one stated for it. */
export type WordedNumber = {
  readonly number: NumberCell;
  readonly unit: DraftUnit | null;
  readonly status: ObservationStatus | null;
  readonly mark: string | null;
  readonly bound: Bound | null;
};

/** Reads "98.765 tỷ", "12 (ước)"; null where the words are none of ours. @param stated unit of column or title */
export function readWorded(
  text: string,
  stated: string,
  readUnit: (unit: string) => Outcome<DraftUnit>,
  isUnit: IsUnit,
): WordedNumber | null {
  const parts = splitFigure(text, isUnit);
  if (parts === null) return null;
  const { status, mark, bound } = parts;
  const number = readNumber(parts.figure);
  if (parts.unit === null) return { number, unit: null, status, mark, bound };
  const own = readUnit(parts.unit);
  if (!own.ok) return null;
  const column = stated.trim() === '' ? own : readUnit(stated);
  return column.ok && column.value.exponent === own.value.exponent
    ? { number, unit: own.value, status, mark, bound }
    : null;
}
